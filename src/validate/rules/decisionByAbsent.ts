import type { Decision } from '../../minutes/model';
import { Fields, rangeWithin } from '../../minutes/yaml/fields';
import type { Rule } from '../diagnostic';
import { Presence } from '../presence';

/** Decisions of these kinds were taken elsewhere. */
const TAKEN_ELSEWHERE: ReadonlySet<string> = new Set(['reported', 'delegation']);

/** A decision taken at the meeting by somebody who is listed as absent. */
export const decisionByAbsent: Rule = {
  codes: { 'decision-by-absent': 'error' },
  *check({ minutes }) {
    const presence = new Presence(minutes.attendees);
    for (const { by, kind, record, confidence } of minutes.decisions) {
      if (by === undefined || confidence !== 'stated' || TAKEN_ELSEWHERE.has(kind)) continue;
      const absentee = presence.absentee(presence.nameOf(by));
      const place = record && placeOfTaker(minutes.text, record);
      if (absentee === undefined || place === undefined) continue;
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
