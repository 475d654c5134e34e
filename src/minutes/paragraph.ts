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
