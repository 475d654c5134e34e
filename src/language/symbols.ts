import type { Action, AgendaItem, Decision, Minutes } from '../minutes/model';
import { writtenValue } from '../minutes/vocabulary/vocabulary';
import { type Language, translator } from '../text/messages';
import { contains, type TextRange } from '../text/range';

/** A decision or an action, or an agenda item that is no heading of Markdown, as the outline shows it. */
export interface RecordSymbol {
  readonly kind: 'decision' | 'action' | 'item';
  /** Its id and text, or its number and title; never empty. */
  readonly name: string;
  /** Its status, who is responsible, when it is due, and whether it is read out of plain minutes. */
  readonly detail: string;
  /** Whether nothing more comes of it: done, cancelled, superseded, revoked. */
  readonly over: boolean;
  readonly range: TextRange;
  /** Where the cursor is put: the text, within `range`. */
  readonly selection: TextRange;
  /** The records that are written inside this one, as a task under a task. */
  readonly children: readonly RecordSymbol[];
}

const OVER: readonly string[] = ['done', 'cancelled', 'superseded', 'revoked'];

/**
 * The decisions and actions in document order, in plain minutes below the items that stand as other text. Sections and
 * items that are headings Markdown's own symbols show.
 *
 * @param language in which statuses are put
 */
export function documentSymbols(minutes: Minutes, language: Language): RecordSymbol[] {
  const { kind, decisions, actions } = minutes;
  const mark = kind === 'plain' ? translator(language)('plain.mark') : '';
  const symbols = [
    ...(kind === 'plain' ? itemsOfText(minutes, mark) : []),
    ...decisions.map((decision) => symbolOf('decision', decision, language, mark)),
    ...actions.map((action) => symbolOf('action', action, language, mark)),
  ].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  return nested(symbols);
}

type Unnested = RecordSymbol & { readonly children: RecordSymbol[] };

function itemsOfText({ document, items }: Minutes, mark: string): Unnested[] {
  const isHeading = ({ headingRange }: AgendaItem): boolean =>
    document.blocks.some(
      ({ kind, start, end }) => kind === 'heading' && start <= headingRange.start && headingRange.start < end,
    );
  return items
    .filter((item) => !isHeading(item))
    .map(({ number, title, titleRange, range }) => ({
      kind: 'item',
      name: [number, title].filter(Boolean).join(' ') || mark,
      detail: mark,
      over: false,
      range,
      selection: contains(range, titleRange) ? titleRange : range,
      children: [],
    }));
}

function symbolOf(
  kind: 'decision' | 'action',
  record: Decision | Action,
  language: Language,
  mark: string,
): Unnested {
  const { id, text, owners, due, status, range, textRange } = record;
  const words = writtenValue(kind === 'decision' ? 'decisionStatus' : 'actionStatus', status, language);
  const names = owners.length === 1 ? owners[0]!.name : owners.map(({ name }) => name).join(', ');
  return {
    kind,
    name: joined(id, text, ' ') || words || kind,
    detail: joined(joined(joined(words, names, SEPARATOR), due?.text, SEPARATOR), mark, SEPARATOR),
    over: OVER.includes(status),
    range,
    selection: contains(range, textRange) ? textRange : range,
    children: [],
  };
}

const SEPARATOR = ' · ';

function joined(before: string | undefined, after: string | undefined, separator: string): string {
  return before && after ? before + separator + after : before || after || '';
}

/** Puts what lies inside a symbol under it. The symbols come by their start, the longer first. */
function nested(symbols: readonly Unnested[]): RecordSymbol[] {
  const top: RecordSymbol[] = [];
  const open: Unnested[] = [];
  for (const symbol of symbols) {
    while (open.length > 0 && !contains(open.at(-1)?.range ?? symbol.range, symbol.range)) open.pop();
    (open.at(-1)?.children ?? top).push(symbol);
    open.push(symbol);
  }
  return top;
}
