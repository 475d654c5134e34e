import { idPrefix, IdSeries } from '../../minutes/idSeries';
import type { Action, Minutes } from '../../minutes/model';
import { writtenKey } from '../../minutes/vocabulary/vocabulary';
import { insertEntry } from '../../minutes/yaml/edits';
import { insertion } from '../../text/edit';
import { trimRange } from '../../text/range';
import { type EditPlan, type ReadText, whyNotEdited } from '../editPlan';
import { keepingRecords } from '../keptRecords';

/** An action of these minutes and the id it is to get, so that a copy can refer to it. */
export interface GivenId {
  readonly action: Action;
  readonly id: string;
}

/** The next free ids for those of the actions that have none, in their order. */
export function freeIds(minutes: Minutes, actions: readonly Action[]): GivenId[] {
  const ids = new IdSeries(minutes);
  const prefix = idPrefix('action', minutes.meeting.lang);
  return actions.filter(({ id }) => id === undefined).map((action) => ({ action, id: ids.nextOf(prefix) }));
}

/** Writes an id into an action that has none: as the first key of a block, else closing the line, `^Å3`. */
export function giveId(minutes: Minutes, { action, id }: GivenId, read: ReadText): EditPlan {
  const refusal = whyNotEdited(minutes);
  if (refusal !== undefined) return { refusal };
  const { text, meeting } = minutes;
  const map = action.record;
  const edit =
    map === undefined
      ? insertion(trimRange(text, action.start, action.range.end).end, ` ^${id}`)
      : insertEntry(text, map, `${writtenKey('action', 'id', meeting.lang)}: ${id}`, undefined);
  return keepingRecords(minutes, { edits: [edit] }, action, { id }, read);
}
