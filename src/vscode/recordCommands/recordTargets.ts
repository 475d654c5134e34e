import * as vscode from 'vscode';
import { findAgain } from '../../authoring/recordEdits/findAgain';
import type { RecordEdit } from '../../authoring/recordEdits/recordEdit';
import type { FoundRecord } from '../../minutes/recordAt';
import { recordAt } from '../../minutes/recordAt';
import type { OpenFile } from '../openMinutes';
import type { Scope } from '../scope';
import { type RecordAddress, recordAddress, type RecordNode } from '../writeBack/recordAddress';
import type { Outcome } from '../writeBack/sourceEdits';
import { minutesAtCursor, say } from './minutesAtCursor';

/** The records that a command is to act on. */
export interface RecordTargets {
  readonly addresses: readonly RecordAddress[];
  /** Whether it is the record at the cursor, whose document the user looks at and saves. */
  readonly inEditor: boolean;
}

/**
 * What a command is asked to act on: the node or address that it was called with, all that are selected where that is
 * one of them, else the record at the cursor. Undefined where there is none, which is said.
 */
export async function recordTargets(
  scope: Scope,
  argument: unknown,
  selected: unknown,
): Promise<RecordTargets | undefined> {
  const clicked = addressFrom(argument);
  if (clicked !== undefined) {
    const nodes: readonly unknown[] = Array.isArray(selected) ? selected : [];
    const others = nodes.includes(argument) ? nodes.flatMap((node) => addressFrom(node) ?? []) : [];
    return { addresses: others.length > 0 ? others : [clicked], inEditor: false };
  }
  const place = await minutesAtCursor(scope);
  if (place === undefined) return undefined;
  const { minutes, offset, editor } = place;
  const found = recordAt(minutes, offset);
  if (found === undefined) {
    say(scope, { id: 'record.none' });
    return undefined;
  }
  const uri = editor.document.uri.toString();
  return { addresses: [recordAddress(uri, minutes, found.type, found.record)], inEditor: true };
}

/** A record in its file as that is now; undefined where it is no longer what was chosen. */
export interface SourceRecord {
  readonly document: vscode.TextDocument;
  readonly file: OpenFile;
  readonly found: FoundRecord;
}

/** What there is to ask about a record before it is changed. Where it cannot be found, the reason is said. */
export async function sourceRecord(scope: Scope, address: RecordAddress): Promise<SourceRecord | undefined> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(address.uri, true));
  const file = scope.minutes.of(document);
  const found = file && findAgain(file.minutes, address);
  if (file && found) return { document, file, found };
  say(scope, { id: 'write-back.gone', args: { text: address.text, file: file?.entry.path ?? '' } });
  return undefined;
}

/** Changes all that a command acts on. */
export async function change(
  { writeBack }: Scope,
  { addresses, inEditor }: RecordTargets,
  edit: RecordEdit,
): Promise<readonly Outcome[]> {
  return Promise.all(
    addresses.map((address) =>
      inEditor ? writeBack.applyInEditor(address, edit) : writeBack.applyToSource(address, edit),
    ),
  );
}

function addressFrom(argument: unknown): RecordAddress | undefined {
  if (isNode(argument)) return argument.address;
  return isAddress(argument) ? argument : undefined;
}

function isNode(argument: unknown): argument is RecordNode {
  return (
    typeof argument === 'object' && argument !== null && 'address' in argument && isAddress(argument.address)
  );
}

function isAddress(argument: unknown): argument is RecordAddress {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    ['uri', 'type', 'text', 'status', 'nth', 'of'].every((key) => key in argument)
  );
}
