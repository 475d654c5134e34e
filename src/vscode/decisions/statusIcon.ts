import * as vscode from 'vscode';

/** Icons and theme colours of the statuses of format.md, 4. */
const ICONS: Readonly<Record<string, readonly [icon: string, color?: string]>> = {
  proposed: ['circle-outline', 'charts.blue'],
  adopted: ['pass', 'charts.green'],
  implemented: ['pass-filled', 'charts.green'],
  'referred-back': ['reply', 'charts.purple'],
  tabled: ['debug-pause', 'charts.yellow'],
  rejected: ['circle-slash', 'charts.red'],
  superseded: ['arrow-swap', 'disabledForeground'],
  revoked: ['close', 'disabledForeground'],
};

export function statusIcon(status: string): vscode.ThemeIcon {
  const [icon, color] = (Object.hasOwn(ICONS, status) ? ICONS[status] : undefined) ?? ['question'];
  return new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
}
