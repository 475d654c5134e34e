import type { Minutes } from '../../minutes/model';
import { looksLikeFullName } from '../../minutes/names';
import { itemNumberAt } from '../../minutes/outline';
import { Fields, rangeWithin } from '../../minutes/yaml/fields';
import { addGuest } from '../attendance';
import { bodiesOf } from '../bodies';
import type { TextRange } from '../../text/range';
import type { Fix, LocalRule } from '../diagnostic';
import type { Part } from '../part';
import { type Presence, remembered } from '../presence';
import { languageOf } from '../schema/wording';

/** Who presents an item is on the lists, was there, and was there for it. */
export const presenters: LocalRule = {
  codes: {
    'presenter-not-attendee': 'warning',
    'presenter-absent': 'warning',
    'presenter-outside-window': 'warning',
  },
  *check({ minutes, part, presence }) {
    if (minutes.attendees.length === 0) return;
    let isBody: ReturnType<typeof bodiesOf> | undefined;
    const isOutsider = remembered(
      (name) => isStranger(name, presence) && !(isBody ??= bodiesOf(minutes))(name),
    );
    for (const { name, item, place } of presentations(minutes, part, presence)) {
      const code = codeFor(presence, name, item, isOutsider);
      const range = code && place();
      if (code === undefined || range === undefined) continue;
      const args = code === 'presenter-outside-window' && item !== undefined ? { name, item } : { name };
      const fixes = code === 'presenter-not-attendee' ? () => guest(minutes, name) : [];
      yield { code, range, message: code, args, fixes };
    }
  },
};

/** What is wrong with somebody's presenting an item; undefined where nothing is. */
function codeFor(
  presence: Presence,
  name: string,
  item: string | undefined,
  isOutsider: (name: string) => boolean,
): Code | undefined {
  const entries = presence.present(name);
  if (entries.length > 0) {
    const isThere = entries.some(({ items }) => items.length === 0 || reaches(items, item));
    return isThere || item === undefined ? undefined : 'presenter-outside-window';
  }
  const absentee = presence.absentee(name);
  if (absentee === undefined) return isOutsider(name) ? 'presenter-not-attendee' : undefined;
  return absentee.items.length > 0 && !reaches(absentee.items, item) ? undefined : 'presenter-absent';
}

type Code = 'presenter-not-attendee' | 'presenter-absent' | 'presenter-outside-window';

interface Presentation {
  readonly name: string;
  /** The number of the item. */
  readonly item: string | undefined;
  /** Where the name stands, which is looked for only where something is wrong. */
  readonly place: () => TextRange | undefined;
}

function* presentations({ text, items }: Minutes, part: Part, presence: Presence): Generator<Presentation> {
  for (const { presenters, number, headingRange } of part.items) {
    if (presenters.length === 0) continue;
    const item = number ?? itemNumberAt(items, headingRange.start);
    for (const { name, range } of presenters) yield { name, item, place: () => range };
  }
  for (const { presenter, record, item } of part.decisions) {
    if (presenter === undefined || record === undefined) continue;
    const place = (): TextRange | undefined => {
      const scalar = new Fields('decision', record).scalar('presenter');
      return scalar && rangeWithin(text, scalar, 0, scalar.text.length);
    };
    yield { name: presence.nameOf(presenter), item, place };
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

function guest(minutes: Minutes, name: string): Fix[] {
  const edit = addGuest(minutes, name, languageOf(minutes));
  const title = { id: 'presenter-not-attendee.guest', args: { name } } as const;
  return edit === undefined ? [] : [{ title, edits: [edit], preferred: true }];
}
