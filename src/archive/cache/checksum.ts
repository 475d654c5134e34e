const MULTIPLIER = 0x9e3779b1;

/** A checksum of 32 bits in eight hexadecimal digits. It finds damage, not ill will. */
export function checksum(bytes: Uint8Array): string {
  const { buffer, byteOffset, length } = bytes;
  const view = new DataView(buffer, byteOffset, length);
  const whole = length - (length % 4);
  let hash = length;
  for (let at = 0; at < whole; at += 4) hash = stirred(hash, view.getInt32(at, true));
  for (let at = whole; at < length; at++) hash = stirred(hash, view.getUint8(at));
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** One to one in the old hash for each word, so that a change is never lost on the way. */
function stirred(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, MULTIPLIER);
  return mixed ^ (mixed >>> 15);
}
