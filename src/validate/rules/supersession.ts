import type { Decision, Minutes } from '../../minutes/model';
import { foldId } from '../../minutes/references';
import { entryOf } from '../../minutes/yaml/setValue';
import type { TextRange } from '../../text/range';
import type { ArchiveView, KnownDecision } from '../archiveView';
import type { Finding, Fix, FixIntent, Rule } from '../diagnostic';
import { decisionMeant, isEditable, placeOf, recordPlace, referenceTo } from '../recordReferences';

const OVER: readonly string[] = ['superseded', 'revoked'];

/** Decisions of which only one of two says that the newer one takes the older one's place, or that go round in a circle. */
export const supersession: Rule = {
  codes: { 'supersede-unlinked': 'warning', 'supersede-cycle': 'error' },
  *check({ minutes, archive }) {
    if (archive === undefined) return;
    for (const decision of minutes.decisions) {
      const { supersedes, supersededBy, status, confidence } = decision;
      if (confidence !== 'stated') continue;
      if (supersedes.length === 0 && supersededBy === undefined && status !== 'superseded') continue;
      const own = ownOf(decision, archive);
      if (own === undefined) continue;
      if (isInCycle(own, archive)) yield cycle(minutes, decision);
      else {
        yield* withoutNewer(minutes, decision, own, archive);
        yield* olderUnmarked(minutes, decision, own, archive);
      }
    }
  },
};

/** The decision as the file's summary has it. */
function ownOf({ start }: Decision, { self }: ArchiveView): KnownDecision | undefined {
  const decision = self.minutes.decisions.find((one) => one.start === start);
  return decision && { file: self, decision };
}

/** A decision that says that it is superseded, while no newer one does. */
function* withoutNewer(
  { text }: Minutes,
  decision: Decision,
  own: KnownDecision,
  archive: ArchiveView,
): Generator<Finding> {
  const { supersededBy, status } = decision;
  if (supersededBy === undefined && status !== 'superseded') return;
  const standing = archive.standing(own);
  if (standing === undefined || standing.successor !== undefined) return;
  const newer = supersededBy && decisionMeant(archive, supersededBy, archive.self);
  // A reference that leads nowhere is a finding of its own.
  if (supersededBy !== undefined && newer === undefined) return;
  if (newer && superseded(newer, archive).some((one) => keyOf(one) === keyOf(own))) return;
  yield {
    code: 'supersede-unlinked',
    range: supersededBy ? placeOf(text, supersededBy) : placeOfStatus(decision),
    message: newer ? 'supersede-unlinked.newer' : 'supersede-unlinked.none',
    args: { reference: supersededBy?.written ?? '', id: decision.id ?? '' },
    fixes: () => (newer ? newerFixes(own, newer, archive) : chooseFixes(own)),
  };
}

function newerFixes(own: KnownDecision, newer: KnownDecision, archive: ArchiveView): Fix[] {
  const reference = referenceTo(archive, own.decision, own.file, newer.file);
  return reference === undefined || !isEditable(newer.file)
    ? []
    : [
        intended({
          kind: 'supersedes',
          record: recordPlace('decision', newer.file, newer.decision),
          reference,
        }),
      ];
}

function chooseFixes({ file, decision }: KnownDecision): Fix[] {
  const record = recordPlace('decision', file, decision);
  return isEditable(file) ? [intended({ kind: 'choose-successor', record })] : [];
}

/** An older decision of a draft, or of minutes that can still be changed, that does not say that this one replaced it. */
function* olderUnmarked(
  { text }: Minutes,
  { supersedes, id }: Decision,
  own: KnownDecision,
  archive: ArchiveView,
): Generator<Finding> {
  for (const reference of supersedes) {
    const older = decisionMeant(archive, reference, archive.self);
    if (older === undefined || !isEditable(older.file) || older.decision.source !== 'block') continue;
    const isDraft = [older.file, own.file].some(({ minutes }) => minutes.meeting.status === 'draft');
    const { status, supersededBy } = older.decision;
    if (!isDraft || id === undefined || OVER.includes(status) || supersededBy !== undefined) continue;
    const standing = archive.standing(older);
    if (standing?.status !== 'superseded') continue;
    yield {
      code: 'supersede-unlinked',
      range: placeOf(text, reference),
      message: 'supersede-unlinked.older',
      args: { reference: reference.written },
      fixes: () => {
        const by = referenceTo(archive, own.decision, own.file, older.file);
        const record = recordPlace('decision', older.file, older.decision);
        return by === undefined ? [] : [intended({ kind: 'superseded-by', record, reference: by })];
      },
    };
  }
}

function intended(intent: Exclude<FixIntent, { readonly kind: 'carry-over' | 'close' }>): Fix {
  const args = { id: intent.record.id ?? '', reference: 'reference' in intent ? intent.reference : '' };
  return { title: { id: `supersede-unlinked.${intent.kind}`, args }, edits: [], preferred: false, intent };
}

function cycle({ text }: Minutes, decision: Decision): Finding {
  const reference = decision.supersedes[0] ?? decision.supersededBy;
  return {
    code: 'supersede-cycle',
    range: reference ? placeOf(text, reference) : decision.textRange,
    message: 'supersede-cycle',
    args: { id: decision.id ?? '' },
  };
}

/** Whether a decision is older than itself: by those it supersedes, by those that supersede it, or by both together. */
function isInCycle(own: KnownDecision, archive: ArchiveView): boolean {
  const older = reached(own, (one) => superseded(one, archive));
  const newer = reached(own, (one) => superseding(one, archive));
  const key = keyOf(own);
  return older.has(key) || newer.has(key) || [...older].some((other) => newer.has(other));
}

/** All that is reached in one step or more. */
function reached(from: KnownDecision, step: (from: KnownDecision) => KnownDecision[]): Set<string> {
  const found = new Set<string>();
  const open = [from];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const next of step(one)) {
      if (found.has(keyOf(next))) continue;
      found.add(keyOf(next));
      open.push(next);
    }
  }
  return found;
}

function superseded({ file, decision }: KnownDecision, archive: ArchiveView): KnownDecision[] {
  return decision.supersedes.flatMap((reference) => decisionMeant(archive, reference, file) ?? []);
}

function superseding({ file, decision }: KnownDecision, archive: ArchiveView): KnownDecision[] {
  const { supersededBy } = decision;
  const newer = supersededBy && decisionMeant(archive, supersededBy, file);
  return newer === undefined ? [] : [newer];
}

function keyOf({ file, decision }: KnownDecision): string {
  return `${file.entry.uri}#${decision.id === undefined ? decision.start : foldId(decision.id)}`;
}

function placeOfStatus({ record, textRange }: Decision): TextRange {
  return (record && entryOf('decision', record, 'status'))?.value.range ?? textRange;
}
