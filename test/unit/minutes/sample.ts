import type { Minutes } from '../../../src/minutes/model';
import { readMinutes } from '../../../src/minutes/reader';

/** Front matter of a meeting, for tests that are about what follows it. */
export const SWEDISH_FRONT = [
  '---',
  'minutes: 1',
  'lang: sv',
  'grupp: LG',
  'datum: 2024-09-24',
  'tid: 12:00-16:00',
  '---',
  '',
];

export const ENGLISH_FRONT = [
  '---',
  'minutes: 1',
  'lang: en',
  'group: Board',
  'date: 2024-09-24',
  'time: 12:00-16:00',
  '---',
  '',
];

const PEOPLE = ['```yaml attendees', 'group: LG', 'present: [Anna Berg, Bo Ek, Cia Lind]', '```', ''];

/** Reads a body under front matter and three attendees: Anna Berg, Bo Ek and Cia Lind. */
export function readBody(
  body: string | readonly string[],
  front: readonly string[] = SWEDISH_FRONT,
): Minutes {
  return readAll([...front, ...PEOPLE, ...(typeof body === 'string' ? [body] : body)].join('\n'));
}

/** Reads a text that must be minutes. */
export function readAll(text: string): Minutes {
  const minutes = readMinutes(text);
  if (minutes === undefined) throw new Error('The text was not taken for minutes');
  return minutes;
}
