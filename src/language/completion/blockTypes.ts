import type { Fence } from '../../markdown/document';
import { schemaOf } from '../../minutes/schema/schemas';
import { termsOf } from '../../minutes/vocabulary/vocabulary';
import { lineEndOf, lineStartOf } from '../../minutes/yaml/edits';
import { foldMarks } from '../../text/fold';
import type { CompletionContext } from './context';
import type { CompletionItem } from './item';
import { skeletonText } from './keys';
import { wordAround } from './parts';

const INFO = /^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}|~{3,})[ \t]*(?:(yaml)[ \t]+)?[\p{L}\p{M}-]*$/iu;
const FENCE = /^[ \t]*(`{3,}|~{3,})[ \t]*(.*)$/;
const TYPES = ['attendees', 'decision', 'action'] as const;

/** The types of blocks behind an opening fence; one that holds nothing yet gets what its record needs, and an end. */
export function blockTypeItems(context: CompletionContext, fence: Fence): CompletionItem[] {
  const { minutes, offset, language } = context;
  const { text } = minutes;
  const start = lineStartOf(text, offset);
  if (lineStartOf(text, fence.start) !== start) return [];
  const [, marks = '', yaml] = INFO.exec(text.slice(start, offset)) ?? [];
  if (marks === '') return [];
  const range = wordAround(text, offset, /[\p{L}\p{M}-]/u);
  const written = text.slice(range.start, offset).toLowerCase();
  const isTyping = yaml !== undefined || (written !== '' && 'yaml'.startsWith(written));
  if (!isTyping) return [];
  const rest = restOf(text, lineEndOf(text, offset), marks);
  return TYPES.map((type) => {
    const word = termsOf(language).blockTypes[type][0] ?? type;
    const label = yaml === undefined ? `yaml ${word}` : word;
    const lines = skeletonText(context, type, schemaOf(type).required ?? [], '\n', false);
    const body = rest === 'content' ? '' : `\n${lines}${rest === 'open' ? `\n${marks}` : ''}`;
    return {
      kind: 'block',
      label,
      newText: `${label}${body}`,
      isSnippet: body !== '',
      range,
      filterText: `${label} ${foldMarks(word)}`,
    };
  });
}

/** What follows a fence's first line: its end, content of its own, or lines that were never meant to be in it. */
function restOf(text: string, lineEnd: number, marks: string): 'open' | 'empty' | 'content' {
  let isEmpty = true;
  for (const line of text.slice(lineEnd).split(/\r\n|\r|\n/)) {
    const [, fence = '', info = ''] = FENCE.exec(line) ?? [];
    if (fence.startsWith(marks) && info === '') return isEmpty ? 'empty' : 'content';
    if (fence !== '' && info !== '') return 'open';
    if (line.trim() !== '') isEmpty = false;
  }
  return 'open';
}
