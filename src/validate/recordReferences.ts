import type { Action, Decision, Minutes, Reference } from '../minutes/model';
import type { RecordSummary, ReferenceSummary } from '../minutes/summary';
import { asScalar } from '../minutes/yaml/edits';
import { type TextEdit, replacement } from '../text/edit';
import { rangeOf, slice, type TextRange } from '../text/range';
import type { ArchiveView, KnownAction, KnownDecision, KnownFile } from './archiveView';
import type { RecordPlace } from './diagnostic';

/** What the format takes for a reference; other words are the schema's to judge. */
const SOUND = /^(?:[^#]+#)?(?:§\s?|[\p{L}\p{M}]+)?\d+(?:\.\d+)*$/u;

export function isSound({ written }: Reference): boolean {
  return SOUND.test(written);
}

/** Where a reference is written, without quotes. */
export function placeOf(text: string, { range, written }: Reference): TextRange {
  const at = slice(text, range).indexOf(written);
  return at < 0 ? range : rangeOf(range.start + at, written.length);
}

/** The edit that makes a reference of a block or a line another one. */
export function referTo(text: string, reference: Reference, name: string, isInBlock: boolean): TextEdit {
  const place = placeOf(text, reference);
  const isQuoted = place.start > reference.range.start;
  return replacement(place, isInBlock && !isQuoted ? asScalar(name, true) : name);
}

/** The decision that a reference in a file means; undefined where it means none, or several. */
export function decisionMeant(
  archive: ArchiveView,
  reference: ReferenceSummary,
  from: KnownFile,
): KnownDecision | undefined {
  const [file, ...others] = archive.files(reference, from);
  if (file === undefined || others.length > 0) return undefined;
  const [decision, ...more] = archive.withId(reference.id, file).decisions;
  return decision === undefined || more.length > 0 ? undefined : { file, decision };
}

/** The action that a reference in a file means; undefined where it means none, or several. */
export function actionMeant(
  archive: ArchiveView,
  reference: ReferenceSummary,
  from: KnownFile,
): KnownAction | undefined {
  const [file, ...others] = archive.files(reference, from);
  if (file === undefined || others.length > 0) return undefined;
  const [action, ...more] = archive.withId(reference.id, file).actions;
  return action === undefined || more.length > 0 ? undefined : { file, action };
}

/** How a file refers to a record of another one; undefined where it cannot. */
export function referenceTo(
  archive: ArchiveView,
  { id }: Pick<RecordSummary, 'id'>,
  file: KnownFile,
  from: KnownFile,
): string | undefined {
  if (id === undefined) return undefined;
  if (file.entry.uri === from.entry.uri) return id;
  const name = archive.nameOf(file, from);
  return name === undefined ? undefined : `${name}#${id}`;
}

export function recordPlace(
  type: RecordPlace['type'],
  { entry }: KnownFile,
  { id, text, start }: Pick<RecordSummary, 'id' | 'text' | 'start'>,
): RecordPlace {
  return { uri: entry.uri, type, id, text, start };
}

/** Whether a repair may change a file: approved minutes are records, and plain ones are only read (format.md, 8). */
export function isEditable({ minutes }: KnownFile): boolean {
  return minutes.kind === 'structured' && minutes.meeting.status !== 'approved';
}

/** A reference of a record, and what it must lead to. */
export interface RecordReference {
  readonly reference: Reference;
  readonly wanted: 'decision' | 'action';
  readonly record: Decision | Action;
}

/** The references of decisions and actions. */
export function* recordReferences({ decisions, actions }: Minutes): Generator<RecordReference> {
  for (const record of decisions) {
    const { supersedes, supersededBy } = record;
    for (const reference of supersedes) yield { reference, wanted: 'decision', record };
    if (supersededBy) yield { reference: supersededBy, wanted: 'decision', record };
  }
  for (const record of actions) {
    const { decision, carriedFrom } = record;
    if (decision) yield { reference: decision, wanted: 'decision', record };
    if (carriedFrom) yield { reference: carriedFrom, wanted: 'action', record };
  }
}
