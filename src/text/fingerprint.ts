/**
 * A number of 53 bits by which equal texts are known without keeping them. Two lanes in the manner of FNV-1a with
 * different factors, each stirred at the end; the length is mixed in. For telling versions of a file apart, not for
 * guarding against forgery.
 */
export function fingerprint(text: string): number {
  let low = 0x811c9dc5 ^ text.length;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995);
  }
  return (stirred(high) & 0x1fffff) * 0x1_0000_0000 + (stirred(low) >>> 0);
}

/** Lets every bit of the input count in every bit of the output. */
function stirred(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
