import { CLOSING_MARK, openingMark } from '../../minutes/rollUpMark';
import { canonicalValue, writtenValue } from '../../minutes/vocabulary/vocabulary';
import { collation } from '../../text/collation';
import { foldCase } from '../../text/fold';
import { type Language, type Translate, translator } from '../../text/messages';
import { linkTarget, plainMarkdown } from '../../text/plainMarkdown';
import { relativePath } from '../../text/relativePath';
import { type OpenItem, type ItemMeeting, sourceLabel } from '../openItem';

const GROUPINGS = ['owner', 'due', 'series', 'meeting'] as const;

export type RollUpGrouping = (typeof GROUPINGS)[number];

/** The groupings that a setting may name. */
export const ROLL_UP_GROUPINGS: readonly string[] = GROUPINGS;

export function isRollUpGrouping(setting: unknown): setting is RollUpGrouping {
  return GROUPINGS.some((grouping) => grouping === setting);
}

export interface RollUpOptions {
  /** The roll-up document itself, relative to the root, with `/`: links begin there. */
  readonly path: string;
  readonly language: Language;
  readonly groupBy: RollUpGrouping;
}

/** Stands for the words of an item that has none. */
const NO_WORDS = '…';

/**
 * The lines of the list, its marks included. They follow from the items alone: neither their order nor the day has a
 * part in it.
 *
 * @param isChecked whether an item is ticked off in the list, but still open in its minutes
 */
export function rollUpList(
  items: readonly OpenItem[],
  options: RollUpOptions,
  isChecked: (item: OpenItem) => boolean,
): string[] {
  const t = translator(options.language);
  const lines = [openingMark(t('rollup.note'))];
  for (const { title, items: listed } of groupsOf(items, options, t)) {
    lines.push('', `## ${title.replace(/#+$/, '\\$&')}`, '');
    for (const item of listed) lines.push(itemLine(item, isChecked(item), options, t));
  }
  if (items.length === 0) lines.push('', t('rollup.none'));
  return [...lines, '', CLOSING_MARK];
}

/** A task with its source: link, meeting in which it was opened, and for how many meetings it has been open. */
function itemLine(item: OpenItem, isChecked: boolean, options: RollUpOptions, t: Translate): string {
  const { language, groupBy } = options;
  const { text, owners, due, isInProgress, isPlain, origin, ageMeetings } = item;
  const day = due && (due.date ?? spelled(due.text, language));
  const details = [
    groupBy === 'owner' ? undefined : ownersText(owners, t),
    day === undefined ? undefined : t('rollup.due', { day: plainMarkdown(day) }),
    isInProgress ? writtenValue('actionStatus', 'in-progress', language) : undefined,
    sourceLink(item, options),
    t('rollup.from', { meeting: meetingText(origin) }),
    ageText(ageMeetings, t),
    isPlain ? t('plain.mark') : undefined,
  ];
  const words = plainMarkdown(text) || NO_WORDS;
  return `- [${isChecked ? 'x' : ' '}] ${words} – ${details.filter((part) => part !== undefined).join(', ')}`;
}

/** A due value that is one of the format's words, in the language of the list; any other as the minutes put it. */
function spelled(due: string, language: Language): string {
  const word = canonicalValue('due', due);
  return word === undefined ? due : writtenValue('due', word, language);
}

/**
 * GitHub shows a line of Markdown only in its plain view, which `?plain=1` asks for. VS Code leaves the question aside
 * and goes to the line.
 */
function sourceLink(item: OpenItem, { path }: RollUpOptions): string {
  const target = linkTarget(relativePath(path, item.path));
  return `[${plainMarkdown(sourceLabel(item))}](${target}?plain=1#L${item.line})`;
}

function ageText(meetings: number, t: Translate): string {
  if (meetings === 0) return t('rollup.new');
  return t('rollup.age', { count: meetings });
}

/** `LG 2024-09-24`; the file's name where the minutes say neither. */
function meetingText({ series, date, path }: ItemMeeting): string {
  const words = [series, date].filter((part) => part !== undefined).join(' ');
  return plainMarkdown(words === '' ? sourceLabel({ path, id: undefined }) : words);
}

function ownersText(owners: readonly string[], t: Translate): string {
  return owners.length === 0 ? t('rollup.unassigned') : owners.map(plainMarkdown).join(', ');
}

interface Group {
  readonly title: string;
  readonly items: OpenItem[];
}

/** What an item is listed under: the order of the groups, and within the same place that of their titles. */
interface GroupPlace {
  readonly key: string;
  readonly title: string;
  /** Those without an owner, a day and the like come last. */
  readonly isLast: boolean;
}

function groupsOf(items: readonly OpenItem[], { groupBy, language }: RollUpOptions, t: Translate): Group[] {
  const compareWords = collation(language);
  const sorted = [...items].sort((a, b) => inOrder(itemOrder(a), itemOrder(b)));
  const groups = new Map<string, Group & GroupPlace>();
  for (const item of sorted) {
    const place = groupOf(item, groupBy, t);
    const group = groups.get(place.key);
    if (group === undefined) groups.set(place.key, { ...place, items: [item] });
    else {
      group.items.push(item);
      // One name written in two ways: which of them is shown must not depend on the order either.
      if (place.title < group.title) groups.set(place.key, { ...group, title: place.title });
    }
  }
  const latestFirst = groupBy === 'meeting' ? -1 : 1;
  return [...groups.values()].sort(
    (a, b) =>
      Number(a.isLast) - Number(b.isLast) ||
      latestFirst * compareWords(a.key, b.key) ||
      inOrder([a.key], [b.key]),
  );
}

function groupOf(item: OpenItem, by: RollUpGrouping, t: Translate): GroupPlace {
  const named = (words: string | undefined, none: string): GroupPlace => {
    const title = plainMarkdown(words ?? '');
    return title === ''
      ? { key: '', title: none, isLast: true }
      : { key: foldCase(words ?? ''), title, isLast: false };
  };
  switch (by) {
    case 'owner':
      return named(item.owners.join(', '), t('rollup.unassigned'));
    case 'due':
      return named(item.due?.date, t('rollup.no-day'));
    case 'series':
      return named(item.meeting.series, t('rollup.no-series'));
    case 'meeting': {
      const { date, path } = item.meeting;
      return { key: `${date ?? ''} ${path}`, title: meetingText(item.meeting), isLast: date === undefined };
    }
  }
}

/** By due day, those without one last; then by meeting and place. No two items agree in all of it. */
function itemOrder({ due, meeting, path, line, id, text }: OpenItem): readonly string[] {
  const number = String(line).padStart(9, '0');
  return [
    due?.date ?? '~',
    foldCase(meeting.series ?? '~'),
    meeting.date ?? '~',
    path,
    number,
    id ?? '',
    text,
  ];
}

/** Compares lists of words, by code units. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  for (const [index, word] of a.entries()) {
    const other = b[index] ?? '';
    if (word !== other) return word < other ? -1 : 1;
  }
  return 0;
}
