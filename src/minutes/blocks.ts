import type { Block, Fence, MarkdownDocument } from '../markdown/document';
import type { TextRange } from '../text/range';
import type { Recollection } from '../text/recollection';
import type { AgendaItem, BlockRecord, RecordBase, RecordType, YamlBlock } from './model';
import { itemNumberAt } from './outline';
import { blockTypeOf } from './vocabulary/vocabulary';
import { parseYaml } from './yaml/parse';
import type { YamlTree } from './yaml/tree';

/** `yaml` and the word that names the type; attributes such as `{…}` or `key=value` name none. */
const INFO = /^yaml[ \t]+([\p{L}\p{M}][\p{L}\p{M}\p{N}-]*)(?=[ \t]|$)/iu;

/** The front matter and the fenced YAML blocks of a document, in order. */
export function readBlocks(document: MarkdownDocument, known?: Recollection<YamlTree>): YamlBlock[] {
  const { text, frontMatter } = document;
  const blocks: YamlBlock[] = [];
  if (frontMatter !== undefined) {
    blocks.push({
      type: 'meeting',
      typeRange: { start: frontMatter.start, end: frontMatter.start + 3 },
      fence: undefined,
      content: frontMatter.content,
      tree: parseYaml(text, frontMatter.content, known),
    });
  }
  for (const fence of document.blocks) {
    if (fence.kind !== 'fence' || isQuoted(document.blocks, fence)) continue;
    const word = blockWord(text, fence);
    if (word === undefined) continue;
    blocks.push({
      type: blockTypeOf(text.slice(word.start, word.end)),
      typeRange: word,
      fence,
      content: fence.content,
      tree: parseYaml(text, fence.content, known),
    });
  }
  return blocks;
}

/**
 * The decisions or actions of the blocks, each with its mapping and the number of the item it belongs to.
 *
 * @param read one of them, as far as it follows from its block and from what people and days are known
 * @param known those of earlier readings
 */
export function readBlockRecords<R extends RecordBase>(
  type: RecordType,
  blocks: readonly YamlBlock[],
  items: readonly AgendaItem[],
  known: Recollection<readonly R[]> | undefined,
  read: (record: BlockRecord) => R,
): R[] {
  return blocks
    .filter((block) => block.type === type)
    .flatMap((block) => {
      const records = recordsOf([block]);
      const find = (): R[] => records.map(read);
      const found = known?.recall(block.content, find) ?? find();
      return found.map((record, index) => ({
        ...record,
        item: record.item ?? itemNumberAt(items, record.start),
        record: records[index]?.map,
      }));
    });
}

/** The mappings of the blocks whose type is known: one of a block, or those of its list. */
export function recordsOf(blocks: readonly YamlBlock[]): BlockRecord[] {
  const records: BlockRecord[] = [];
  for (const block of blocks) {
    const { type, tree } = block;
    if (type === undefined || tree.root === undefined) continue;
    const nodes = tree.root.kind === 'list' && type !== 'meeting' ? tree.root.items : [tree.root];
    for (const node of nodes) if (node.kind === 'map') records.push({ type, block, map: node });
  }
  return records;
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
