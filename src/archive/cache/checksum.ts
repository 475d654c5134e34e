const MULTIPLIER = 0x9e3779b1;

/** A checksum of 32 bits in eight hexadecimal digits. It finds damage, not ill will. */
export function checksum(bytes: Uint8Array): string {
  let hash = bytes.length;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, MULTIPLIER) ^ (hash >>> 15);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
