import * as vscode from 'vscode';
import { checkedItems } from '../../authoring/rollUp/checkedItems';
import { catchUp } from '../catchUp';
import { exists } from '../files/exists';
import type { Scope } from '../scope';
import { recordAddress } from '../writeBack/recordAddress';
import { writeRollUp } from './rollUpOpenItems';
import { type RolledUpItem, rolledUpItems, rollUpPlace } from './rollUpPlace';

/**
 * Apply Checked Items of the Roll-up: marks done, in their minutes, the items that are ticked off in the document, and
 * brings it up to date. What cannot be closed stays in it, ticked off, and the reason is said.
 */
export async function applyCheckedItems(scope: Scope): Promise<void> {
  const { t } = scope.messages;
  const place = await rollUpPlace(scope);
  if (place === undefined) return;
  const { uri, options } = place;
  if (!(await exists(uri))) {
    void vscode.window.showInformationMessage(t('rollup.none-yet'));
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const { items, unknown, damage } = checkedItems(document.getText(), options.path, place.items);
  if (damage !== undefined) {
    void vscode.window.showErrorMessage(t(damage.id, damage.args));
    return;
  }
  if (unknown.length > 0) {
    const labels = unknown.map(({ label }) => label).join(', ');
    void vscode.window.showWarningMessage(t('rollup.unknown', { items: labels }));
  }
  if (items.length === 0) {
    if (unknown.length === 0) void vscode.window.showInformationMessage(t('rollup.none-checked'));
    return;
  }
  for (const item of items) await close(item, scope);
  catchUp(scope);
  await writeRollUp({ ...place, items: rolledUpItems(place.folder, scope) }, scope);
}

/** Marks an item done in its latest copy. */
async function close({ item: { latest } }: RolledUpItem, { service, writeBack }: Scope): Promise<void> {
  const { file, action } = latest;
  const address = recordAddress(file.entry.uri, file.minutes, 'action', action);
  await writeBack.applyToSource(address, { kind: 'status', status: 'done', today: service.today() });
}
