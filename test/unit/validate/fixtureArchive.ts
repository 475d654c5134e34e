import assert from 'node:assert/strict';
import { archiveQueries, type ArchiveQueries } from '../../../src/archive/archiveQueries';
import type { MinutesFile } from '../../../src/archive/archivedFile';
import { FileView } from '../../../src/archive/fileView';
import { itemsToCarry } from '../../../src/archive/itemsToCarry';
import { carryOver } from '../../../src/authoring/carryOver/carryOver';
import { editRecord } from '../../../src/authoring/recordEdits/editRecord';
import { findAgain, remember } from '../../../src/authoring/recordEdits/findAgain';
import type { RecordEdit } from '../../../src/authoring/recordEdits/recordEdit';
import type { Minutes } from '../../../src/minutes/model';
import { readMinutes } from '../../../src/minutes/reader';
import { summarise } from '../../../src/minutes/summary';
import { applyEdits } from '../../../src/text/edit';
import type { Fix, FixIntent } from '../../../src/validate/diagnostic';
import { entryOf } from '../archive/fakeStore';
import { indexed } from '../archive/indexed';

/** The texts of a small archive by their paths. */
export type Files = ReadonlyMap<string, string>;

interface SmallArchive {
  readonly queries: ArchiveQueries;
  readonly file: (uri: string) => MinutesFile | undefined;
  readonly files: () => readonly MinutesFile[];
}

function archiveOf(files: Files): SmallArchive {
  const known = [...files].flatMap(([path, text]): MinutesFile[] => {
    const minutes = readMinutes(text);
    return minutes ? [{ entry: entryOf(path), minutes: summarise(minutes), unsaved: false }] : [];
  });
  const index = indexed(known);
  const file = (uri: string): MinutesFile | undefined => known.find(({ entry }) => entry.uri === uri);
  const queries = archiveQueries({ index, file }, () => '2024-12-02');
  return { queries, file, files: () => index.files() };
}

/** The archive as the rules see it that check one of its files. */
export function viewOf(path: string, minutes: Minutes, files: Files): FileView {
  const archive = archiveOf(new Map([...files, [path, minutes.text]]));
  return new FileView(entryOf(path), minutes, archive, archive.queries);
}

/** The files once a repair of one of them was made. */
export function repaired(path: string, files: Files, { edits, intent }: Fix, today: string): Files {
  const text = files.get(path) ?? '';
  if (intent === undefined) return new Map([...files, [path, applyEdits(text, edits)]]);
  if (intent.kind === 'carry-over') return new Map([...files, [path, carriedOver(path, files, intent)]]);
  const other = [...files.keys()].find((one) => entryOf(one).uri === intent.record.uri) ?? '';
  return new Map([...files, [other, edited(files.get(other) ?? '', intent, today)]]);
}

function carriedOver(path: string, files: Files, { record }: FixIntent): string {
  const { queries, file } = archiveOf(files);
  const to = file(entryOf(path).uri);
  const previous = file(record.uri);
  const minutes = readMinutes(files.get(path) ?? '');
  assert.ok(to && previous && minutes);
  const items = itemsToCarry(previous, to, queries).filter(({ action }) => action.start === record.start);
  const { edits } = carryOver(minutes, items, readMinutes);
  assert.ok(edits);
  return applyEdits(minutes.text, edits);
}

function edited(text: string, { kind, record, ...intent }: FixIntent, today: string): string {
  const minutes = readMinutes(text);
  assert.ok(minutes);
  const siblings = record.type === 'action' ? minutes.actions : minutes.decisions;
  const listed = siblings.find(({ start }) => start === record.start);
  const found = listed && findAgain(minutes, remember(record.type, listed, siblings));
  assert.ok(found);
  const reference = 'reference' in intent ? intent.reference : '';
  const edit: RecordEdit =
    kind === 'supersedes' || kind === 'superseded-by'
      ? { kind, reference }
      : { kind: 'status', status: 'done', today };
  const { edits } = editRecord(minutes, found, edit, readMinutes);
  assert.ok(edits);
  return applyEdits(text, edits);
}
