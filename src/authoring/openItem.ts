import type { IsoDate } from '../text/calendar';

/** An open item as it is written into lists outside the minutes: a roll-up document, a calendar. */
export interface OpenItem {
  /** The file that has it now, relative to the root, with `/`. */
  readonly path: string;
  /** Its line there, counted from 1. */
  readonly line: number;
  readonly id: string | undefined;
  readonly text: string;
  /** Full names; empty where nobody is named. */
  readonly owners: readonly string[];
  readonly due: ItemDue | undefined;
  readonly isInProgress: boolean;
  /** Whether plain minutes have it, in which no command can close it. */
  readonly isPlain: boolean;
  /** The meeting whose minutes have it now. */
  readonly meeting: ItemMeeting;
  /** The meeting in which it was opened, and the id it has there. */
  readonly origin: ItemMeeting & { readonly id: string | undefined };
  /** Meetings of the series since then. */
  readonly ageMeetings: number;
}

export interface ItemDue {
  /** The day, where one is known. */
  readonly date: IsoDate | undefined;
  /** As the minutes put it. */
  readonly text: string;
}

export interface ItemMeeting {
  readonly path: string;
  readonly date: IsoDate | undefined;
  readonly series: string | undefined;
}

/** The label of the link to an item's source: its file's stem, and its id where it has one. */
export function sourceLabel({ path, id }: Pick<OpenItem, 'path' | 'id'>): string {
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown|txt)$/i, '');
  return id === undefined ? stem : `${stem}#${id}`;
}
