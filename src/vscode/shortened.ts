const LONGEST = 60;

/** The beginning of a text, as much as a title or a notification has room for. */
export function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`;
}
