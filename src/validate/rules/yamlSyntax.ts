import type { Finding, Rule } from '../diagnostic';
import { faultsOf } from '../schema/faults';
import { type Slip, slipOf } from '../schema/repairs';

/** `yaml-syntax`: what is no YAML, where no trap explains it. */
export const yamlSyntax: Rule = {
  codes: { 'yaml-syntax': 'error' },
  *check({ minutes: { text, blocks } }) {
    for (const block of blocks) {
      if (block.type === undefined) continue;
      for (const problem of faultsOf(text, block).problems) yield findingOf(slipOf(text, block, problem));
    }
  },
};

function findingOf({ kind, range, repair }: Slip): Finding {
  return {
    code: 'yaml-syntax',
    range,
    message: `yaml-syntax-${kind}`,
    fixes: repair === undefined ? [] : [{ title: repair.title, edits: repair.edits, preferred: true }],
  };
}
