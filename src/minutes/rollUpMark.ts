/** The lines between which the list of a roll-up document stands. */
const OPENING = /^(?:\uFEFF)?[ \t]*<!--[ \t]*minutes:open-items\b.*-->[ \t]*$/;
const CLOSING = /^[ \t]*<!--[ \t]*\/minutes:open-items[ \t]*-->[ \t]*$/;
/** What no roll-up document is without. */
export const ROLL_UP_NAME = 'minutes:open-items';

/** What the line is that opens the list, with a note for whoever reads the source. */
export function openingMark(note: string): string {
  return `<!-- ${ROLL_UP_NAME}: ${note} -->`;
}

/** The line that closes the list. */
export const CLOSING_MARK = `<!-- /${ROLL_UP_NAME} -->`;

/** Which of the two marks a line is, its line ending left out; undefined for any other line. */
export function rollUpMark(line: string): 'opening' | 'closing' | undefined {
  if (!line.includes(ROLL_UP_NAME)) return undefined;
  if (CLOSING.test(line)) return 'closing';
  return OPENING.test(line) ? 'opening' : undefined;
}

/**
 * Whether a text is a roll-up document, whole or damaged: what it lists stands in the minutes, so it is never read as
 * minutes itself.
 */
export function isRollUp(text: string): boolean {
  return (
    text.includes(ROLL_UP_NAME) && text.split(/\r\n|\r|\n/).some((line) => rollUpMark(line) !== undefined)
  );
}
