import type { MarkdownDocument, Paragraph } from '../markdown/document';
import { paragraphLines } from '../markdown/lines';
import type { Recollection } from '../text/recollection';
import { isQuoted } from './blocks';
import { holdsLabel, taskOf } from './inline/records';
import type { ReadParagraph } from './paragraph';
import { isNoDecisions, isSignOff } from './statements';

/**
 * The paragraphs of tasks, and those with a line that opens a record, is signed or says that there are no decisions.
 * Most prose says nothing of the kind.
 *
 * @param known whether paragraphs of earlier readings did
 */
export function speakingParagraphs(
  document: MarkdownDocument,
  known?: Recollection<boolean>,
): ReadParagraph[] {
  const { text, blocks } = document;
  const speaks = (paragraph: Paragraph): boolean => {
    const lines = paragraphLines(document, paragraph);
    return (
      holdsLabel(text, paragraph, lines) ||
      lines.some((line) => isSignOff(text, line) || isNoDecisions(text, line))
    );
  };
  const speaking: ReadParagraph[] = [];
  for (const [index, paragraph] of blocks.entries()) {
    if (paragraph.kind !== 'paragraph') continue;
    const isTask = taskOf(document, { paragraph, index }) !== undefined;
    // What of a line in a quote is its marker depends on the quotes around it, not on its words alone.
    const memory = isQuoted(blocks, paragraph) ? undefined : known;
    if (isTask || (memory?.recall(paragraph, speaks) ?? speaks(paragraph)))
      speaking.push({ paragraph, index, lines: paragraphLines(document, paragraph) });
  }
  return speaking;
}
