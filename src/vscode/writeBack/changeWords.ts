import * as vscode from 'vscode';
import type { RecordEdit } from '../../authoring/recordEdits/recordEdit';
import { writtenValue } from '../../minutes/vocabulary/vocabulary';
import type { Language, MessageRef, Translate } from '../../text/messages';
import { fileNameOf } from '../files/documents';
import { shortened } from '../shortened';
import type { AppliedChange } from './sourceEdits';

/** What a notification says of changes that were made. */
export function changesText(changes: readonly AppliedChange[], t: Translate, language: Language): string {
  const files = new Set(changes.map(({ address }) => address.uri));
  const isUnsaved = changes.some(({ isSaved }) => !isSaved);
  const [first, ...others] = changes;
  if (first === undefined) return '';
  const what =
    others.length === 0 ? changeText(first, t, language) : t('write-back.many', { count: changes.length });
  const where =
    files.size === 1
      ? fileNameOf(vscode.Uri.parse(first.address.uri, true))
      : t('write-back.files', { count: files.size });
  return `${what} (${isUnsaved ? `${where}, ${t('write-back.not-saved')}` : where})`;
}

function changeText({ address, edit }: AppliedChange, t: Translate, language: Language): string {
  const text = shortened(address.text);
  const { id, args } = editText(edit, language);
  return t(id, { ...args, text });
}

function editText(edit: RecordEdit, language: Language): MessageRef {
  switch (edit.kind) {
    case 'status':
      return {
        id: 'write-back.status',
        args: { status: writtenValue('actionStatus', edit.status, language) },
      };
    case 'owners':
      return edit.owners.length === 0
        ? { id: 'write-back.no-owner' }
        : { id: 'write-back.owners', args: { owners: edit.owners.join(', ') } };
    case 'due':
      return edit.due === undefined
        ? { id: 'write-back.no-due' }
        : { id: 'write-back.due', args: { due: edit.due } };
    case 'supersedes':
      return { id: 'write-back.supersedes', args: { reference: edit.reference } };
    case 'superseded-by':
      return { id: 'write-back.superseded-by', args: { reference: edit.reference } };
  }
}
