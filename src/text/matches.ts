/**
 * All matches of a pattern that is global and never matches nothing. As `String.matchAll`, which makes a pattern of its
 * own at each call: that takes longer than the search of a line.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}
