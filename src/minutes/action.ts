import type { Action, BlockRecord, Meeting } from './model';
import { readDate } from './meeting';
import type { People } from './people';
import { readBase, readOwners, readReferences } from './record';
import { Fields } from './yaml/fields';

/** An action block (format.md, 4), as far as `readBase` goes; faults in it are the validator's to report. */
export function readAction(text: string, record: BlockRecord, meeting: Meeting, people: People): Action {
  const fields = new Fields('action', record.map);
  const base = readBase(text, fields, meeting);
  // Spelled out: spreading an object into so large a one takes many times as long.
  return {
    id: base.id,
    idRange: base.idRange,
    text: base.text,
    textRange: base.textRange,
    item: base.item,
    confidence: base.confidence,
    source: base.source,
    start: base.start,
    range: base.range,
    record: base.record,
    form: base.form,
    due: base.due,
    reference: base.reference,
    owners: readOwners(text, fields, people),
    status: fields.value('status', 'actionStatus') ?? 'open',
    kind: fields.value('kind', 'actionKind') ?? 'task',
    done: readDate(fields, 'done'),
    decision: readReferences(fields, 'decision')[0],
    carriedFrom: readReferences(fields, 'carried-from')[0],
    consulted: fields.texts('consulted'),
    informed: fields.texts('informed'),
    priority: fields.value('priority', 'priority'),
  };
}
