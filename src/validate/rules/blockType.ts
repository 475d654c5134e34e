import { blockTypeOf, termsOf } from '../../minutes/vocabulary/vocabulary';
import { replacement } from '../../text/edit';
import { nearest } from '../../text/fold';
import type { Language } from '../../text/messages';
import { slice } from '../../text/range';
import type { LocalRule } from '../diagnostic';
import { languageOf } from '../schema/wording';

/** `block-unknown-type`: the word after `yaml` names no kind of block. */
export const blockType: LocalRule = {
  codes: { 'block-unknown-type': 'warning' },
  *check({ minutes, part }) {
    const { text } = minutes;
    const language = languageOf(minutes);
    for (const { type, typeRange } of part.blocks) {
      if (type !== undefined) continue;
      const word = slice(text, typeRange);
      const near = nearTypes(word, language);
      const proposals = near.length > 0 ? near : typeWords(language);
      yield {
        code: 'block-unknown-type',
        range: typeRange,
        message: 'block-unknown-type',
        args: { word, values: typeWords(language).join(', ') },
        fixes: proposals.map((proposal) => ({
          title: { id: 'fix.rename-block', args: { word: proposal } },
          edits: [replacement(typeRange, proposal)],
          preferred: near.length === 1,
        })),
      };
    }
  },
};

/** The kinds of block that come near a word, as the language of the file writes them. */
function nearTypes(word: string, language: Language): string[] {
  const own = Object.values(termsOf(language).blockTypes).flat();
  const all = (['en', 'sv'] as const).flatMap((each) => Object.values(termsOf(each).blockTypes).flat());
  const written = nearest(word, all).map((spelling) => {
    const type = blockTypeOf(spelling);
    return own.includes(spelling) || type === undefined
      ? spelling
      : (termsOf(language).blockTypes[type][0] ?? spelling);
  });
  return [...new Set(written)];
}

function typeWords(language: Language): string[] {
  return Object.values(termsOf(language).blockTypes).map(([word = '']) => word);
}
