import * as vscode from 'vscode';

/**
 * Registers a command under its id and under that of its Swedish twin, `<id>.sv`, which the palette offers with a
 * Swedish title where the extension speaks Swedish.
 */
export function registerCommand<Args extends unknown[]>(
  id: string,
  run: (...args: Args) => unknown,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(id, run),
    vscode.commands.registerCommand(`${id}.sv`, run),
  );
}
