import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { previewOfBlock } from '../authoring/preview/blockPreview';
import { markupOf } from '../authoring/preview/html';
import type { Minutes, YamlBlock } from '../minutes/model';
import { LineTable } from '../text/lines';

/** The name of our step in the parser, and of the tokens that it makes. */
const RULE = 'minutes_block';

/**
 * What the built-in Markdown preview calls with its parser: makes the blocks of structured minutes into tables and
 * cards. Every other document is left as it is. The editor's own line marks go with the tokens, so that editor and
 * preview scroll together.
 *
 * @param read the minutes in a text; undefined where it holds none
 */
export function previewPlugin(read: (text: string) => Minutes | undefined): (md: MarkdownIt) => MarkdownIt {
  return (md) => {
    md.core.ruler.push(RULE, (state) => {
      showBlocks(state, read);
    });
    md.renderer.rules[RULE] = (tokens, index, _options, _env, renderer) => {
      const token = tokens[index];
      return token === undefined ? '' : `<div${renderer.renderAttrs(token)}>${token.content}</div>\n`;
    };
    return md;
  };
}

function showBlocks(state: StateCore, read: (text: string) => Minutes | undefined): void {
  if (!state.tokens.some(({ type }) => type === 'fence')) return;
  const minutes = read(state.src);
  if (minutes === undefined) return;
  const blocks = blocksByLine(minutes);
  state.tokens = state.tokens.flatMap((token) => {
    const block = token.type === 'fence' && token.map ? blocks.get(token.map[0]) : undefined;
    return block === undefined ? [token] : shownAs(state, token, minutes, block);
  });
}

/** The fenced blocks by the zero-based line on which they open. */
function blocksByLine(minutes: Minutes): Map<number, YamlBlock> {
  const lines = new LineTable(minutes.text);
  return new Map(
    minutes.blocks.flatMap((block) =>
      block.fence === undefined ? [] : [[lines.lineAt(block.fence.start), block] as const],
    ),
  );
}

function shownAs(state: StateCore, fence: Token, minutes: Minutes, block: YamlBlock): Token[] {
  const preview = previewOfBlock(minutes, block);
  const token = new state.Token(RULE, 'div', 0);
  token.block = true;
  token.level = fence.level;
  token.content = markupOf(preview.html);
  token.attrJoin('class', 'minutes-block');
  if (preview.kind === 'note') return [token, fence];
  token.map = fence.map;
  // What other plugins have marked the fence with, its line among them.
  for (const [name, value] of fence.attrs ?? []) token.attrJoin(name, value);
  return [token];
}
