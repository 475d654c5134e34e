import * as vscode from 'vscode';
import { type KnownSeries, knownSeries } from '../../archive/knownSeries';
import type { Scope } from '../scope';
import { readSettings } from '../settings';

/** The series of the workspace: those that have minutes, and those that only the settings of its folders name. */
export function workspaceSeries({ service }: Scope): readonly KnownSeries[] {
  const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  return knownSeries(service.series(), roots, (root) => readSettings(vscode.Uri.parse(root, true)));
}

/** Says which standing items of a series are left for the user to write in. */
export function tellMissingItems(
  missing: readonly string[],
  template: string,
  series: KnownSeries | undefined,
  { messages: { t } }: Scope,
): void {
  if (missing.length === 0) return;
  const args = { template, series: series?.name ?? '', names: missing.join(', ') };
  void vscode.window.showWarningMessage(t('series.no-place', args));
}
