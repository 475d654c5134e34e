import english from '../../../snippets/minutes.en.json';
import swedish from '../../../snippets/minutes.sv.json';
import { itemNumberAt } from '../../minutes/outline';
import { asScalar } from '../../minutes/yaml/edits';
import { foldCase } from '../../text/fold';
import type { Language } from '../../text/messages';
import type { TextRange } from '../../text/range';
import { escapeSnippet } from '../../text/tabStops';
import type { CompletionContext } from './context';
import type { CompletionItem } from './item';
import { nextId, nextItemNumber, nextSubItemNumber } from './numbers';

/** Where a snippet fits: opening an empty file, between other lines of minutes, or among the keys of a decision. */
export type SnippetPlace = 'opening' | 'body' | 'decision';

/**
 * A snippet of `snippets/`. The editor's own picker shows them by name; the word to type for one stands under a key of
 * ours, so that the editor does not suggest it in every Markdown file.
 */
export interface Snippet {
  readonly 'x-prefix': string;
  readonly 'x-place': string;
  readonly description: string;
  readonly body: readonly string[];
}

const SNIPPETS: Readonly<Record<Language, Readonly<Record<string, Snippet>>>> = { en: english, sv: swedish };

/** Front matter in either language. */
export function openingSnippets(written: string, range: TextRange): CompletionItem[] {
  return (['sv', 'en'] as const).flatMap((language) =>
    snippetsOf(language, 'opening', written).map(([name, snippet]) =>
      itemOf(name, snippet, snippet.body.join('\n'), range),
    ),
  );
}

/**
 * The snippets for a place whose word begins with what is written, in the document's language, with what is known
 * filled in: the next free id, the next number, the group.
 */
export function snippetItems(
  context: CompletionContext,
  place: SnippetPlace,
  written: string,
  range: TextRange,
): CompletionItem[] {
  return snippetsOf(context.language, place, written).map(([name, snippet]) =>
    itemOf(name, snippet, filledIn(context, snippet.body.join('\n')), range),
  );
}

function snippetsOf(language: Language, place: SnippetPlace, written: string): [string, Snippet][] {
  return Object.entries(SNIPPETS[language]).filter(
    ([, snippet]) =>
      snippet['x-place'] === place && foldCase(snippet['x-prefix']).startsWith(foldCase(written)),
  );
}

function itemOf(name: string, snippet: Snippet, newText: string, range: TextRange): CompletionItem {
  return {
    kind: 'snippet',
    label: snippet['x-prefix'],
    detail: name,
    documentation: { title: name, description: snippet.description },
    newText,
    isSnippet: true,
    range,
  };
}

/** Our own variables, `${NEXT_ITEM:1.}`, with their values; where there is none the default stays. */
function filledIn(context: CompletionContext, body: string): string {
  const { minutes, offset } = context;
  const { group } = minutes.meeting;
  const values: Readonly<Record<string, () => string | undefined>> = {
    NEXT_ITEM: () => writtenNumber(nextItemNumber(minutes, offset)),
    NEXT_SUBITEM: () => nextSubItemNumber(minutes, offset),
    THIS_ITEM: () => itemNumberAt(minutes.items, offset),
    NEXT_DECISION: () => nextId(context, 'decision'),
    NEXT_ACTION: () => nextId(context, 'action'),
    MEETING_GROUP: () => (group === undefined ? undefined : asScalar(group, false)),
  };
  return body.replace(/\$\{([A-Z]+_[A-Z]+):([^{}]*)\}/g, (whole, name: string, fallback: string) => {
    const value = values[name];
    return value === undefined ? whole : escapeSnippet(value() ?? fallback);
  });
}

/** An item's number as a heading has it. */
export function writtenNumber(number: string): string {
  return number.startsWith('§') ? `§ ${number.slice(1)}` : `${number}.`;
}
