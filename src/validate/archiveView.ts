import type { RecordsWithId } from '../minutes/recordIds';
import type { Mention } from '../minutes/references';
import type { Cadence } from '../text/cadence';
import type { ActionSummary, DecisionSummary, MinutesSummary, ReferenceSummary } from '../minutes/summary';

/** A file of minutes as rules see it. */
export interface KnownFile {
  readonly entry: {
    readonly uri: string;
    /** From its root, with `/`. */
    readonly path: string;
  };
  readonly minutes: MinutesSummary;
}

export interface KnownDecision {
  readonly file: KnownFile;
  readonly decision: DecisionSummary;
}

export interface KnownAction {
  readonly file: KnownFile;
  readonly action: ActionSummary;
}

/** What rules may know of other minutes than those they check. They change nothing. */
export interface ArchiveView {
  /** The file that is checked, as it is now. */
  readonly self: KnownFile;
  /**
   * The files that a reference in a file may mean by its name, or a link by its path: it means one only where it is the
   * only one. Of a reference without a name, the file itself.
   */
  files(reference: ReferenceSummary | Mention, from: KnownFile): readonly KnownFile[];
  /** The decisions and actions of a file that have an id, in its order. */
  withId(id: string, file: KnownFile): RecordsWithId;
  /** The shortest name by which a file is meant in another, and no third one; undefined where there is none. */
  nameOf(file: KnownFile, from: KnownFile): string | undefined;
  /** All files, to look among them for what was meant. */
  all(): readonly KnownFile[];
  /** The minutes at a path as `previous` has it. */
  linked(path: string): KnownFile | undefined;
  /** The meeting that the minutes name as the one before, else the latest earlier one of the series. */
  previousMeeting(): KnownFile | undefined;
  /** The meetings of the series before this one, the latest first. */
  earlierMeetings(): Iterable<KnownFile>;
  /** How often the series meets, where the settings say it. */
  cadence(): Cadence | undefined;
  /** What the previous meeting left open, of which these minutes say nothing and nobody has taken it up since. */
  dropped(): readonly KnownAction[];
  /** All copies of an action, from the oldest meeting to the latest, itself among them. */
  copies(action: KnownAction): readonly KnownAction[];
  /** What newer records make of a decision; undefined where the archive has another text at its place. */
  standing(decision: KnownDecision): DecisionStanding | undefined;
}

export interface DecisionStanding {
  /** Canonical. */
  readonly status: string;
  /** The newest record that takes its place, revokes it or carries it out. */
  readonly successor: KnownDecision | undefined;
}
