import type { Block } from '../../markdown/document';
import type { YamlBlock } from '../../minutes/model';
import { isStructured, readMinutes } from '../../minutes/reader';
import { rosterOf } from '../../minutes/roster';
import { schemaOf, shapeOf } from '../../minutes/schema/schemas';
import { lineEndOf, lineStartOf } from '../../minutes/yaml/edits';
import type { TextRange } from '../../text/range';
import { blockTypeItems } from './blockTypes';
import { bodyItems } from './body';
import { type CompletionContext, contextOf } from './context';
import { withClosedFrontMatter } from './frontMatter';
import type { CompletionItem, Surroundings } from './item';
import { keyItems } from './keys';
import { openingSnippets, snippetItems } from './snippets';
import { valueItems } from './values';
import { yamlPlaceAt } from './yamlPlace';

/**
 * What may be written at an offset of a document. In Markdown that is no minutes there is nothing, but for the front
 * matter where no text stands before it.
 *
 * @param offset UTF-16 code units into the text
 * @returns in the order in which they are to be offered; each range is on the line of the offset and holds it
 */
export function complete(text: string, offset: number, around: Surroundings): readonly CompletionItem[] {
  const closed = withClosedFrontMatter(text, offset);
  if (!isStructured(closed)) return openingItems(text, offset);
  const minutes = readMinutes(closed, { roster: rosterOf(around.people.map(({ name }) => name)) });
  if (minutes === undefined) return [];
  const context = contextOf(minutes, offset, around);
  const block = minutes.blocks.find((candidate) => holdsCursor(candidate, closed, offset));
  if (block !== undefined) return yamlItems(context, block);
  const { frontMatter, blocks } = minutes.document;
  if (offset < (frontMatter?.end ?? 0)) return [];
  const literal = blocks.find((other) => isLiteral(other) && other.start <= offset && offset <= other.end);
  if (literal?.kind === 'fence') return blockTypeItems(context, literal);
  return literal === undefined ? bodyItems(context) : [];
}

function yamlItems(context: CompletionContext, { type, content }: YamlBlock): CompletionItem[] {
  if (type === undefined) return [];
  const { minutes, offset } = context;
  const part = withoutLaterBlocks(minutes.text, content, offset);
  const place = yamlPlaceAt(minutes.text, part, offset, schemaOf(type));
  if (place === undefined) return [];
  if (place.kind === 'value') return valueItems(context, place);
  const { schema, range, flow, hasColon } = place;
  const written = minutes.text.slice(range.start, offset);
  const fits = shapeOf(schema) === 'decision' && !flow && !hasColon && place.indent === '';
  return [...keyItems(context, place), ...(fits ? snippetItems(context, 'decision', written, range) : [])];
}

/** A block that is not closed yet swallows what follows: it is read up to the next fence or section. */
function withoutLaterBlocks(text: string, { start, end }: TextRange, offset: number): TextRange {
  const from = lineEndOf(text, offset);
  const later = /(?:\r\n|\r|\n)[ \t]*(?:`{3}|~{3}|#{2,6}[ \t])/.exec(text.slice(from, end));
  return { start, end: later === null ? end : from + later.index };
}

/** Whether an offset lies on a line inside a block; the line of the closing fence is none. */
function holdsCursor({ content: { start, end }, fence }: YamlBlock, text: string, offset: number): boolean {
  // The content of a fence at the very end of a text begins on its own line.
  if (offset < start || !/[\r\n]/.test(text[start - 1] ?? '')) return false;
  return offset < end || (offset === end && fence?.closed === false);
}

function isLiteral({ kind }: Block): boolean {
  return kind === 'fence' || kind === 'html' || kind === 'indentedCode';
}

/** Front matter, on a line with nothing before it and nothing else on it. */
function openingItems(text: string, offset: number): CompletionItem[] {
  const start = lineStartOf(text, offset);
  const end = lineEndOf(text, offset);
  const words = text.slice(start, offset).replace(/^\uFEFF/, '');
  const isFirst =
    text
      .slice(0, start)
      .replace(/^\uFEFF/, '')
      .trim() === '';
  if (
    !isFirst ||
    !/^[\p{L}\p{M}]*$/u.test(words) ||
    !/^[\p{L}\p{M}]*[ \t]*$/u.test(text.slice(offset, end))
  ) {
    return [];
  }
  return openingSnippets(words, { start: offset - words.length, end });
}
