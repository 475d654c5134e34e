import type { Minutes, YamlBlock } from '../../minutes/model';
import { writtenKey } from '../../minutes/vocabulary/vocabulary';
import { replacement } from '../../text/edit';
import { slice } from '../../text/range';
import type { Fix, Rule } from '../diagnostic';
import { inferredValue } from '../schema/inferred';
import { isBlank } from '../schema/records';
import { schemaOf } from '../schema/schemas';
import { languageOf } from '../schema/wording';
import { indentOf, lineEndingOf } from '../yamlEdits';

/** `block-empty`: a block that holds nothing, or nothing but comments. */
export const blockEmpty: Rule = {
  codes: { 'block-empty': 'warning' },
  *check({ minutes }) {
    for (const block of minutes.blocks) {
      if (block.type === undefined || block.fence === undefined || !isBlank(block)) continue;
      yield {
        code: 'block-empty',
        range: block.typeRange,
        message: 'block-empty',
        fixes: [skeleton(minutes, block, block.type, block.fence.start)],
      };
    }
  },
};

/** The keys that such a record needs, in the file's language; comments stay above them. */
function skeleton(
  minutes: Minutes,
  { content }: YamlBlock,
  type: NonNullable<YamlBlock['type']>,
  fenceStart: number,
): Fix {
  const { text } = minutes;
  const language = languageOf(minutes);
  const line = lineEndingOf(text);
  const indent = indentOf(text, fenceStart);
  const comments = slice(text, content)
    .split(/\r\n|\r|\n/)
    .filter((words) => words.trimStart().startsWith('#'));
  const keys = (schemaOf(type).required ?? []).map((key) => {
    const value = inferredValue(minutes, { shape: type, key, flow: false, language, fileName: undefined });
    return `${indent}${writtenKey(type, key, language)}: ${value}`;
  });
  const before = /[\r\n]/.test(text[content.start - 1] ?? '') ? '' : line;
  return {
    title: { id: 'fix.add-skeleton' },
    edits: [replacement(content, before + [...comments, ...keys].map((words) => words + line).join(''))],
    preferred: true,
  };
}
