import { parseDue } from '../../minutes/due';
import type { Action, Decision, Minutes, PersonMention } from '../../minutes/model';
import { nextDateOf } from '../../minutes/record';
import type { FoundRecord } from '../../minutes/recordAt';
import { foldId, readReference } from '../../minutes/references';
import { applyEdits, replacement, type TextEdit } from '../../text/edit';
import type { MessageId } from '../../text/messages';
import { convertToBlock } from '../convertToBlock';
import { type EditPlan, type ReadText, refused, whyNotEdited } from '../editPlan';
import { keepingRecords } from '../keptRecords';
import { oneLine } from '../valuePlace';
import { BlockEdits, spelledDue } from './blockEdits';
import { inlineDueChanges } from './inlineDue';
import { inlineOwnerChanges } from './inlineOwners';
import { inlineParts } from './inlineParts';
import { inlineStatusEdits } from './inlineStatus';
import type { RecordEdit, SetDue, SetOwners, SetStatus } from './recordEdit';

/** One way to carry out an edit, and what of the record it changes. */
interface Change {
  readonly edits: readonly TextEdit[];
  readonly expected: Partial<Decision & Action>;
}

/**
 * The least edits that make a record say something else: of a value its characters, of a key that is missing one line.
 * Read again, the text says exactly that and for the rest what it said before; where no way to write it does, the plan
 * is refused. What running text has no place for makes a decision a block. No edits where it is said already.
 */
export function editRecord(minutes: Minutes, found: FoundRecord, edit: RecordEdit, read: ReadText): EditPlan {
  const refusal = whyNotEdited(minutes);
  if (refusal !== undefined) return { refusal };
  switch (edit.kind) {
    case 'status':
      return setStatus(minutes, found, edit, read);
    case 'owners':
      return setOwners(minutes, found, edit, read);
    case 'due':
      return setDue(minutes, found, edit, read);
    case 'supersedes':
    case 'superseded-by':
      return supersede(minutes, found, edit, read);
  }
}

function setStatus(minutes: Minutes, found: FoundRecord, edit: SetStatus, read: ReadText): EditPlan {
  if (found.type === 'decision') return refused('done.decision');
  const { record } = found;
  const { status, today } = edit;
  if (record.status === status) return NOTHING;
  const done = record.record !== undefined && status === 'done' ? today : undefined;
  const edits = record.record
    ? new BlockEdits(minutes, found, record.record).status('actionStatus', status, done)
    : inlineStatusEdits(minutes, record, status);
  return firstKept(minutes, found, [{ edits, expected: { status, done } }], read);
}

function setOwners(minutes: Minutes, found: FoundRecord, edit: SetOwners, read: ReadText): EditPlan {
  const { record } = found;
  const names = [...new Set(edit.owners.map(oneLine))].filter((name) => name !== '');
  if (names.join('\n') === record.owners.map(({ name }) => name).join('\n')) return NOTHING;
  if (record.record !== undefined) {
    const edits = new BlockEdits(minutes, found, record.record).owners(names);
    return firstKept(minutes, found, [{ edits, expected: { owners: mentions(names) } }], read);
  }
  if (found.type === 'decision') return asBlock(minutes, found, edit, read);
  const parts = inlineParts(minutes, found.record);
  const ways = parts === undefined ? [] : inlineOwnerChanges(minutes, found.record, parts, names);
  const changes = ways.map(({ edits, names }) => ({ edits, expected: { owners: mentions(names) } }));
  return firstKept(minutes, found, changes, read, 'edit.owner-in-words');
}

function setDue(minutes: Minutes, found: FoundRecord, edit: SetDue, read: ReadText): EditPlan {
  const { record } = found;
  const { meeting } = minutes;
  const given = oneLine(edit.due ?? '');
  const due = given === '' ? undefined : spelledDue(minutes, found.type, given);
  if (due === record.due?.text) return NOTHING;
  const meant = due === undefined ? undefined : parseDue(due, 0, meeting.date, nextDateOf(meeting));
  if (meant?.kind === 'unreadable') return refused('due.unreadable', { value: given });
  if (record.record !== undefined) {
    const edits = new BlockEdits(minutes, found, record.record).due(due);
    return firstKept(minutes, found, [{ edits, expected: { due: meant } }], read);
  }
  const parts = inlineParts(minutes, record);
  const ways = parts === undefined ? [] : inlineDueChanges(minutes, record, parts, due);
  const changes = ways.map(({ edits, text }) => ({ edits, expected: { due: meant, text } }));
  return firstKept(minutes, found, changes, read, 'edit.due-in-words');
}

function supersede(
  minutes: Minutes,
  found: FoundRecord,
  edit: Extract<RecordEdit, { readonly reference: string }>,
  read: ReadText,
): EditPlan {
  if (found.type !== 'decision') return refused('supersede.action');
  const { record } = found;
  const reference = readReference(edit.reference, NOWHERE);
  const isThat = ({ file, id }: Pick<typeof reference, 'file' | 'id'>): boolean =>
    file === reference.file && foldId(id) === foldId(reference.id);
  if (edit.kind === 'supersedes') {
    if (record.supersedes.some(isThat)) return NOTHING;
    if (record.record === undefined) return asBlock(minutes, found, edit, read);
    const edits = new BlockEdits(minutes, found, record.record).supersedes(edit.reference);
    const expected = { supersedes: [...record.supersedes, reference] };
    return firstKept(minutes, found, [{ edits, expected }], read);
  }
  if (record.supersededBy && isThat(record.supersededBy) && record.status === 'superseded') return NOTHING;
  if (record.record === undefined) return asBlock(minutes, found, edit, read);
  const edits = new BlockEdits(minutes, found, record.record).supersededBy(edit.reference);
  return firstKept(
    minutes,
    found,
    [{ edits, expected: { status: 'superseded', supersededBy: reference } }],
    read,
  );
}

/** Writes an inline decision as a block and carries out the edit there. */
function asBlock(minutes: Minutes, found: FoundRecord, edit: RecordEdit, read: ReadText): EditPlan {
  const conversion = convertToBlock(minutes, found, read);
  const [block] = conversion.edits ?? [];
  if (block === undefined) return conversion;
  const converted = read(applyEdits(minutes.text, [block]));
  const at = minutes.decisions.findIndex((decision) => decision === found.record);
  const record = converted?.decisions[at];
  if (converted === undefined || record === undefined) return refused('edit.would-change');
  const plan = editRecord(converted, { type: 'decision', record }, edit, read);
  if (plan.refusal !== undefined) return plan;
  const by = block.range.start;
  const within = plan.edits.map(({ range, newText }) =>
    replacement({ start: range.start - by, end: range.end - by }, newText),
  );
  return { edits: [replacement(block.range, applyEdits(block.newText, within))] };
}

/** The first of several ways that keeps everything else as it is. */
function firstKept(
  minutes: Minutes,
  { record }: FoundRecord,
  changes: readonly Change[],
  read: ReadText,
  otherwise: MessageId = 'edit.would-change',
): EditPlan {
  for (const { edits, expected } of changes) {
    const plan = keepingRecords(minutes, { edits }, record, expected, read);
    if (plan.refusal === undefined) return plan;
  }
  return refused(otherwise);
}

function mentions(names: readonly string[]): PersonMention[] {
  return names.map((name) => ({ name, written: name, range: NOWHERE }));
}

const NOTHING: EditPlan = { edits: [] };
const NOWHERE = { start: 0, end: 0 };
