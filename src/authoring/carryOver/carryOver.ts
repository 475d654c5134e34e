import { idPrefix, IdSeries } from '../../minutes/idSeries';
import type { Action, Minutes } from '../../minutes/model';
import { foldId } from '../../minutes/references';
import { lineEndingOf } from '../../minutes/yaml/edits';
import { applyEdits, insertion, type TextEdit } from '../../text/edit';
import type { MessageRef } from '../../text/messages';
import { type ReadText, whyNotEdited } from '../editPlan';
import { recordFacts } from '../keptRecords';
import { hasTextAfter } from '../recordPlace';
import { carriedCopy, type CarriedCopy, saysTheSame, type WrittenCopy } from './carriedCopy';
import { type FollowUpPlace, followUpPlaces } from './followUpPlace';
import { copyFinder, type ItemToCarry, originOf } from './itemToCarry';

/** What carrying over changes, or why it changes nothing. */
export type CarryOverPlan<T extends ItemToCarry = ItemToCarry> =
  | {
      readonly edits: readonly TextEdit[];
      /** Those that get a copy now, in the order in which their copies stand. */
      readonly added: readonly T[];
      /** Those with a copy that says something else: either text may have been changed since, so both stay. */
      readonly differing: readonly T[];
      readonly refusal?: undefined;
    }
  | {
      readonly edits?: undefined;
      readonly added?: undefined;
      readonly differing?: undefined;
      readonly refusal: MessageRef;
    };

/**
 * Copies into minutes what an earlier meeting left open and these do not have yet, under the item that follows things
 * up, which is made where there is none. Copies are written as these minutes write actions, with ids of their own and
 * with a reference to their origin; words, owners and days stay. What was carried over before is left as it is.
 *
 * @param items in the order in which they are to stand
 */
export function carryOver<T extends ItemToCarry>(
  minutes: Minutes,
  items: readonly T[],
  read: ReadText,
): CarryOverPlan<T> {
  const refusal = whyNotEdited(minutes);
  if (refusal !== undefined) return { refusal };
  const copyOf = copyFinder(minutes.actions);
  const added = items.filter((item) => copyOf(item) === undefined);
  const differing = items.filter((item) => {
    const copy = copyOf(item);
    return copy !== undefined && !saysTheSame(copy, item);
  });
  if (added.length === 0) return { edits: [], added, differing };
  const copies = copiesOf(minutes, added);
  for (const place of followUpPlaces(minutes)) {
    const edit = editThatReads(minutes, copies, place, read);
    if (edit !== undefined) return { edits: [edit], added, differing };
  }
  return { refusal: { id: 'carry.would-change' } };
}

function copiesOf(minutes: Minutes, items: readonly ItemToCarry[]): CarriedCopy[] {
  const ids = new IdSeries(minutes);
  const prefix = prefixOf(minutes);
  const bullet = writesTasks(minutes, items) ? bulletOf(minutes) : undefined;
  return items.map((item) => carriedCopy(minutes, item, ids.nextOf(prefix), bullet));
}

/** What the ids of these minutes' own actions begin with. */
function prefixOf({ actions, meeting }: Minutes): string {
  const prefixes = actions.flatMap(({ id }) => /^(\p{L}[\p{L}\p{M}]*)\d+$/u.exec(id ?? '')?.[1] ?? []);
  return prefixes.at(-1) ?? idPrefix('action', meeting.lang);
}

/** Whether actions are written inline here; where there are none yet, whether the earlier ones were. */
function writesTasks({ actions }: Minutes, items: readonly ItemToCarry[]): boolean {
  const models = actions.length > 0 ? actions : items;
  return models.filter(({ source }) => source !== 'block').length * 2 > models.length;
}

function bulletOf({ document }: Minutes): string {
  const tasks = document.blocks.flatMap((block) =>
    block.kind === 'listItem' && block.task !== undefined && block.ordinal === undefined
      ? [block.bullet]
      : [],
  );
  return tasks.at(-1) ?? '-';
}

