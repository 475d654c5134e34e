import { Fields } from '../../minutes/yaml/fields';
import { daysBetween } from '../../text/calendar';
import type { Rule } from '../diagnostic';

/** In days after the meeting: the time that Swedish law leaves municipalities. */
const LATEST = 14;

/** Formal minutes that were approved long after the meeting. */
export const approvalLate: Rule = {
  codes: { 'approval-late': 'warning' },
  *check({ minutes: { meeting } }) {
    const { type, date, approved, record } = meeting;
    if (type !== 'minutes' || date === undefined || approved === undefined || record === undefined) return;
    const days = daysBetween(date, approved);
    const scalar = new Fields('meeting', record).scalar('approved');
    if (days <= LATEST || scalar === undefined) return;
    yield {
      code: 'approval-late',
      range: scalar.range,
      message: 'approval-late',
      args: { days, latest: LATEST },
    };
  },
};
