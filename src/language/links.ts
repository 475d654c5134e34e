import { isIsoDate } from '../text/calendar';
import type { TextRange } from '../text/range';
import type { Minutes } from '../minutes/model';
import type { Mention } from '../minutes/references';
import { placesOf } from '../minutes/schema/places';
import { rangeWithin } from '../minutes/yaml/fields';
import { mentionsOf } from './references';

/** Words that lead elsewhere; whether there is something to go to, only the workspace knows. */
export interface DocumentLink {
  readonly range: TextRange;
  readonly target: LinkTarget;
}

export type LinkTarget =
  | { readonly kind: 'record'; readonly mention: Mention }
  /** A file, from the folder of this one, or, with a slash before it, from the workspace folder. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'web'; readonly address: string };

/** The references of the minutes, the meetings before and after, and the attachments, in document order. */
export function documentLinks(minutes: Minutes): DocumentLink[] {
  const records = mentionsOf(minutes).map((mention): DocumentLink => ({
    range: mention.range,
    target: { kind: 'record', mention },
  }));
  return [...records, ...filesOf(minutes)].sort((a, b) => a.range.start - b.range.start);
}

/** The keys of the front matter whose values are paths or addresses. */
const PATHS: readonly (string | undefined)[] = ['previous', 'next', 'href'];

function filesOf({ text, records }: Minutes): DocumentLink[] {
  return records
    .filter(({ type }) => type === 'meeting')
    .flatMap((record) =>
      [...placesOf(record)].flatMap((place): DocumentLink[] => {
        if (place.kind !== 'value' || !PATHS.includes(place.key)) return [];
        const { node } = place;
        const target = targetOf(node.text.trim());
        return target === undefined ? [] : [{ range: rangeWithin(text, node, 0, node.text.length), target }];
      }),
    );
}

/** Addresses of other schemes than the web's are left alone: some of them run commands. */
function targetOf(written: string): LinkTarget | undefined {
  if (/^https?:\/\/\S+$/i.test(written)) return { kind: 'web', address: written };
  if (/^[a-z][a-z0-9+.-]*:/i.test(written) || /^[\\/]{2}/.test(written) || isIsoDate(written))
    return undefined;
  const path = written.replace(/#.*$/, '');
  return path === '' ? undefined : { kind: 'file', path };
}
