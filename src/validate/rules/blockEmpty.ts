import type { YamlBlock } from '../../minutes/model';
import { writtenKey } from '../../minutes/vocabulary/vocabulary';
import { replacement } from '../../text/edit';
import { slice } from '../../text/range';
import type { Fix, LocalRule } from '../diagnostic';
import { Inference } from '../schema/inferred';
import { isBlank } from '../schema/records';
import { schemaOf } from '../../minutes/schema/schemas';
import { indentOf, lineEndingOf } from '../../minutes/yaml/edits';

/** `block-empty`: a block that holds nothing, or nothing but comments. */
export const blockEmpty: LocalRule = {
  codes: { 'block-empty': 'warning' },
  *check({ minutes, part, fileName }) {
    const inference = new Inference(minutes, fileName);
    for (const block of part.blocks) {
      if (block.type === undefined || block.fence === undefined || !isBlank(block)) continue;
      yield {
        code: 'block-empty',
        range: block.typeRange,
        message: 'block-empty',
        fixes: [skeleton(minutes.text, block, block.type, block.fence.start, inference)],
      };
    }
  },
};

/** The keys that such a record needs, in the file's language; comments stay above them. */
function skeleton(
  text: string,
  { content }: YamlBlock,
  type: NonNullable<YamlBlock['type']>,
  fenceStart: number,
  inference: Inference,
): Fix {
  const line = lineEndingOf(text);
  const indent = indentOf(text, fenceStart);
  const comments = slice(text, content)
    .split(/\r\n|\r|\n/)
    .filter((words) => words.trimStart().startsWith('#'));
  const keys = (schemaOf(type).required ?? []).map((key) => {
    const value = inference.value({ shape: type, key, flow: false });
    return `${indent}${writtenKey(type, key, inference.language)}: ${value}`;
  });
  const before = /[\r\n]/.test(text[content.start - 1] ?? '') ? '' : line;
  return {
    title: { id: 'fix.add-skeleton' },
    edits: [replacement(content, before + [...comments, ...keys].map((words) => words + line).join(''))],
    preferred: true,
  };
}
