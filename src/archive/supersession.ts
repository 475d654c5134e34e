import type { DecisionSummary } from '../minutes/summary';
import type { MinutesFile } from './archivedFile';
import { type LocatedDecision, RecordIndex } from './recordIndex';

/** What a newer record of this status says of the decisions that it supersedes. Other statuses change nothing yet. */
const SAYS: ReadonlyMap<string, string> = new Map([
  ['adopted', 'superseded'],
  ['superseded', 'superseded'],
  ['revoked', 'revoked'],
  ['implemented', 'implemented'],
]);

/** A decision's own word that it is over stands. */
const OVER: readonly string[] = ['superseded', 'revoked'];

/** What a newer record says of a decision. */
export interface Supersession {
  /** The status that the decision has by it. */
  readonly status: string;
  readonly by: LocatedDecision;
}

/**
 * What newer records say of decisions (format.md, 8): files are records and may not be edited once approved, so the
 * newer record's `supersedes` counts. Of several the newest does.
 */
export function supersessions(files: readonly MinutesFile[]): ReadonlyMap<DecisionSummary, Supersession> {
  const index = new RecordIndex(files);
  const latest = new Map<DecisionSummary, LocatedDecision>();
  for (const file of files) {
    for (const decision of file.minutes.decisions) {
      if (decision.confidence !== 'stated' || !SAYS.has(decision.status)) continue;
      const newer = { file, decision };
      for (const reference of decision.supersedes) {
        const older = index.decision(reference, file);
        if (older === undefined || !isNewer(newer, older)) continue;
        const known = latest.get(older.decision);
        if (known === undefined || isNewer(newer, known)) latest.set(older.decision, newer);
      }
    }
  }
  return new Map(
    [...latest].map(([older, by]): [DecisionSummary, Supersession] => {
      const status = OVER.includes(older.status) ? undefined : SAYS.get(by.decision.status);
      return [older, { status: status ?? older.status, by }];
    }),
  );
}

/** Whether `a` was not taken before `b`; where a day is not known the text of `a` is believed. */
function isNewer(a: LocatedDecision, b: LocatedDecision): boolean {
  if (a.decision === b.decision) return false;
  const [dateOfA, dateOfB] = [a.file.minutes.meeting.date, b.file.minutes.meeting.date];
  return dateOfA === undefined || dateOfB === undefined || dateOfA >= dateOfB;
}
