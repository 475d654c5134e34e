import { digestOf } from '../../minutes/digest';
import { Fields } from '../../minutes/yaml/fields';
import type { Rule } from '../diagnostic';

/** Formal minutes whose text is no longer that which was approved. */
export const editedAfterApproval: Rule = {
  codes: { 'edited-after-approval': 'warning' },
  *check({ minutes: { text, meeting } }) {
    const { type, status, digest, record } = meeting;
    if (type !== 'minutes' || status !== 'approved' || digest === undefined || record === undefined) return;
    const scalar = new Fields('meeting', record).scalar('digest');
    if (scalar === undefined || digestOf(text, record) === digest.toLowerCase()) return;
    yield { code: 'edited-after-approval', range: scalar.range, message: 'edited-after-approval' };
  },
};
