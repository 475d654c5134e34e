import { readLabel } from '../../markdown/label';
import type { TextRange } from '../../text/range';
import { slice } from '../../text/range';
import type { Attendee, SignOff } from '../model';
import { looksLikeFullName } from '../names';
import type { People } from '../people';
import type { PartKind } from '../vocabulary/plain/terms';
import { allTerms } from '../vocabulary/vocabulary';
import { anyOf, WORD_END, WORD_START } from '../vocabulary/wordPattern';
import { labelKind } from './labels';
import type { MeetingHead } from './meetingHead';
import { readPeopleList } from './personList';
import type { PlainOutline } from './plainOutline';

/** Who leads a meeting, writes of it, and approves what is written. */
export interface Officers {
  readonly chair: string | undefined;
  readonly secretary: string | undefined;
  readonly approvers: readonly string[];
}

type Office = 'chair' | 'secretary' | 'approvers';

/**
 * Finds the officers: by a label or heading of the office, by an election with the name in it or under it, by the role
 * beside a name in a list of attendees, and by who signs.
 */
export function readOfficers(
  text: string,
  outline: PlainOutline,
  head: MeetingHead,
  attendees: readonly Attendee[],
  signOffs: readonly SignOff[],
  people: People,
): Officers {
  const named = (office: Office): string[] => {
    const labelled = outline.parts
      .filter(({ kind, label }) => kind === office && label !== undefined)
      .flatMap(({ rest, lines }) => {
        const first = lines.find(({ kind }) => kind === 'bullet' || kind === 'text');
        return namesOf(text, rest ?? first?.range, people);
      });
    return labelled.length > 0 ? labelled : elected(text, outline, office, people);
  };
  const holder = (role: string) =>
    attendees.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
  const signed = (kind: SignOff['kind']) =>
    signOffs.filter((it) => it.kind === kind).flatMap(({ names }) => names.map(({ name }) => name));
  const either = (...lists: string[][]): string[] => lists.find(({ length }) => length > 0) ?? [];
  return {
    chair: either(named('chair'), holder('chair'))[0],
    secretary: either(
      named('secretary'),
      noteTaker(text, head, people),
      holder('secretary'),
      signed('secretary'),
    )[0],
    // An election says more than who signs: the chair does, too.
    approvers: [
      ...new Set(
        either(
          elected(text, outline, 'approvers', people),
          named('approvers'),
          holder('approver'),
          signed('approver'),
        ),
      ),
    ],
  };
}

function namesOf(text: string, range: TextRange | undefined, people: People): string[] {
  if (range === undefined) return [];
  return readPeopleList(text, range, false).people.map(({ name }) => people.resolve(name) ?? name);
}

/** `Notes: Anna Berg` above the notes: who takes them. */
function noteTaker(text: string, head: MeetingHead, people: People): string[] {
  return head.lines.flatMap(({ range }) => {
    const label = readLabel(text, range);
    if (label === undefined || labelKind(slice(text, label.words)) !== 'minutes') return [];
    return looksLikeFullName(slice(text, label.rest)) ? namesOf(text, label.rest, people) : [];
  });
}

const ELECTION = new RegExp(
  `${WORD_START}${anyOf(allTerms().flatMap(({ plain }) => plain.elections))}\\s+`,
  'i',
);
const FULL_NAME = /\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]+){1,3}/gu;

/** `§ 2 Val av ordförande`, and under it `Anna Berg`, or a sentence that names her. */
function elected(text: string, { parts }: PlainOutline, office: Office, people: People): string[] {
  for (const { heading, lines } of parts) {
    const words = heading === undefined ? '' : slice(text, heading.range);
    const election = ELECTION.exec(words);
    if (election === null || officeIn(words.slice(election.index + election[0].length)) !== office) continue;
    const line = lines.find(({ kind }) => kind === 'text' || kind === 'bullet');
    const names = line === undefined ? [] : (slice(text, line.range).match(FULL_NAME) ?? []);
    if (names.length > 0) return names.map((name) => people.resolve(name) ?? name);
  }
  return [];
}

const OFFICES: readonly (readonly [Office, RegExp])[] = (['approvers', 'secretary', 'chair'] as const).map(
  (office) => [
    office,
    new RegExp(
      `${WORD_START}${anyOf(allTerms().flatMap(({ plain }) => plain.parts[office satisfies PartKind]))}${WORD_END}`,
      'i',
    ),
  ],
);

/** The office that the words after `Val av` name; `ordförande för mötet` names the chair. */
function officeIn(words: string): Office | undefined {
  return OFFICES.map(([office, pattern]) => ({ office, at: words.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]?.office;
}
