import type { Block, MarkdownDocument, Paragraph, Passage } from '../markdown/document';
import { paragraphLines } from '../markdown/lines';
import { movedRange } from '../text/range';
import type { Recollection } from '../text/recollection';
import { holdsLabel, taskOf } from './inline/records';
import type { SpeakingParagraph } from './paragraph';
import { isNoDecisions, isSignOff } from './statements';

/**
 * The paragraphs of tasks, and those with a line that opens a record, is signed or says that there are no decisions.
 * Most prose says nothing of the kind.
 *
 * @param known those of earlier readings, by passage
 */
export function speakingParagraphs(
  document: MarkdownDocument,
  known?: Recollection<readonly SpeakingParagraph[]>,
): SpeakingParagraph[] {
  const { blocks, passages } = document;
  const all: SpeakingParagraph[] = [];
  for (const passage of passages) {
    const before = known?.get(passage);
    const speaking = before === undefined ? speakingIn(document, passage) : inPlace(before, blocks, passage);
    known?.set(passage, speaking);
    for (const said of speaking) all.push(said);
  }
  return all;
}

/** The same paragraphs where they stand now. */
function inPlace(
  speaking: readonly SpeakingParagraph[],
  blocks: readonly Block[],
  { first }: Passage,
): readonly SpeakingParagraph[] {
  const isAsBefore = speaking.every(
    ({ paragraph, index, order }) => index === first + order && blocks[index] === paragraph,
  );
  return isAsBefore ? speaking : speaking.map((said) => movedTo(said, blocks, first + said.order));
}

/** Spelled out key by key, as an object put together from others takes more room. */
function movedTo(said: SpeakingParagraph, blocks: readonly Block[], index: number): SpeakingParagraph {
  const { order, lines, holdsRecord, isSigned, deniesDecisions } = said;
  const paragraph = blocks[index] as Paragraph;
  const by = paragraph.start - said.paragraph.start;
  const movedLines = by === 0 ? lines : lines.map((line) => movedRange(line, by));
  return { paragraph, index, order, lines: movedLines, holdsRecord, isSigned, deniesDecisions };
}

function speakingIn(document: MarkdownDocument, { first, last }: Passage): SpeakingParagraph[] {
  const { text, blocks } = document;
  const speaking: SpeakingParagraph[] = [];
  for (let index = first; index < last; index++) {
    const paragraph = blocks[index]!;
    if (paragraph.kind !== 'paragraph') continue;
    const lines = paragraphLines(document, paragraph);
    const holdsRecord =
      taskOf(document, { paragraph, index }) !== undefined || holdsLabel(text, paragraph, lines);
    const isSigned = lines.some((line) => isSignOff(text, line));
    const deniesDecisions = lines.some((line) => isNoDecisions(text, line));
    if (holdsRecord || isSigned || deniesDecisions)
      speaking.push({
        paragraph,
        index,
        order: index - first,
        lines,
        holdsRecord,
        isSigned,
        deniesDecisions,
      });
  }
  return speaking;
}
