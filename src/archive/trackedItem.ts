import type { ActionSummary } from '../minutes/summary';
import type { IsoDate } from '../text/calendar';
import type { MinutesFile } from './archivedFile';

/** An action as one meeting's minutes have it. */
export interface ItemCopy {
  readonly file: MinutesFile;
  readonly action: ActionSummary;
}

/** A promise followed across meetings: an action and the copies that were carried from it (format.md, 8). */
export interface TrackedItem {
  /** Stays the same while the origin stays where it is: its file and id, or its place among those without. */
  readonly key: string;
  /** From the origin to the latest. Lists show and edit the latest. */
  readonly copies: readonly ItemCopy[];
  readonly origin: ItemCopy;
  readonly latest: ItemCopy;
  /** `done` or `cancelled` where any copy says so, else as the latest says. */
  readonly status: string;
  readonly isOpen: boolean;
  /** The day that the latest copy names; of `next-meeting` that of the meeting after it, where it is known. */
  readonly due: IsoDate | undefined;
}

/** How long a promise has been open. */
export interface ItemAge {
  /** Meetings of the series after the one in which it was opened. */
  readonly meetings: number;
  /** Calendar days from the meeting in which it was opened; undefined where one of the days is not known. */
  readonly days: number | undefined;
}
