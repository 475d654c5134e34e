import { parseDue } from '../../minutes/due';
import type { Action, Minutes } from '../../minutes/model';
import { nextDateOf } from '../../minutes/record';
import { termsOf, writtenKey, writtenValue } from '../../minutes/vocabulary/vocabulary';
import { asScalar } from '../../minutes/yaml/edits';
import { foldCase } from '../../text/fold';
import { taskMark, taskWords } from '../inlineWording';
import { oneOrList } from '../recordEdits/yamlValue';
import { type ItemToCarry, originOf } from './itemToCarry';

/** A way to write a copy: a task, or the lines of a block. */
export interface WrittenCopy {
  readonly lines: readonly string[];
  readonly isTask: boolean;
}

/** A copy to be written, with all the ways to write it, the best first. */
export interface CarriedCopy {
  readonly item: ItemToCarry;
  readonly id: string;
  readonly ways: readonly WrittenCopy[];
}

/**
 * A copy of an item for these minutes.
 * @param bullet of tasks; undefined for copies in blocks
 */
export function carriedCopy(
  minutes: Minutes,
  item: ItemToCarry,
  id: string,
  bullet: string | undefined,
): CarriedCopy {
  const block = { lines: blockLines(minutes, item, id), isTask: false };
  if (bullet === undefined) return { item, id, ways: [block] };
  const task = (due: string | undefined): WrittenCopy => ({
    lines: [`${bullet} ${taskLine(minutes, item, id, due)}`],
    isTask: true,
  });
  const due = carriedDue(minutes, item);
  // A sentence may name its day itself, and then need not do so twice.
  const ways = due !== undefined && item.source !== 'block' ? [task(undefined), task(due)] : [task(due)];
  return { item, id, ways: [...ways, block] };
}

/** Whether an action says what an item says. */
export function saysTheSame(action: Action, item: ItemToCarry): boolean {
  const { text, owners, due } = action;
  const names = owners.map(({ name }) => foldCase(name));
  return (
    text === item.text &&
    names.join('\n') === item.owners.map(foldCase).join('\n') &&
    (due === undefined) === (item.due === undefined) &&
    (item.due?.date === undefined || due?.date === item.due.date)
  );
}

/** What is due at the next meeting, and what an earlier year's week or day means, must not move with the meeting. */
function carriedDue({ meeting }: Minutes, { due }: ItemToCarry): string | undefined {
  if (due?.date === undefined) return due?.text;
  const read = parseDue(due.text, 0, meeting.date, nextDateOf(meeting));
  return read.date === due.date ? due.text : due.date;
}

function taskLine({ meeting }: Minutes, item: ItemToCarry, id: string, due: string | undefined): string {
  const nowhere = { start: 0, end: 0 };
  const origin = originOf(item);
  const words = taskWords(
    {
      id,
      text: item.text,
      textRange: nowhere,
      source: 'block',
      owners: item.owners.map((name) => ({ name })),
      due: due === undefined ? undefined : { text: due, range: nowhere },
      carriedFrom: origin === undefined ? undefined : { written: origin },
    },
    meeting.lang,
  );
  return `${taskMark(statusOf(item)) ?? ''} ${words}`;
}

function blockLines(minutes: Minutes, item: ItemToCarry, id: string): string[] {
  const { lang } = minutes.meeting;
  const { owners, kind } = item;
  const line = (key: string, value: string): string => `${writtenKey('action', key, lang)}: ${value}`;
  const due = carriedDue(minutes, item);
  const origin = originOf(item);
  return [
    `\`\`\`yaml ${termsOf(lang).blockTypes.action[0] ?? 'action'}`,
    line('id', id),
    line('text', asScalar(item.text, false)),
    line('owner', owners.length === 0 ? (termsOf(lang).unassigned[0] ?? '') : oneOrList(owners, false)),
    ...(kind === 'task' ? [] : [line('kind', asScalar(writtenValue('actionKind', kind, lang), false))]),
    ...(due === undefined ? [] : [line('due', asScalar(due, false))]),
    line('status', writtenValue('actionStatus', statusOf(item), lang)),
    ...(origin === undefined ? [] : [line('carried-from', asScalar(origin, false))]),
    '```',
  ];
}

function statusOf({ isInProgress }: ItemToCarry): string {
  return isInProgress ? 'in-progress' : 'open';
}
