import type { MarkdownDocument } from '../markdown/document';
import { paragraphLines } from '../markdown/lines';
import { type Passage, passagesOf } from '../markdown/passages';
import type { Recollection } from '../text/recollection';
import { holdsLabel, taskOf } from './inline/records';
import type { ReadParagraph } from './paragraph';
import { isNoDecisions, isSignOff } from './statements';

/**
 * The paragraphs of tasks, and those with a line that opens a record, is signed or says that there are no decisions.
 * Most prose says nothing of the kind.
 *
 * @param known which blocks of a passage did in earlier readings, counted from its first
 */
export function speakingParagraphs(
  document: MarkdownDocument,
  known?: Recollection<readonly number[]>,
): ReadParagraph[] {
  const find = (passage: Passage): readonly number[] => speakingIn(document, passage);
  return passagesOf(document).flatMap((passage) => {
    const speaking = known?.recall(passage, find) ?? find(passage);
    return speaking.flatMap((order) => readParagraph(document, passage.first + order) ?? []);
  });
}

function speakingIn(document: MarkdownDocument, { first, last }: Passage): number[] {
  const { text } = document;
  const speaking: number[] = [];
  for (let index = first; index < last; index++) {
    const read = readParagraph(document, index);
    if (read === undefined) continue;
    const { paragraph, lines } = read;
    const speaks =
      taskOf(document, read) !== undefined ||
      holdsLabel(text, paragraph, lines) ||
      lines.some((line) => isSignOff(text, line) || isNoDecisions(text, line));
    if (speaks) speaking.push(index - first);
  }
  return speaking;
}

function readParagraph(document: MarkdownDocument, index: number): ReadParagraph | undefined {
  const paragraph = document.blocks[index];
  if (paragraph?.kind !== 'paragraph') return undefined;
  return { paragraph, index, lines: paragraphLines(document, paragraph) };
}
