import type { Block, Fence, MarkdownDocument } from '../markdown/document';
import { movedRange, type TextRange } from '../text/range';
import type { Recollection } from '../text/recollection';
import type { MoveRecord } from './movedRecords';
import type { AgendaItem, BlockRecord, RecordBase, RecordType, YamlBlock } from './model';
import { itemNumberAt } from './outline';
import { blockTypeOf } from './vocabulary/vocabulary';
import { parseYaml } from './yaml/parse';
import { movedTree, type YamlMap } from './yaml/tree';

/** `yaml` and the word that names the type; attributes such as `{…}` or `key=value` name none. */
const INFO = /^yaml[ \t]+([\p{L}\p{M}][\p{L}\p{M}\p{N}-]*)(?=[ \t]|$)/iu;

/**
 * The front matter and the fenced YAML blocks of a document, in order.
 * @param known those of earlier readings
 */
export function readBlocks(document: MarkdownDocument, known?: Recollection<YamlBlock>): YamlBlock[] {
  const { text, frontMatter } = document;
  const blocks: YamlBlock[] = [];
  if (frontMatter !== undefined) {
    const read = (): YamlBlock => ({
      type: 'meeting',
      typeRange: { start: frontMatter.start, end: frontMatter.start + 3 },
      fence: undefined,
      content: frontMatter.content,
      tree: parseYaml(text, frontMatter.content),
    });
    blocks.push(known?.recall(frontMatter, read) ?? read());
  }
  for (const fence of document.blocks) {
    if (fence.kind !== 'fence' || isQuoted(document.blocks, fence)) continue;
    const before = known?.get(fence);
    const block = before?.fence === fence ? before : readBlock(text, fence, before);
    if (block === undefined) continue;
    known?.set(fence, block);
    blocks.push(block);
  }
  return blocks;
}

/** @param before what was read from the same words */
function readBlock(text: string, fence: Fence, before: YamlBlock | undefined): YamlBlock | undefined {
  const { content } = fence;
  if (before !== undefined) return { ...before, fence, content };
  const word = blockWord(text, fence);
  if (word === undefined) return undefined;
  const type = blockTypeOf(text.slice(word.start, word.end));
  return { type, typeRange: word, fence, content, tree: parseYaml(text, content) };
}

/** A block so many characters further on, without its fence. */
export function movedBlock(block: YamlBlock, by: number): YamlBlock {
  return {
    type: block.type,
    typeRange: movedRange(block.typeRange, by),
    fence: undefined,
    content: movedRange(block.content, by),
    tree: movedTree(block.tree, by),
  };
}

/** The records of a block, and what they themselves say of the item they belong to. */
export interface PlacedRecords<R> {
  readonly records: readonly R[];
  readonly items: readonly (string | undefined)[];
  /** Where the block's content began. */
  readonly start: number;
}

/**
 * The decisions or actions of the blocks, each with its mapping and the number of the item it belongs to.
 *
 * @param read one of them, as far as it follows from its block and from what people and days are known
 * @param known those of earlier readings
 * @param move takes one to where it stands now
 */
export function readBlockRecords<R extends RecordBase>(
  type: RecordType,
  blocks: readonly YamlBlock[],
  items: readonly AgendaItem[],
  known: Recollection<PlacedRecords<R>> | undefined,
  read: (record: BlockRecord) => R,
  move: MoveRecord<R>,
): R[] {
  const all: R[] = [];
  for (const block of blocks) {
    if (block.type !== type) continue;
    const maps = mapsOf(block);
    const before =
      known?.get(block.content) ??
      placedAt(
        block.content.start,
        maps.map((map) => read({ type, block, map })),
      );
    const by = block.content.start - before.start;
    const itemOf = (index: number): string | undefined =>
      before.items[index] ?? itemNumberAt(items, before.records[index]!.start + by);
    const isInPlace =
      by === 0 &&
      before.records.every(({ record, item }, index) => record === maps[index] && item === itemOf(index));
    const now = isInPlace
      ? before
      : {
          records: before.records.map((record, index) =>
            move(record, {
              by,
              start: record.start + by,
              range: movedRange(record.range, by),
              item: itemOf(index),
              record: maps[index],
            }),
          ),
          items: before.items,
          start: block.content.start,
        };
    known?.set(block.content, now);
    for (const record of now.records) all.push(record);
  }
  return all;
}

function placedAt<R extends RecordBase>(start: number, records: readonly R[]): PlacedRecords<R> {
  return { records, items: records.map(({ item }) => item), start };
}

/** The mappings of the blocks whose type is known: one of a block, or those of its list. */
export function recordsOf(blocks: readonly YamlBlock[]): BlockRecord[] {
  const records: BlockRecord[] = [];
  for (const block of blocks) {
    const { type } = block;
    if (type !== undefined) for (const map of mapsOf(block)) records.push({ type, block, map });
  }
  return records;
}

function mapsOf({ type, tree: { root } }: YamlBlock): readonly YamlMap[] {
  if (root?.kind === 'map') return [root];
  return root?.kind === 'list' && type !== 'meeting' ? root.items.filter((node) => node.kind === 'map') : [];
}

/** Whether a block lies inside a block quote: what is quoted is no record of this meeting. */
export function isQuoted(blocks: readonly Block[], block: Block): boolean {
  for (let at = block.parent; at >= 0; at = blocks[at]!.parent) {
    if (blocks[at]!.kind === 'blockQuote') return true;
  }
  return false;
}

function blockWord(text: string, fence: Fence): TextRange | undefined {
  const match = INFO.exec(text.slice(fence.info.start, fence.info.end));
  const word = match?.[1];
  if (match === null || word === undefined) return undefined;
  const start = fence.info.start + match[0].length - word.length;
  return { start, end: start + word.length };
}
