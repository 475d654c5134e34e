import { writtenKey, writtenValue } from '../../minutes/vocabulary/vocabulary';
import { Fields, rangeWithin } from '../../minutes/yaml/fields';
import { setValue } from '../../minutes/yaml/setValue';
import { bodiesOf } from '../bodies';
import type { LocalRule } from '../diagnostic';
import { languageOf } from '../schema/wording';

/** What one person may decide, or tell of, by these kinds. */
const OF_ONE: ReadonlySet<string> = new Set(['reported', 'delegation']);

/** What somebody who was there has decided alone, among the decisions of the meeting. */
export const decisionByIndividual: LocalRule = {
  codes: { 'decision-by-individual': 'info' },
  *check({ minutes, part, presence }) {
    const { text } = minutes;
    for (const { by, kind, record } of part.decisions) {
      if (by === undefined || record === undefined || OF_ONE.has(kind)) continue;
      const name = presence.nameOf(by);
      if (presence.present(name).length === 0 || bodiesOf(minutes)(by)) continue;
      const scalar = new Fields('decision', record).scalar('by');
      if (scalar === undefined) continue;
      const language = languageOf(minutes);
      const reported = writtenValue('decisionKind', 'reported', language);
      yield {
        code: 'decision-by-individual',
        range: rangeWithin(text, scalar, 0, scalar.text.length),
        message: 'decision-by-individual',
        args: { name },
        fixes: () => [
          {
            title: {
              id: 'decision-by-individual.reported',
              args: { kind: `${writtenKey('decision', 'kind', language)}: ${reported}` },
            },
            edits: [setValue(text, 'decision', record, 'kind', reported, language)],
            preferred: false,
          },
        ],
      };
    }
  },
};
