import type { Action, Decision, Minutes } from '../minutes/model';
import { writtenValue } from '../minutes/vocabulary/vocabulary';
import type { Language } from '../text/messages';
import { contains, type TextRange } from '../text/range';

/** A decision or an action as the outline shows it. */
export interface RecordSymbol {
  readonly kind: 'decision' | 'action';
  /** Its id and text; never empty. */
  readonly name: string;
  /** Its status, who is responsible and when it is due. */
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
 * The decisions and actions in document order. Sections and items are headings, which Markdown's own symbols show.
 *
 * @param language in which statuses are put
 */
export function documentSymbols({ decisions, actions }: Minutes, language: Language): RecordSymbol[] {
  const symbols = [
    ...decisions.map((decision) => symbolOf('decision', decision, language)),
    ...actions.map((action) => symbolOf('action', action, language)),
  ].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  return nested(symbols);
}

type Unnested = RecordSymbol & { readonly children: RecordSymbol[] };

function symbolOf(kind: RecordSymbol['kind'], record: Decision | Action, language: Language): Unnested {
  const { id, text, owners, due, status, range, textRange } = record;
  const words = writtenValue(kind === 'decision' ? 'decisionStatus' : 'actionStatus', status, language);
  const names = owners.map(({ name }) => name).join(', ');
  return {
    kind,
    name: [id, text].filter(Boolean).join(' ') || words || kind,
    detail: [words, names, due?.text].filter(Boolean).join(' · '),
    over: OVER.includes(status),
    range,
    selection: contains(range, textRange) ? textRange : range,
    children: [],
  };
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
