import { insideDoubleQuotes, insideSingleQuotes, isSafeWithinPlain, yamlScalar } from './yamlScalar';

/** Stands for a value while its surroundings are looked at. No value and no template holds it. */
export const VALUE_MARK = '\u0001';

/**
 * What a value stands in: running Markdown, opening a line of it, closing a heading; or in YAML, as a whole value,
 * as one within brackets, as part of a plain one, or within quotes.
 */
export type ValuePlace =
  | 'markdown'
  | 'line-start'
  | 'heading-end'
  | 'yaml-value'
  | 'flow-value'
  | 'yaml-part'
  | 'double-quoted'
  | 'single-quoted';

const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*(\w*)/;
const RULE = /^---[ \t]*$/;
const BLOCK_SCALAR = /(?:^|[:-])[ \t]+[|>][\d+-]*[ \t]*$/;

/** Before a whole value: dashes and a key; or, within brackets, what separates values, or a new line. */
const BLOCK_VALUE = /^\s*(?:-\s+)*(?:[^\s:#'"[{-][^:]*:\s+)?$/;
const FLOW_VALUE = /(?:^|[[{,])\s*(?:[^:,[\]{}'"]+:\s+)?$/;
const AFTER_VALUE = /^\s*(?:$|\s#)/;
const AFTER_FLOW_VALUE = /^\s*(?:$|[,\]}])/;

/** The place of each mark of a text, in order. */
export function placesOf(text: string): ValuePlace[] {
  const places: ValuePlace[] = [];
  /** What closes the fence or front matter that is being passed, and whether it holds YAML. */
  let fence: { readonly mark: string; readonly isYaml: boolean } | undefined;
  /** The indentation of the key whose block scalar is being passed. */
  let scalarIndent: number | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const [, mark, word] = RULE.test(line) ? ['', '---', 'yaml'] : (FENCE.exec(line) ?? []);
    if (fence !== undefined) {
      if (mark?.startsWith(fence.mark) === true) fence = undefined;
    } else if (mark !== undefined && (mark !== '---' || index === 0))
      fence = { mark, isYaml: word === 'yaml' };
    const indent = line.search(/\S|$/);
    if (scalarIndent !== undefined && indent <= scalarIndent) scalarIndent = undefined;
    for (let at = line.indexOf(VALUE_MARK); at >= 0; at = line.indexOf(VALUE_MARK, at + 1)) {
      const before = line.slice(0, at);
      const after = line.slice(at + 1);
      if (fence === undefined) places.push(markdownPlace(before, after));
      else places.push(fence.isYaml && scalarIndent === undefined ? yamlPlace(before, after) : 'markdown');
    }
    if (fence !== undefined && scalarIndent === undefined && BLOCK_SCALAR.test(line)) scalarIndent = indent;
  }
  return places;
}

/** A value written for its place; undefined where it cannot stand there as it is. */
export function writtenAt(place: ValuePlace, value: string): string | undefined {
  const line = oneLine(value);
  switch (place) {
    case 'markdown':
      return line;
    case 'line-start':
      return line.replace(/^(?:[#>+*=|<`~-]|\d+(?=[.)]))/, (opening) =>
        /\d/.test(opening) ? `${opening}\\` : `\\${opening}`,
      );
    case 'heading-end':
      return line.replace(/(?<=\s|^)#+$/, '\\$&');
    case 'yaml-value':
      return yamlScalar(line, 'block');
    case 'flow-value':
      return yamlScalar(line, 'flow');
    case 'yaml-part':
      return isSafeWithinPlain(line) ? line : undefined;
    case 'double-quoted':
      return insideDoubleQuotes(line);
    case 'single-quoted':
      return insideSingleQuotes(line);
  }
}

/** Values are names and the like: one line, without control characters. */
export function oneLine(value: string): string {
  return value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function markdownPlace(before: string, after: string): ValuePlace {
  if (before.trim() === '') return 'line-start';
  return /^ {0,3}#{1,6}\s/.test(before) && after.trim() === '' ? 'heading-end' : 'markdown';
}

function yamlPlace(before: string, after: string): ValuePlace {
  const { quote, brackets } = openAt(before);
  if (quote !== undefined) return quote === '"' ? 'double-quoted' : 'single-quoted';
  if (brackets > 0 || before.trim() === '') {
    return FLOW_VALUE.test(before) && AFTER_FLOW_VALUE.test(after) ? 'flow-value' : 'yaml-part';
  }
  return BLOCK_VALUE.test(before) && AFTER_VALUE.test(after) ? 'yaml-value' : 'yaml-part';
}

/** What is open at the end of a line's beginning. Within a plain scalar a quotation mark is an ordinary character. */
function openAt(before: string): { readonly quote: string | undefined; readonly brackets: number } {
  let quote: string | undefined;
  let brackets = 0;
  for (let at = 0; at < before.length; at++) {
    const char = before.charAt(at);
    if (quote !== undefined) {
      if (quote === '"' && char === '\\') at++;
      else if (char === quote) quote = undefined;
    } else if ((char === '"' || char === "'") && (at === 0 || /[\s[{,]/.test(before.charAt(at - 1))))
      quote = char;
    else if (char === '[' || char === '{') brackets++;
    else if (char === ']' || char === '}') brackets--;
  }
  return { quote, brackets };
}
