import type { Paragraph } from '../markdown/document';
import type { TextRange } from '../text/range';

/** A paragraph that is read for what it says. */
export interface ReadParagraph {
  readonly paragraph: Paragraph;
  /** Its place among the blocks. */
  readonly index: number;
  /** Its lines, without indentation and the marks of quotes. */
  readonly lines: readonly TextRange[];
}

/** A paragraph that says something, and what. */
export interface SpeakingParagraph extends ReadParagraph {
  /** Its place among the blocks of its passage. */
  readonly order: number;
  /** Whether it is a task, or one of its lines opens a record. */
  readonly holdsRecord: boolean;
  readonly isSigned: boolean;
  /** Whether it says that there are no decisions. */
  readonly deniesDecisions: boolean;
}
