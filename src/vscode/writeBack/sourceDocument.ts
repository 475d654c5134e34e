import * as vscode from 'vscode';

/** Milliseconds that an open document is given to follow a change of its file on the disk. */
const PATIENCE_MS = 3000;
const STEP_MS = 50;

export type Source =
  | { readonly document: vscode.TextDocument; readonly problem?: undefined }
  | { readonly document?: undefined; readonly problem: 'gone' | 'changed-on-disk' };

/**
 * The document of a file, opened out of sight where it is not open. One without changes of its own is waited for until
 * it has followed the disk, so that nothing is written over what another program has just written.
 */
export async function openSource(uri: vscode.Uri): Promise<Source> {
  let document: vscode.TextDocument;
  try {
    document = await vscode.workspace.openTextDocument(uri);
  } catch {
    return { problem: 'gone' };
  }
  for (let waited = 0; !hasOwnText(document); waited += STEP_MS) {
    const disk = await diskText(document);
    if (disk === undefined) return { problem: 'gone' };
    if (disk === withoutLineEndings(document.getText())) break;
    if (waited >= PATIENCE_MS) return { problem: 'changed-on-disk' };
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  return { document };
}

/** Whether the text is the user's own and not the disk's. */
export function hasOwnText(document: vscode.TextDocument): boolean {
  return document.isDirty || document.isUntitled;
}

/** Undefined where the file cannot be read. */
async function diskText({ uri, encoding }: vscode.TextDocument): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return withoutLineEndings(await vscode.workspace.decode(bytes, { encoding }));
  } catch {
    return undefined;
  }
}

/** The editor leaves out a byte-order mark, and evens out line endings. */
function withoutLineEndings(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
