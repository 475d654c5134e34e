import { IdSeries, LAST_NUMBER, idPrefix } from '../../minutes/idSeries';
import { itemNumbers } from '../../minutes/itemNumbers';
import type { AgendaItem, Minutes, RecordBase } from '../../minutes/model';
import type { TextRange } from '../../text/range';
import type { CompletionContext } from './context';
import type { CompletionItem } from './item';

/** The next free id of a kind of record, with the letters of the latest one of that kind. One at the cursor is free. */
export function nextId(
  { minutes, offset }: Pick<CompletionContext, 'minutes' | 'offset'>,
  kind: 'decision' | 'action',
): string {
  const isOther = ({ idRange }: RecordBase): boolean =>
    idRange === undefined || offset < idRange.start || offset > idRange.end;
  const decisions = minutes.decisions.filter(isOther);
  const actions = minutes.actions.filter(isOther);
  const records = kind === 'decision' ? decisions : actions;
  const latest = records.flatMap(({ id }) => (id === undefined ? [] : [id])).at(-1);
  const prefix = latest !== undefined && LAST_NUMBER.test(latest) ? latest.replace(/\d+\D*$/, '') : '';
  return new IdSeries({ decisions, actions }).nextOf(
    prefix === '' ? idPrefix(kind, minutes.meeting.lang) : prefix,
  );
}

export function idItem(
  context: CompletionContext,
  kind: 'decision' | 'action',
  range: TextRange,
): CompletionItem {
  const label = nextId(context, kind);
  return {
    kind: 'number',
    label,
    detail: context.t('completion.next-id'),
    newText: label,
    isSnippet: false,
    range,
  };
}

/** The ids of this file's records of some kinds, and of those of earlier meetings. */
export function referenceItems(
  { minutes, records }: CompletionContext,
  kinds: readonly ('decision' | 'action')[],
  range: TextRange,
  but: readonly string[] = [],
): CompletionItem[] {
  const here = [
    ...(kinds.includes('decision') ? minutes.decisions : []),
    ...(kinds.includes('action') ? minutes.actions : []),
  ].flatMap(({ id, text }) => (id === undefined ? [] : [{ reference: id, text }]));
  const before = records.filter(({ kind }) => kinds.includes(kind));
  return [...here, ...before]
    .filter(({ reference }) => !but.includes(reference))
    .map(({ reference, text }) => ({
      kind: 'reference',
      label: reference,
      detail: text,
      newText: reference,
      isSnippet: false,
      range,
      filterText: `${reference} ${text}`,
    }));
}

/** The numbers of this file's agenda items, the one that an offset lies in first. */
export function itemNumberItems(
  { minutes, offset }: CompletionContext,
  range: TextRange,
  but: readonly string[] = [],
): CompletionItem[] {
  const holds = ({ range: { start, end } }: AgendaItem): boolean => start <= offset && offset < end;
  const around = minutes.items.filter(holds).reverse();
  const numbers = [...around, ...minutes.items.filter((item) => !holds(item))].flatMap(({ number, title }) =>
    number === undefined || but.includes(number) ? [] : [{ number, title }],
  );
  return numbers.map(({ number, title }) => ({
    kind: 'number',
    label: number,
    detail: title,
    newText: number,
    isSnippet: false,
    range,
    filterText: `${number} ${title}`,
  }));
}

/** The number of an agenda item that would be written at an offset: `6`, or `§46` after `§45`. */
export function nextItemNumber({ items }: Minutes, offset: number): string {
  const before = itemNumbers(items.filter(({ headingRange }) => headingRange.end < offset));
  const latest = before.filter(({ parent }) => parent === undefined).at(-1);
  if (latest === undefined) return '1';
  const sign = latest.written.startsWith('§') ? '§' : '';
  return `${sign}${latest.value + 1}`;
}

/** The number of a sub-item that would be written at an offset: `5.2`; undefined where no item is numbered above. */
export function nextSubItemNumber({ items }: Minutes, offset: number): string | undefined {
  const before = itemNumbers(items.filter(({ headingRange }) => headingRange.end < offset));
  const latest = before.at(-1);
  if (latest === undefined) return undefined;
  const { parent } = latest;
  return parent === undefined ? `${latest.written}.1` : `${parent.written}.${latest.value + 1}`;
}
