import type { Minutes } from '../minutes/model';
import type { FoundRecord } from '../minutes/recordAt';
import type { IsoDate } from '../text/calendar';
import type { EditPlan, ReadText } from './editPlan';
import { editRecord } from './recordEdits/editRecord';

/**
 * Marks an action done, or open again where it is done.
 * @param today the day written as that on which it was done
 */
export function toggleDone(minutes: Minutes, found: FoundRecord, today: IsoDate, read: ReadText): EditPlan {
  const status = found.record.status === 'done' ? 'open' : 'done';
  return editRecord(minutes, found, { kind: 'status', status, today }, read);
}
