import type { TextRange } from '../text/range';
import { trimRange } from '../text/range';
import { allTerms } from './vocabulary/vocabulary';

/** The names of a running list such as `Anna Berg, Bo Ek och Cia Lind (controller)`, as ranges of `text`. */
export function splitNames(text: string, range: TextRange): TextRange[] {
  const names: TextRange[] = [];
  let from = range.start;
  const add = (end: number): void => {
    const name = withoutDetails(text, trimRange(text, from, end));
    if (name.end > name.start) names.push(name);
  };
  for (const { start, end } of separators(text, range)) {
    add(start);
    from = end;
  }
  add(range.end);
  return names;
}

/** Whether words look like the name of a person: at least two, capitalised but for particles, without digits. */
export function looksLikeFullName(words: string): boolean {
  const parts = words.split(/\s+/);
  return (
    parts.length >= 2 &&
    parts.length <= 5 &&
    parts.every((part) => /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|von|van|af|av|de|da|di|der|den|la|le)$/u.test(part)) &&
    /^\p{Lu}/u.test(parts[0] ?? '') &&
    parts.every((part) => !/^\p{Lu}{2,}$/u.test(part))
  );
}

const AND = allTerms().flatMap(({ and }) => and);

/** Commas, slashes, `&`, a `+` between blanks and the languages' words for and, outside parentheses and brackets. */
function separators(text: string, range: TextRange): TextRange[] {
  const found: TextRange[] = [];
  let depth = 0;
  for (let at = range.start; at < range.end; at++) {
    const character = text[at] ?? '';
    if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (character === ',' || character === ';' || character === '/' || isPlus(text, at))
      found.push({ start: at, end: at + 1 });
    else if (/\s/.test(character)) {
      const word = AND.find((candidate) => isWordAt(text, at + 1, candidate, range.end));
      if (word !== undefined) {
        found.push({ start: at, end: at + 1 + word.length });
        at += word.length;
      }
    }
  }
  return found;
}

function isPlus(text: string, at: number): boolean {
  return text[at] === '+' && text[at - 1] === ' ' && text[at + 1] === ' ';
}

function isWordAt(text: string, at: number, word: string, end: number): boolean {
  const after = at + word.length;
  return after < end && text.slice(at, after).toLowerCase() === word && /\s/.test(text[after] ?? '');
}

function withoutDetails(text: string, name: TextRange): TextRange {
  const opening = text.slice(name.start, name.end).search(/\s*[([]/);
  return opening < 0 ? name : { start: name.start, end: name.start + opening };
}
