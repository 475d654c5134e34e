import type { MarkdownDocument } from '../../markdown/document';
import { scanMarkdown } from '../../markdown/scanner';
import { linkedPath, onOneLine, plainWords } from '../../text/plainMarkdown';
import type { MessageRef } from '../../text/messages';
import { slice, type TextRange } from '../../text/range';
import { resolvedPath } from '../../text/relativePath';
import { type OpenItem, sourceLabel } from '../openItem';
import { findRollUpRegion } from './rollUpRegion';

/** A task that is ticked off in the list. */
export interface CheckedLine {
  /** What it says, with what stands behind it. */
  readonly words: string;
  /** Its source: the file, relative to the root; the link's label; and the line where it stood. */
  readonly path: string;
  readonly label: string;
  readonly line: number | undefined;
}

/** What is ticked off in a roll-up document, or why that cannot be told. */
export type Checked<T extends OpenItem = OpenItem> =
  | {
      /** The open items that are ticked off, in the order of the list; each once. */
      readonly items: readonly T[];
      /** What is ticked off, but no longer open, or no longer what it was, in its source. */
      readonly unknown: readonly CheckedLine[];
      readonly damage?: undefined;
    }
  | { readonly items?: undefined; readonly unknown?: undefined; readonly damage: MessageRef };

/**
 * Which of the open items are ticked off in a roll-up document.
 *
 * @param text the document, perhaps edited since it was written
 * @param path the document, relative to the root
 * @param items the open items as they are now
 */
export function checkedItems<T extends OpenItem>(
  text: string,
  path: string,
  items: readonly T[],
): Checked<T> {
  const { range, damage } = findRollUpRegion(text);
  if (damage !== undefined) return { damage };
  const lines = range === undefined ? [] : checkedLines(slice(text, range), path);
  const bySource = new Map<string, Candidates<T>>();
  for (const item of items) {
    const key = sourceKey(item.path, sourceLabel(item));
    const candidates = bySource.get(key) ?? new Candidates<T>();
    bySource.set(key, candidates);
    candidates.add(item);
  }
  const found = new Set<T>();
  const unknown: CheckedLine[] = [];
  for (const line of lines) {
    const item = bySource.get(sourceKey(line.path, line.label))?.meantBy(line);
    if (item === undefined) unknown.push(line);
    else found.add(item);
  }
  return { items: [...found], unknown };
}

/**
 * The items of one source, one of which a line may mean. The wording must still be that of the source: an id may be
 * another's by now. An item without an id is the one with the longest wording that the line begins with; of equal ones
 * that on its line.
 */
class Candidates<T extends OpenItem> {
  readonly #byWording = new Map<string, T[]>();
  /** Of items without an id there may be thousands in one file: the lengths of their wordings are few. */
  readonly #lengths = new Set<number>();
  readonly #withId = new Set<string>();

  add(item: T): void {
    const wording = onOneLine(item.text);
    if (item.id === undefined) this.#lengths.add(wording.length);
    else this.#withId.add(wording);
    const others = this.#byWording.get(wording);
    if (others === undefined) this.#byWording.set(wording, [item]);
    else others.push(item);
  }

  meantBy({ words, line }: CheckedLine): T | undefined {
    const opening = [...this.#lengths].map((length) => words.slice(0, length));
    const within = [...this.#withId].filter((wording) => words.includes(wording));
    const fitting = [...opening, ...within].filter((wording) => this.#byWording.has(wording));
    const longest = fitting.reduce((most, wording) => (wording.length > most.length ? wording : most), '');
    const best = this.#byWording.get(longest) ?? [];
    const there = best.length > 1 ? best.filter((item) => item.line === line) : best;
    return there.length === 1 ? there[0] : undefined;
  }
}

function sourceKey(path: string, label: string): string {
  return `${path.normalize('NFC')}\n${onOneLine(label).normalize('NFC')}`;
}

/** A link to a line of a file; the last of a task is that to its source. */
const LINK =
  /\[(?<label>(?:\\.|[^\\[\]])*)\]\(<?(?<path>[^()<>?#\s]*)(?:\?[^()<>#\s]*)?(?:#L(?<line>\d+))?>?\)/g;

/** The ticked tasks of a list that lead to a source. What stands around the list has no part in how it is read. */
function checkedLines(list: string, path: string): CheckedLine[] {
  return checkedTasks(scanMarkdown(list)).flatMap((range) => {
    const markdown = slice(list, range);
    const link = [...markdown.matchAll(LINK)].at(-1);
    if (link?.groups === undefined) return [];
    const { label = '', path: target = '', line } = link.groups;
    return [
      {
        words: plainWords(markdown),
        path: resolvedPath(path, linkedPath(target)),
        label: plainWords(label),
        line: line === undefined ? undefined : Number(line),
      },
    ];
  });
}

/** The words of every task that is ticked off. */
function checkedTasks({ blocks }: MarkdownDocument): TextRange[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' || block.parent !== index - 1) return [];
    const item = blocks[block.parent];
    if (item?.kind !== 'listItem' || item.task?.status.toLowerCase() !== 'x') return [];
    return [{ start: item.task.end, end: block.end }];
  });
}
