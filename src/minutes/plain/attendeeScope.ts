import { foldMarks } from '../../text/fold';
import { slice, type TextRange } from '../../text/range';
import type { TimeWindow } from '../model';
import { findTimes } from '../times';
import type { PartKind } from '../vocabulary/plain/terms';
import { allTerms, canonicalValue } from '../vocabulary/vocabulary';
import { LETTER, WORD_END, WORD_START, anyOf } from '../vocabulary/wordPattern';
import { casualKind, matchLabel } from './labels';
import { isRemark, roleOf } from './personDetails';

/** What a heading or label says of all the people under it. */
export interface AttendeeScope {
  readonly group: string | undefined;
  readonly presence: 'present' | 'absent';
  readonly roles: readonly string[];
  readonly reason: string | undefined;
  readonly window: TimeWindow | undefined;
}

export const PRESENT: AttendeeScope = {
  group: undefined,
  presence: 'present',
  roles: [],
  reason: undefined,
  window: undefined,
};

/** The role that the kind of a part gives everyone in it. */
const ROLES: Readonly<Partial<Record<PartKind, string>>> = {
  guests: 'guest',
  observers: 'observer',
  chair: 'chair',
  secretary: 'secretary',
  approvers: 'approver',
};

const FILLER = anyOf(allTerms().flatMap(({ plain }) => plain.people.fillers));
const LEADING = new RegExp(`^(?:${FILLER}${WORD_END}|[\\s:,.&/+–—-]|\\d+(?![${LETTER}]))+`, 'i');
const TRAILING = new RegExp(`(?:${WORD_START}${FILLER}|[\\s:,.&/+–—-]|(?<![${LETTER}\\d.-])\\d+)+$`, 'i');

/** What is longer is no label. */
const LONGEST_LABEL = 120;

/** What the words of a label or heading say of the people under it, inside what is said around it. */
export function readScope(
  text: string,
  words: TextRange,
  kind: PartKind | undefined,
  around: AttendeeScope = PRESENT,
): AttendeeScope {
  if (words.end - words.start > LONGEST_LABEL) return around;
  const window = findTimes(text, words)[0];
  const label = window === undefined ? slice(text, words) : withoutWindow(text, words, window);
  const named = rangeless(label);
  const reason = canonicalValue('reason', named);
  const presence = kind === 'absent' || reason !== undefined ? 'absent' : presenceOf(kind, around);
  // The heading of an agenda item, `1. Opening and roll call`, names no group.
  const isItem = /^(?:§|\d)/.test(label);
  const own = (kind && ROLES[kind]) ?? roleOf(label) ?? roleOf(named);
  return {
    group:
      own === undefined && reason === undefined && !isItem ? (groupOf(named) ?? around.group) : around.group,
    presence,
    roles: own === undefined ? around.roles : [own],
    reason: reason ?? (presence === around.presence ? around.reason : undefined),
    window: window ?? around.window,
  };
}

function presenceOf(kind: PartKind | undefined, around: AttendeeScope): AttendeeScope['presence'] {
  return kind === undefined || kind === 'other' ? around.presence : 'present';
}

const BEFORE_WINDOW = new RegExp(
  `(?:[\\s(,–—-]|${WORD_START}${anyOf(allTerms().flatMap(({ clock }) => clock))}\\.?)+$`,
  'i',
);

function withoutWindow(text: string, words: TextRange, { range }: TimeWindow): string {
  const before = text.slice(words.start, range.start).replace(BEFORE_WINDOW, '');
  return `${before} ${text.slice(range.end, words.end).replace(/^\s*\)/, '')}`.trim();
}

/** The words that are left when those of the list itself and counts are taken away. */
function rangeless(label: string): string {
  if (casualKind(label) !== undefined) return '';
  const remark = /\(([^()]*)\)/.exec(label)?.[1] ?? '';
  let words = label.replace(/\([^()]*\)/g, ' ').trim();
  const known = matchLabel(words);
  if (known !== undefined && roleOf(words) === undefined) words = words.slice(known.words);
  words = words.replace(LEADING, '').replace(TRAILING, '');
  return words === '' ? remark.replace(LEADING, '').replace(TRAILING, '') : words;
}

const EMPTY_GROUPS = new Set(allTerms().flatMap(({ plain }) => plain.people.fillers.map(foldMarks)));

function groupOf(words: string): string | undefined {
  const group = words.replace(/^[*_`]+|[*_`]+$/g, '').trim();
  return group === '' || isRemark(group) || EMPTY_GROUPS.has(foldMarks(group)) || !/\p{L}/u.test(group)
    ? undefined
    : group;
}
