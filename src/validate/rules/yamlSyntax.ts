import type { Finding, LocalRule } from '../diagnostic';
import type { Slip } from '../schema/repairs';

/** `yaml-syntax`: what is no YAML, where no trap explains it. */
export const yamlSyntax: LocalRule = {
  codes: { 'yaml-syntax': 'error' },
  *check({ part }) {
    for (const { faults } of part.judged) for (const slip of faults.slips) yield findingOf(slip);
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
