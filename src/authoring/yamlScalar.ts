/** `flow` is within `[ ]` or `{ }`, where a comma separates values. */
export type YamlStyle = 'block' | 'flow';

/** Starts with a letter and holds nothing that YAML could take for anything but text. */
const PLAIN: Readonly<Record<YamlStyle, RegExp>> = {
  block: /^\p{L}(?:[\p{L}\p{M}\p{N} .,()&+/§–’'_-]*[\p{L}\p{M}\p{N}.)])?$/u,
  flow: /^\p{L}(?:[\p{L}\p{M}\p{N} .()&+/§–’'_-]*[\p{L}\p{M}\p{N}.)])?$/u,
};

/** A day, a time window and a relative path, which the format writes without quotes. */
const FORMAT_VALUE =
  /^(?:\d{4}-\d{2}-\d{2}|\d{2}[:.]\d{2}[-–]\d{2}[:.]\d{2}|(?:\.\.\/)*[\p{L}\p{N}][\p{L}\p{N}/_.-]*\.\p{L}{2,})$/u;

/** Words that some YAML reader takes for a boolean or for nothing. */
const RESERVED = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

/**
 * A value as a YAML scalar that reads back to exactly it: plain where that is safe, else quoted. The value is one line
 * without control characters.
 */
export function yamlScalar(value: string, style: YamlStyle): string {
  const plain = FORMAT_VALUE.test(value) || (PLAIN[style].test(value) && !RESERVED.test(value));
  return plain ? value : value.includes('"') || value.includes('\\') ? singleQuoted(value) : `"${value}"`;
}

/** Whether a value can stand as it is within a plain scalar that other text belongs to as well. */
export function isSafeWithinPlain(value: string): boolean {
  return /^[\p{L}\p{N}]/u.test(value) && PLAIN.flow.test(`x${value}`);
}

/** The inside of a double-quoted scalar. */
export function insideDoubleQuotes(value: string): string {
  return value.replace(/["\\]/g, '\\$&');
}

/** The inside of a single-quoted scalar. */
export function insideSingleQuotes(value: string): string {
  return value.replaceAll("'", "''");
}

function singleQuoted(value: string): string {
  return `'${insideSingleQuotes(value)}'`;
}
