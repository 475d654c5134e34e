import type { Block, Fence, MarkdownDocument } from '../markdown/document';
import type { TextRange } from '../text/range';
import type { Recollection } from '../text/recollection';
import type { BlockRecord, YamlBlock } from './model';
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
  for (let parent = blocks[block.parent]; parent !== undefined; parent = blocks[parent.parent]) {
    if (parent.kind === 'blockQuote') return true;
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
