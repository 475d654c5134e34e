import type { Documentation } from '../../minutes/schema/documentation';
import type { IsoDate } from '../../text/calendar';
import type { Language } from '../../text/messages';
import type { TextRange } from '../../text/range';

export type CompletionKind =
  'block' | 'date' | 'key' | 'number' | 'person' | 'reference' | 'snippet' | 'value';

/** Something that may stand at the cursor. */
export interface CompletionItem {
  readonly kind: CompletionKind;
  readonly label: string;
  /** A few words beside the label. */
  readonly detail?: string;
  readonly documentation?: Documentation;
  readonly newText: string;
  /** Whether `newText` has tab stops, in VS Code's snippet syntax. */
  readonly isSnippet: boolean;
  /** What it takes the place of: the whole word around the cursor, on one line. */
  readonly range: TextRange;
  /** What is compared with the text typed, where that is not the label. */
  readonly filterText?: string;
  /** Whether something is to be chosen right after it. */
  readonly asksOn?: boolean;
}

/** Somebody whom earlier minutes or the settings name. */
export interface KnownPerson {
  readonly name: string;
  /** Where the name is known from. */
  readonly detail: string;
}

/** A decision or action of earlier minutes. */
export interface KnownRecord {
  /** As other files refer to it: `2024-09-24#B1`. */
  readonly reference: string;
  readonly kind: 'decision' | 'action';
  readonly text: string;
}

/** What is known of the world around a document. */
export interface Surroundings {
  readonly today: IsoDate;
  /** In which details and documentation are put. */
  readonly uiLanguage: Language;
  /** Of the roster and of the meetings before, the nearest first. */
  readonly people: readonly KnownPerson[];
  readonly records: readonly KnownRecord[];
}
