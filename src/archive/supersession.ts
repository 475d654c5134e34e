import type { DecisionSummary } from '../minutes/summary';
import type { MinutesFile } from './archivedFile';
import { Buckets } from './buckets';
import { isBefore, oldestFirst } from './meetingOrder';
import type { LocatedDecision, RecordIndex } from './recordIndex';

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
export class Supersessions {
  readonly #index: RecordIndex;
  readonly #newer = new Buckets<DecisionSummary, LocatedDecision>();
  /** The older ones of which each decision speaks. */
  readonly #older = new Map<
    DecisionSummary,
    { readonly by: LocatedDecision; readonly of: LocatedDecision[] }
  >();

  constructor(index: RecordIndex) {
    this.#index = index;
  }

  /** Takes up what a file says of older decisions; gives the files in which these stand. */
  link(file: MinutesFile): MinutesFile[] {
    const told: MinutesFile[] = [];
    for (const decision of file.minutes.decisions) {
      if (decision.supersedes.length === 0) continue;
      if (decision.confidence !== 'stated' || !SAYS.has(decision.status)) continue;
      const by = { file, decision };
      const of = decision.supersedes.flatMap((reference) => {
        const older = this.#index.decision(reference, file);
        return older && older.decision !== decision && !isBefore(file, older.file) ? [older] : [];
      });
      if (of.length > 0) this.#older.set(decision, { by, of });
      for (const older of of) {
        this.#newer.add(older.decision, by);
        told.push(older.file);
      }
    }
    return told;
  }

  /** Forgets what a file says; gives the files of which it spoke. */
  unlink(file: MinutesFile): MinutesFile[] {
    const told: MinutesFile[] = [];
    for (const decision of file.minutes.decisions) {
      const link = this.#older.get(decision);
      if (link === undefined) continue;
      this.#older.delete(decision);
      for (const older of link.of) {
        this.#newer.delete(older.decision, link.by);
        told.push(older.file);
      }
    }
    return told;
  }

  /** What the newest record says of a decision; undefined where none speaks of it. */
  of(decision: DecisionSummary): Supersession | undefined {
    const [by] = [...this.#newer.all(decision)].sort((a, b) => latestFirst(a, b));
    if (by === undefined) return undefined;
    const status = OVER.includes(decision.status) ? undefined : SAYS.get(by.decision.status);
    return { status: status ?? decision.status, by };
  }
}

function latestFirst(a: LocatedDecision, b: LocatedDecision): number {
  return oldestFirst(b.file, a.file) || b.decision.start - a.decision.start;
}
