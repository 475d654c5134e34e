import type { Attendee } from '../../minutes/model';
import { foldCase } from '../../text/fold';
import { slice, type TextRange } from '../../text/range';
import type { CompletionContext } from './context';
import type { CompletionItem, KnownPerson } from './item';

/** Everyone who is known: of this file those present first, then those of the meetings before and of the roster. */
export function knownPeople({ minutes, people, t }: CompletionContext): KnownPerson[] {
  const { attendees, meeting, items, signOffs } = minutes;
  const present = attendees.filter(({ presence }) => presence === 'present');
  const absent = attendees.filter(({ presence }) => presence === 'absent');
  const officers = [meeting.chair, meeting.secretary, ...meeting.approvers].filter(
    (name) => name !== undefined,
  );
  const named = [...items.flatMap(({ presenters }) => presenters), ...signOffs.flatMap(({ names }) => names)];
  const ofAttendee = ({ name, group = '', presence }: Attendee): KnownPerson => ({
    name,
    detail:
      presence === 'absent' ? [group, t('hover.absent')].filter((word) => word !== '').join(', ') : group,
  });
  return withoutRepeats([
    ...[...present, ...absent].map(ofAttendee),
    ...officers.map((name) => ({ name, detail: meeting.group ?? '' })),
    ...people,
    ...named.filter(({ name }) => name.includes(' ')).map(({ name }) => ({ name, detail: '' })),
  ]);
}

/**
 * People to be named in a place.
 * @param write what is written for a name
 * @param but names that stand there already
 */
export function personItems(
  context: CompletionContext,
  range: TextRange,
  write: (name: string) => string = (name) => name,
  but: readonly string[] = [],
): CompletionItem[] {
  // What is being written may itself count as a name already.
  const written = slice(context.minutes.text, range);
  const taken = new Set([written, ...but].map((name) => foldCase(name.replace(/^["']|\s*\(.*$|["']$/g, ''))));
  return knownPeople(context)
    .filter(({ name }) => !taken.has(foldCase(name)))
    .map(({ name, detail }) => ({
      kind: 'person',
      label: name,
      ...(detail === '' ? {} : { detail }),
      newText: write(name),
      isSnippet: false,
      range,
    }));
}

function withoutRepeats(people: readonly KnownPerson[]): KnownPerson[] {
  const known = new Map<string, KnownPerson>();
  for (const person of people) {
    const folded = foldCase(person.name);
    if (folded !== '' && !known.has(folded)) known.set(folded, person);
  }
  return [...known.values()];
}
