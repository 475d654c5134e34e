import type { Block } from '../../markdown/document';
import { readLabel } from '../../markdown/label';
import { paragraphLines } from '../../markdown/lines';
import type { Minutes } from '../../minutes/model';
import { beforeItems } from '../../minutes/outline';
import { labelKind } from '../../minutes/plain/labels';
import { termsOf } from '../../minutes/vocabulary/vocabulary';
import { lineEndOf, lineStartOf, removeEntry } from '../../minutes/yaml/edits';
import { entryOf } from '../../minutes/yaml/setValue';
import type { YamlNode } from '../../minutes/yaml/tree';
import { insertion, removal } from '../../text/edit';
import type { TextRange } from '../../text/range';
import { slice } from '../../text/range';
import type { Finding, Rule } from '../diagnostic';
import { languageOf } from '../schema/wording';

/** A list of absent people without anybody in it: in a block, or a line of text with nothing behind its colon. */
export const absentEmpty: Rule = {
  codes: { 'absent-empty': 'warning' },
  *check({ minutes }) {
    const { text, records } = minutes;
    for (const { type, map } of records) {
      const entry = type === 'attendees' ? entryOf(type, map, 'absent') : undefined;
      if (entry === undefined || !isEmpty(entry.value)) continue;
      yield {
        code: 'absent-empty',
        range: entry.key.range,
        message: 'absent-empty',
        args: { key: entry.key.text },
        fixes: [
          {
            title: { id: 'fix.remove-key', args: { key: entry.key.text } },
            edits: [removeEntry(text, map, entry)],
            preferred: true,
          },
        ],
      };
    }
    for (const line of emptyLines(minutes)) yield lineFinding(minutes, line);
  },
};

function isEmpty(value: YamlNode): boolean {
  return value.kind === 'scalar' ? value.empty : value.kind === 'list' && value.items.length === 0;
}

interface EmptyLine {
  readonly line: TextRange;
  /** The label without its colon. */
  readonly words: TextRange;
}

/** The lines `Frånvarande:` behind which nobody comes: where the attendees are listed, or right under the title. */
function* emptyLines(minutes: Minutes): Generator<EmptyLine> {
  const { document, sections, items } = minutes;
  const { text, blocks } = document;
  const head = Math.min(sections[0]?.range.start ?? text.length, items[0]?.range.start ?? text.length);
  const lists = sections
    .filter(({ kind }) => kind === 'attendees')
    .map((section) => beforeItems(section, items));
  for (const list of [{ start: 0, end: head }, ...lists]) {
    for (const [index, block] of blocks.entries()) {
      if (block.start >= list.end) break;
      if (block.kind !== 'paragraph' || block.start < list.start) continue;
      const lines = paragraphLines(document, block);
      for (const [order, line] of lines.entries()) {
        const label = readLabel(text, line);
        if (label === undefined || label.rest.end > label.rest.start) continue;
        if (labelKind(slice(text, label.words)) !== 'absent') continue;
        const next = lines[order + 1] ?? following(blocks, index, list);
        if (next === undefined || readLabel(text, next) !== undefined) yield { line, words: label.words };
      }
    }
  }
}

/** What may hold the names that a label announces: the paragraph, list or table after it. */
function following(blocks: readonly Block[], index: number, list: TextRange): TextRange | undefined {
  const next = blocks[index + 1];
  const mayHoldNames = next?.kind === 'paragraph' || next?.kind === 'listItem' || next?.kind === 'table';
  return mayHoldNames && next.start < list.end ? next : undefined;
}

function lineFinding(minutes: Minutes, { line, words }: EmptyLine): Finding {
  const { text } = minutes;
  const [none = ''] = termsOf(languageOf(minutes)).none;
  const end = lineEndOf(text, line.end);
  const next = end + (text.startsWith('\r\n', end) ? 2 : 1);
  return {
    code: 'absent-empty',
    range: line,
    message: 'absent-empty',
    args: { key: slice(text, words) },
    fixes: [
      {
        title: { id: 'fix.fill-in', args: { value: none } },
        edits: [insertion(line.end, ` ${none}`)],
        preferred: true,
      },
      {
        title: { id: 'absent-empty.remove' },
        edits: [removal({ start: lineStartOf(text, line.start), end: Math.min(next, text.length) })],
        preferred: false,
      },
    ],
  };
}
