import type { Minutes, Reference } from '../../minutes/model';
import type { RecordsWithId } from '../../minutes/recordIds';
import { foldId } from '../../minutes/references';
import type { RecordSummary, ReferenceSummary } from '../../minutes/summary';
import { replacement, type TextEdit } from '../../text/edit';
import { nearest } from '../../text/fold';
import { overlaps } from '../../text/range';
import type { ArchiveView, KnownFile } from '../archiveView';
import type { Finding, Fix, Rule } from '../diagnostic';
import { isSound, placeOf, recordReferences, referTo } from '../recordReferences';

type Wanted = 'decision' | 'action' | 'record';

/** A reference, and how it is made another one. */
interface Place {
  readonly reference: Reference;
  readonly wanted: Wanted;
  readonly renamed: (name: string) => TextEdit | undefined;
  /** Of one that was carried over another rule says what is wrong with its origin. */
  readonly isOrigin: boolean;
  /** Whether it may be meant to lead to a record. */
  readonly allows: Allows;
}

/** Whether a record of a file may be meant. */
export type Allows = (file: KnownFile, record: RecordSummary) => boolean;

/** So many repairs are offered at most. */
const MOST_FIXES = 4;
/** What a file of minutes is called where nothing else says that a name is meant as one. */
const DATED = /(?:^|\/)\d{4}-\d{2}-\d{2}[^/]*$/;

/** References that mean no decision or action, or one of several files. */
export const references: Rule = {
  codes: { 'ref-unknown': 'error', 'ref-ambiguous': 'error' },
  *check({ minutes, archive, mentions }) {
    if (archive === undefined) return;
    const { text } = minutes;
    const places = recordPlaces(minutes, archive);
    const taken = places.map(({ reference }) => reference.range);
    for (const place of places) yield* findings(text, place, archive);
    for (const mention of mentions) {
      if (taken.some((range) => overlaps(range, mention.range))) continue;
      const files = archive.files(mention, archive.self);
      // Words of the running text are a reference only where something says that they are meant so.
      if (files.length === 0 && (mention.path !== undefined || !DATED.test(mention.file ?? ''))) continue;
      const renamed = (name: string): TextEdit | undefined =>
        /\s/.test(name) ? undefined : replacement(mention.range, name);
      const allows = (): boolean => true;
      yield* findings(
        text,
        { reference: mention, wanted: 'record', renamed, isOrigin: false, allows },
        archive,
      );
    }
  },
};

function recordPlaces(minutes: Minutes, { self }: ArchiveView): Place[] {
  return [...recordReferences(minutes)]
    .filter(({ reference, record }) => record.confidence === 'stated' && isSound(reference))
    .map(({ reference, wanted, record }) => ({
      reference,
      wanted,
      renamed: (name) => referTo(minutes.text, reference, name, record.record !== undefined),
      isOrigin: 'carriedFrom' in record && reference === record.carriedFrom,
      allows: (file, { start }) => file.entry.uri !== self.entry.uri || start !== record.start,
    }));
}

function* findings(text: string, place: Place, archive: ArchiveView): Generator<Finding> {
  const { reference, wanted, isOrigin } = place;
  const { file: name, id, written } = reference;
  const [file, ...others] = archive.files(reference, archive.self);
  const range = placeOf(text, reference);
  if (others.length > 0 && file !== undefined) {
    yield {
      code: 'ref-ambiguous',
      range,
      message: 'ref-ambiguous',
      args: { reference: written, count: others.length + 1 },
      fixes: () => [file, ...others].flatMap((other) => qualified(place, other, archive)),
    };
  } else if (!isOrigin && (file === undefined || recordsOf(archive.withId(id, file), wanted).length === 0)) {
    yield {
      code: 'ref-unknown',
      range,
      message: file === undefined ? 'ref-unknown.file' : `ref-unknown.${wanted}`,
      args: { reference: written, file: name ?? '', id },
      fixes: () => nearestFixes(place.renamed, reference, wanted, archive, place.allows),
    };
  }
}

function recordsOf(records: RecordsWithId, wanted: Wanted): RecordSummary[] {
  return [
    ...(wanted === 'action' ? [] : records.decisions),
    ...(wanted === 'decision' ? [] : records.actions),
  ];
}

function qualified({ reference, renamed }: Place, file: KnownFile, archive: ArchiveView): Fix[] {
  const name = archive.nameOf(file, archive.self);
  return name === undefined ? [] : fixTo(renamed, `${name}#${reference.id}`, false);
}

/**
 * What may have been meant by a reference that means nothing: a record of the file with an id much like it, a file with
 * a name much like it, or one of an earlier meeting.
 */
export function nearestFixes(
  renamed: Place['renamed'],
  reference: ReferenceSummary,
  wanted: Wanted,
  archive: ArchiveView,
  allows: Allows,
): Fix[] {
  const ids = likeIds(reference, wanted, archive, allows);
  const files = likeFiles(reference, wanted, archive, allows);
  const offered = [...new Set([...ids, ...files])].slice(0, MOST_FIXES);
  return offered.flatMap((name) => fixTo(renamed, name, offered.length === 1));
}

function* likeIds(
  reference: ReferenceSummary,
  wanted: Wanted,
  archive: ArchiveView,
  allows: Allows,
): Generator<string> {
  const [file, ...others] = archive.files(reference, archive.self);
  if (file === undefined || others.length > 0) return;
  const records = recordsOf(file.minutes, wanted).filter((record) => allows(file, record));
  const ids = [...new Set(records.flatMap(({ id }) => id ?? []))];
  for (const id of nearest(reference.id, ids)) {
    if (foldId(id) !== foldId(reference.id)) {
      yield reference.file === undefined ? id : `${reference.file}#${id}`;
    }
  }
}

function* likeFiles(
  { file: name, id }: ReferenceSummary,
  wanted: Wanted,
  archive: ArchiveView,
  allows: Allows,
): Generator<string> {
  const mayMean = (file: KnownFile): boolean =>
    recordsOf(archive.withId(id, file), wanted).some((record) => allows(file, record));
  const known = [...(name === undefined ? archive.earlierMeetings() : archive.all())].filter(mayMean);
  for (const file of name === undefined ? known : likeNames(name, known)) {
    const own = archive.nameOf(file, archive.self);
    if (own !== undefined && own !== name) yield `${own}#${id}`;
  }
}

/** The files with names much like one, by stem or by path as it is. */
function likeNames(name: string, files: readonly KnownFile[]): KnownFile[] {
  const named = new Map<string, KnownFile[]>();
  for (const file of files) {
    const path = file.entry.path.replace(/\.[^./]+$/, '');
    const key = name.includes('/') ? path : path.slice(path.lastIndexOf('/') + 1);
    named.set(key, [...(named.get(key) ?? []), file]);
  }
  return nearest(name, named.keys()).flatMap((key) => named.get(key) ?? []);
}

function fixTo(renamed: Place['renamed'], name: string, preferred: boolean): Fix[] {
  const edit = renamed(name);
  return edit === undefined
    ? []
    : [{ title: { id: 'fix.replace', args: { value: name } }, edits: [edit], preferred }];
}
