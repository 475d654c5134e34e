import { slice } from '../../text/range';
import type { Attendee } from '../model';

/** `@name` beside a person's name, that is no address. */
const HANDLE = /(?<![\p{L}\p{N}.<])@([\p{L}\p{N}][\p{L}\p{N}_-]*)/gu;

/** The attendees' names by the handles that stand beside them, without the `@`. */
export function handlesOf(text: string, attendees: readonly Attendee[]): ReadonlyMap<string, string> {
  const handles = new Map<string, string>();
  for (const { name, range } of attendees) {
    const written = slice(text, range);
    if (!written.includes('@')) continue;
    for (const [, handle] of written.matchAll(HANDLE)) if (handle !== undefined) handles.set(handle, name);
  }
  return handles;
}
