import type { Decision } from '../../minutes/model';
import { Fields, rangeWithin } from '../../minutes/yaml/fields';
import type { LocalRule } from '../diagnostic';

/** Decisions of these kinds were taken elsewhere. */
const TAKEN_ELSEWHERE: ReadonlySet<string> = new Set(['reported', 'delegation']);

/** A decision taken at the meeting by somebody who is listed as absent. */
export const decisionByAbsent: LocalRule = {
  codes: { 'decision-by-absent': 'error' },
  *check({ minutes, part, presence }) {
    for (const { by, kind, record, confidence } of part.decisions) {
      if (by === undefined || confidence !== 'stated' || TAKEN_ELSEWHERE.has(kind)) continue;
      const absentee = presence.absentee(presence.nameOf(by));
      if (absentee === undefined) continue;
      const place = record && placeOfTaker(minutes.text, record);
      if (place === undefined) continue;
      yield {
        code: 'decision-by-absent',
        range: place,
        message: 'decision-by-absent',
        args: { name: absentee.name },
      };
    }
  },
};

function placeOfTaker(text: string, record: NonNullable<Decision['record']>) {
  const scalar = new Fields('decision', record).scalar('by');
  return scalar && rangeWithin(text, scalar, 0, scalar.text.length);
}
