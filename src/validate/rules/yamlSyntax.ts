import type { Finding, Rule } from '../diagnostic';
import type { Slip } from '../schema/repairs';

/** `yaml-syntax`: what is no YAML, where no trap explains it. */
export const yamlSyntax: Rule = {
  codes: { 'yaml-syntax': 'error' },
  ofSuspects: true,
  *check({ suspects }) {
    for (const { faults } of suspects) for (const slip of faults.slips) yield findingOf(slip);
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
