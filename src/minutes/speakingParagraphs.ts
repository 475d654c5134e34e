import type { MarkdownDocument, Paragraph } from '../markdown/document';
import { paragraphLines } from '../markdown/lines';
import { type Passage, passagesOf } from '../markdown/passages';
import { movedRange } from '../text/range';
import type { Recollection } from '../text/recollection';
import { holdsLabel, taskOf } from './inline/records';
import type { SpeakingParagraph } from './paragraph';
import { isNoDecisions, isSignOff } from './statements';

/** A paragraph of a passage that says something, by its place among the blocks there. */
export type SpeakingPlace = Omit<SpeakingParagraph, 'paragraph' | 'index'> & { readonly order: number };

/**
 * The paragraphs of tasks, and those with a line that opens a record, is signed or says that there are no decisions.
 * Most prose says nothing of the kind.
 *
 * @param known those of earlier readings, by passage
 */
export function speakingParagraphs(
  document: MarkdownDocument,
  known?: Recollection<readonly SpeakingPlace[]>,
): SpeakingParagraph[] {
  const { blocks } = document;
  const find = (passage: Passage): readonly SpeakingPlace[] => speakingIn(document, passage);
  const speaking: SpeakingParagraph[] = [];
  for (const passage of passagesOf(document)) {
    for (const place of known?.recall(passage, find) ?? find(passage)) {
      const { order, lines, holdsRecord, isSigned, deniesDecisions } = place;
      const index = passage.first + order;
      const paragraph = blocks[index] as Paragraph;
      speaking.push({ paragraph, index, lines, holdsRecord, isSigned, deniesDecisions });
    }
  }
  return speaking;
}

/** What was found so many characters further on. */
export function movedSpeaking(speaking: readonly SpeakingPlace[], by: number): readonly SpeakingPlace[] {
  return speaking.map((place) => ({ ...place, lines: place.lines.map((line) => movedRange(line, by)) }));
}

function speakingIn(document: MarkdownDocument, { first, last }: Passage): SpeakingPlace[] {
  const { text, blocks } = document;
  const speaking: SpeakingPlace[] = [];
  for (let index = first; index < last; index++) {
    const paragraph = blocks[index]!;
    if (paragraph.kind !== 'paragraph') continue;
    const lines = paragraphLines(document, paragraph);
    const holdsRecord =
      taskOf(document, { paragraph, index }) !== undefined || holdsLabel(text, paragraph, lines);
    const isSigned = lines.some((line) => isSignOff(text, line));
    const deniesDecisions = lines.some((line) => isNoDecisions(text, line));
    if (holdsRecord || isSigned || deniesDecisions)
      speaking.push({ order: index - first, lines, holdsRecord, isSigned, deniesDecisions });
  }
  return speaking;
}
