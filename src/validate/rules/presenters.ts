import type { Minutes, PersonMention } from '../../minutes/model';
import { looksLikeFullName } from '../../minutes/names';
import { itemNumberAt } from '../../minutes/outline';
import { Fields, rangeWithin } from '../../minutes/yaml/fields';
import { addGuest } from '../attendance';
import { bodiesOf } from '../bodies';
import type { Finding, Fix, Rule } from '../diagnostic';
import { type Presence, remembered } from '../presence';
import { languageOf } from '../schema/wording';

/** Who presents an item is on the lists, was there, and was there for it. */
export const presenters: Rule = {
  codes: {
    'presenter-not-attendee': 'warning',
    'presenter-absent': 'warning',
    'presenter-outside-window': 'warning',
  },
  *check({ minutes, presence }) {
    if (minutes.attendees.length === 0) return;
    const isBody = bodiesOf(minutes);
    const isOutsider = remembered((name) => isStranger(name, presence) && !isBody(name));
    for (const { person, item } of presentations(minutes, presence)) {
      const { name, range } = person;
      const entries = presence.present(name);
      const absentee = presence.absentee(name);
      if (entries.length > 0) {
        const isThere = entries.some(({ items }) => items.length === 0 || reaches(items, item));
        if (isThere || item === undefined) continue;
        yield finding('presenter-outside-window', range, { name, item });
      } else if (absentee !== undefined) {
        if (absentee.items.length > 0 && !reaches(absentee.items, item)) continue;
        yield finding('presenter-absent', range, { name });
      } else if (isOutsider(name)) {
        yield {
          code: 'presenter-not-attendee',
          range,
          message: 'presenter-not-attendee',
          args: { name },
          fixes: () => guest(minutes, name),
        };
      }
    }
  },
};

interface Presentation {
  readonly person: PersonMention;
  /** The number of the item. */
  readonly item: string | undefined;
}

function* presentations({ text, items, decisions }: Minutes, presence: Presence): Generator<Presentation> {
  for (const item of items) {
    if (item.presenters.length === 0) continue;
    const number = item.number ?? itemNumberAt(items, item.headingRange.start);
    for (const person of item.presenters) yield { person, item: number };
  }
  for (const { presenter, record, item } of decisions) {
    const scalar = record && presenter !== undefined && new Fields('decision', record).scalar('presenter');
    if (presenter === undefined || !scalar) continue;
    const range = rangeWithin(text, scalar, 0, scalar.text.length);
    yield { person: { name: presence.nameOf(presenter), written: presenter, range }, item };
  }
}

/** Whether an item is one of those, or part of one, or has one of them as its part. */
function reaches(items: readonly string[], item: string | undefined): boolean {
  if (item === undefined) return true;
  return items.some((own) => own === item || item.startsWith(`${own}.`) || own.startsWith(`${item}.`));
}

/** Whether the words name a person, and nobody of the lists: not a department, and no placeholder. */
function isStranger(name: string, presence: Presence): boolean {
  const isName = looksLikeFullName(name) || /^\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}\p{M}*$/u.test(name);
  return isName && presence.fitting(name).length === 0 && !presence.holdsName(name);
}

function finding(
  code: 'presenter-absent' | 'presenter-outside-window',
  range: PersonMention['range'],
  args: Readonly<Record<string, string>>,
): Finding {
  return { code, range, message: code, args };
}

function guest(minutes: Minutes, name: string): Fix[] {
  const edit = addGuest(minutes, name, languageOf(minutes));
  const title = { id: 'presenter-not-attendee.guest', args: { name } } as const;
  return edit === undefined ? [] : [{ title, edits: [edit], preferred: true }];
}
