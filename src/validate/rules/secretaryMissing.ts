import { entryOf, setValue } from '../../minutes/yaml/setValue';
import type { Rule } from '../diagnostic';
import { languageOf } from '../schema/wording';

/** Nobody is named as secretary, and nobody signs. */
export const secretaryMissing: Rule = {
  codes: { 'secretary-missing': 'warning' },
  *check({ minutes, presence }) {
    const { text, meeting, signOffs } = minutes;
    const { record } = meeting;
    const [first] = record?.entries ?? [];
    const isNamed = meeting.secretary !== undefined || signOffs.some(({ kind }) => kind === 'secretary');
    if (isNamed || record === undefined || first === undefined) return;
    const language = languageOf(minutes);
    yield {
      code: 'secretary-missing',
      range: (entryOf('meeting', record, 'secretary') ?? first).key.range,
      message: 'secretary-missing',
      fixes: () =>
        presence.names.map((name) => ({
          title: { id: 'secretary-missing.name', args: { name } },
          edits: [setValue(text, 'meeting', record, 'secretary', name, language)],
          preferred: false,
        })),
    };
  },
};
