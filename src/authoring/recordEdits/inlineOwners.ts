import type { Action, Minutes } from '../../minutes/model';
import { insertion, removal, replacement, type TextEdit } from '../../text/edit';
import { contains, slice } from '../../text/range';
import { commentsIn } from '../recordPlace';
import type { InlineParts } from './inlineParts';
import { spelledUnassigned } from './spelling';

/** A way to write the owners of an inline action, and their names in the order in which they then stand. */
export interface InlineOwners {
  readonly edits: readonly TextEdit[];
  readonly names: readonly string[];
}

/**
 * The ways to write the owners of a task or label line, the best first: as `@[Full Name]` where owners stood, else
 * before the words. Whom the words themselves mention stays; none where that would be an owner no longer.
 */
export function inlineOwnerChanges(
  minutes: Minutes,
  action: Action,
  parts: InlineParts,
  names: readonly string[],
): InlineOwners[] {
  if (parts.labelOwner !== undefined) return labelChanges(minutes, action, parts, names);
  const { text } = minutes;
  const words = action.textRange;
  const { opening, trailing } = parts;
  const mentioned = action.owners.filter(({ range }) => contains(words, range)).map(({ name }) => name);
  if (mentioned.some((name) => !names.includes(name))) return [];
  const others = names.filter((name) => !mentioned.includes(name));
  const ordered = [...others, ...mentioned];
  const [first, last] = [trailing[0], trailing.at(-1)];
  if (first !== undefined && last !== undefined) {
    const isAllBehind = opening.start === opening.end && others.length > 0;
    if (isAllBehind) {
      const edit = replacement({ start: first.start, end: last.end }, mentionsOf(others));
      return [{ edits: [edit], names: [...mentioned, ...others] }];
    }
    const taken = removal({ start: words.end, end: last.end });
    return [{ edits: [openingEdit(text, parts, mentionsOf(others)), taken], names: ordered }];
  }
  const change = { edits: [openingEdit(text, parts, mentionsOf(others))], names: ordered };
  // Words behind a name that goes may look like another name: `@Anna Bo: ring`.
  const nobody = { edits: [openingEdit(text, parts, `${spelledUnassigned(minutes)}:`)], names: [] };
  return names.length === 0 ? [change, nobody] : [change];
}

/** `[ACTION: Name] …` and `AI(Name): …` have a place for one; for more, or nobody, the label loses it. */
function labelChanges(
  { text }: Minutes,
  action: Action,
  { labelOwner: owner, opening, place }: InlineParts,
  names: readonly string[],
): InlineOwners[] {
  const [first] = names;
  if (owner === undefined) return [];
  if (first !== undefined && names.length === 1) return [{ edits: [replacement(owner, first)], names }];
  const mentions = mentionsOf(names);
  const before = slice(text, { start: place.range.start, end: owner.start });
  const label = /\[([^[\]]*?)\s*[:–-]\s*$/.exec(before);
  if (label !== null && text[owner.end] === ']') {
    const start = place.range.start + label.index;
    const written = [`${label[1] ?? ''}:`, mentions].filter((part) => part !== '').join(' ');
    return [{ edits: [replacement({ start, end: action.textRange.start }, `${written} `)], names }];
  }
  const space = /\s*[([]\s*$/.exec(before)?.[0].length ?? 0;
  const end = owner.end + (/^\s*[)\]]/.exec(text.slice(owner.end))?.[0].length ?? 0);
  const taken = removal({ start: owner.start - space, end });
  const added = mentions === '' ? [] : [insertion(opening.start, `${mentions} `)];
  return [{ edits: [taken, ...added], names }];
}

/** What stands before the words: mentions, or nothing; comments there stay. */
function openingEdit(text: string, { opening }: InlineParts, mentions: string): TextEdit {
  const parts = [mentions, ...commentsIn(text, opening)].filter((part) => part !== '');
  return replacement(opening, parts.map((part) => `${part} `).join(''));
}

function mentionsOf(names: readonly string[]): string {
  return names.map((name) => `@[${name}]`).join(' ');
}
