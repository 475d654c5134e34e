import type { Meeting, Minutes } from '../minutes/model';
import { proseOf } from '../minutes/prose';
import { findReferences, foldId, type Mention, readReference } from '../minutes/references';
import { placesOf } from '../minutes/schema/places';
import type { RecordSummary } from '../minutes/summary';
import { rangeWithin } from '../minutes/yaml/fields';
import { holds } from '../text/range';

/** A decision or action that something refers to. */
export interface Target {
  readonly kind: 'decision' | 'action';
  readonly record: RecordSummary;
  /** The meeting whose minutes it stands in. */
  readonly meeting: Pick<Meeting, 'group' | 'date'>;
  /** Canonical; of a decision what newer records make of it. */
  readonly status: string;
}

/** Finds what a reference of the minutes at hand means; undefined where it means none, or several. */
export type ResolveReference = (reference: Mention) => Target | undefined;

/** Every reference of the minutes, in blocks and in running text, in document order. */
export function mentionsOf(minutes: Minutes): Mention[] {
  const { text, records, decisions, actions } = minutes;
  const own = [...decisions, ...actions];
  const ids = new Set(own.flatMap(({ id }) => (id === undefined ? [] : [foldId(id)])));
  const inBlocks = records.flatMap((record) =>
    [...placesOf(record)].flatMap((place): Mention[] => {
      if (place.kind !== 'value' || place.schema['x-kind'] !== 'reference') return [];
      const { node } = place;
      const range = rangeWithin(text, node, 0, node.text.length);
      return [{ ...readReference(node.text, range), path: undefined }];
    }),
  );
  const inProse = findReferences(text, proseOf(minutes), (id) => ids.has(foldId(id)));
  // A record's own id is no reference to it.
  const named = new Set(own.map(({ idRange }) => idRange?.start));
  return [...inBlocks, ...inProse]
    .filter(({ range }) => !named.has(range.start))
    .sort((a, b) => a.range.start - b.range.start);
}

/** The reference at an offset, its end included. */
export function mentionAt(minutes: Minutes, offset: number): Mention | undefined {
  return mentionsOf(minutes).find(({ range }) => holds(range, offset));
}
