import * as vscode from 'vscode';
import type { MinutesFile } from '../../archive/archivedFile';
import type { LocatedRecord } from '../../archive/recordIndex';
import { idAt, idPlaces, mayMention } from '../../language/rename';
import { LineTable } from '../../text/lines';
import type { TextRange } from '../../text/range';
import { catchUp } from '../catchUp';
import { fileEntryOf } from '../files/documents';
import { toRange } from '../positions';
import type { Scope } from '../scope';

/** How many files are read at a time. */
const AT_ONCE = 32;

/** A record whose id the cursor stands on. */
export interface IdAtCursor {
  readonly record: LocatedRecord;
  readonly id: string;
  /** The id at the cursor. */
  readonly range: vscode.Range;
}

/** Where a record's id stands in a file. */
export interface FileOccurrences {
  readonly file: MinutesFile;
  readonly uri: vscode.Uri;
  /** As the id of the record itself. */
  readonly declaration: vscode.Range | undefined;
  readonly references: readonly vscode.Range[];
}

/** The record that the id at a place is of, or refers to; undefined where there is none, or it is not clear which. */
export function idAtCursor(
  document: vscode.TextDocument,
  position: vscode.Position,
  scope: Scope,
): IdAtCursor | undefined {
  const open = scope.minutes.of(document);
  const place = open && idAt(open.minutes, document.offsetAt(position));
  if (open === undefined || place === undefined) return undefined;
  catchUp(scope);
  const record =
    place.kind === 'mention'
      ? scope.service.record(place.mention, open.listed)
      : ownRecord(document, place.record.start, scope);
  const id = record?.record.id;
  return record && id !== undefined ? { record, id, range: toRange(document, place.range) } : undefined;
}

/** All places of a record's id, in every file of minutes as it is now: the open document, else the disk. */
export async function idOccurrences(
  { record, id }: Pick<IdAtCursor, 'record' | 'id'>,
  { service }: Scope,
  token: vscode.CancellationToken,
): Promise<FileOccurrences[]> {
  await service.archive.load();
  const files = service.archive.files();
  const found: FileOccurrences[] = [];
  for (let at = 0; at < files.length && !token.isCancellationRequested; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE).map((file) => occurrencesIn(file, record, id, service));
    for (const occurrences of await Promise.all(some)) if (occurrences) found.push(occurrences);
  }
  return found;
}

async function occurrencesIn(
  file: MinutesFile,
  target: LocatedRecord,
  id: string,
  service: Scope['service'],
): Promise<FileOccurrences | undefined> {
  const { uri } = file.entry;
  const text = await service.archive.text(uri);
  const minutes = text !== undefined && mayMention(text, id) ? service.read(text, { uri }) : undefined;
  if (text === undefined || minutes === undefined) return undefined;
  const own = uri === target.file.entry.uri ? target.record : undefined;
  const places = idPlaces(minutes, id, (mention) => isSame(service.record(mention, file), target), own);
  if (places.declaration === undefined && places.references.length === 0) return undefined;
  const lines = new LineTable(text);
  const rangeOf = (range: TextRange): vscode.Range => editorRange(range, lines);
  return {
    file,
    uri: vscode.Uri.parse(uri, true),
    declaration: places.declaration && rangeOf(places.declaration),
    references: places.references.map(rangeOf),
  };
}

/** The range of a text that need not be open. */
export function editorRange({ start, end }: TextRange, lines: LineTable): vscode.Range {
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  return new vscode.Range(from.line, from.column, to.line, to.column);
}

function ownRecord(
  { uri }: vscode.TextDocument,
  start: number,
  { service }: Scope,
): LocatedRecord | undefined {
  const file = service.archive.file(fileEntryOf(uri).uri);
  const decision = file?.minutes.decisions.find((record) => record.start === start);
  const action = file?.minutes.actions.find((record) => record.start === start);
  if (file && decision) return { kind: 'decision', file, record: decision };
  return file && action && { kind: 'action', file, record: action };
}

function isSame(found: LocatedRecord | undefined, { kind, file, record }: LocatedRecord): boolean {
  return (
    found?.kind === kind && found.file.entry.uri === file.entry.uri && found.record.start === record.start
  );
}