/**
 * The edit that writes the copies at a place, such that reading gives them and everything else as before. A copy that
 * does not read back in one way is written in the next. Undefined where the place is no place for them.
 */
function editThatReads(
  minutes: Minutes,
  copies: readonly CarriedCopy[],
  place: FollowUpPlace,
  read: ReadText,
): TextEdit | undefined {
  const ways = new Map(copies.map((copy) => [copy, 0]));
  for (;;) {
    const words = wordsAt(
      minutes,
      place,
      copies.flatMap((copy) => copy.ways[ways.get(copy) ?? 0] ?? []),
    );
    const edit = insertion(place.offset, words);
    const after = read(applyEdits(minutes.text, [edit]));
    const written = after && actionsById(after);
    const failing = copies.filter((copy) => written === undefined || !isIn(written, copy, true));
    if (failing.length === 0 && after !== undefined && keepsOthers(minutes, after, copies)) return edit;
    const bettered = (failing.length > 0 ? failing : copies).filter(
      (copy) => (ways.get(copy) ?? 0) + 1 < copy.ways.length,
    );
    for (const copy of bettered) ways.set(copy, (ways.get(copy) ?? 0) + 1);
    if (bettered.length > 0) continue;
    // A name that these minutes read otherwise is no reason to lose the item.
    const isThere = written !== undefined && copies.every((copy) => isIn(written, copy, false));
    return isThere && after !== undefined && keepsOthers(minutes, after, copies) ? edit : undefined;
  }
}

function actionsById({ actions }: Minutes): ReadonlyMap<string, readonly Action[]> {
  const byId = new Map<string, Action[]>();
  for (const action of actions) {
    if (action.id === undefined) continue;
    const key = foldId(action.id);
    const others = byId.get(key);
    if (others === undefined) byId.set(key, [action]);
    else others.push(action);
  }
  return byId;
}

/** Whether a copy, and nothing else, has its id among the actions that were read. */
function isIn(
  written: ReadonlyMap<string, readonly Action[]>,
  { item, id }: CarriedCopy,
  exactly: boolean,
): boolean {
  const [copy, ...more] = written.get(foldId(id)) ?? [];
  return (
    copy !== undefined &&
    more.length === 0 &&
    copy.carriedFrom?.written === originOf(item) &&
    (!exactly || saysTheSame(copy, item))
  );
}

/** Whether nothing but the copies has come, and nothing has changed. */
function keepsOthers(before: Minutes, after: Minutes, copies: readonly CarriedCopy[]): boolean {
  const ids = new Set(copies.map(({ id }) => foldId(id)));
  const others = after.actions.filter(({ id }) => id === undefined || !ids.has(foldId(id)));
  return (
    recordFacts([...after.decisions, ...others]) === recordFacts([...before.decisions, ...before.actions])
  );
}

/** The copies with what parts them from each other and from what stands around them. */
function wordsAt(
  { text }: Minutes,
  { offset, heading, after }: FollowUpPlace,
  copies: readonly WrittenCopy[],
): string {
  const line = lineEndingOf(text);
  const gap = line + line;
  let words = '';
  let isAfterTask = heading === undefined && after?.kind === 'listItem' && after.ordinal === undefined;
  const bullet = after?.kind === 'listItem' ? after.bullet : undefined;
  if (heading !== undefined) words += (offset === 0 ? '' : gap) + heading;
  for (const { lines, isTask } of copies) {
    const joins =
      isTask && isAfterTask && (words !== '' || lines[0]?.startsWith(`${bullet ?? ''} `) === true);
    words += (words === '' && offset === 0 ? '' : joins ? line : gap) + lines.join(line);
    isAfterTask = isTask;
  }
  return offset === text.length || hasTextAfter(text, offset) ? words + line : words;
}
