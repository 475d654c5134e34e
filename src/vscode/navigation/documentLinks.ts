import * as vscode from 'vscode';
import { documentLinks, type LinkTarget } from '../../language/links';
import type { OpenFile, OpenMinutes } from '../openMinutes';
import { toRange } from '../positions';
import { recordLocation } from './recordLocation';
import { exists } from '../files/exists';

/** Links from references to their records, and from the front matter to other meetings and attachments. */
export function registerDocumentLinks(minutes: OpenMinutes): vscode.Disposable {
  const provider: vscode.DocumentLinkProvider = {
    async provideDocumentLinks(document) {
      const file = minutes.of(document);
      if (file === undefined) return [];
      const links = await Promise.all(
        documentLinks(file.minutes).map(async ({ range, target }) => {
          const uri = await uriOf(target, document.uri, file, minutes);
          return uri && new vscode.DocumentLink(toRange(document, range), uri);
        }),
      );
      return links.filter((link) => link !== undefined);
    },
  };
  return vscode.languages.registerDocumentLinkProvider({ language: 'markdown' }, provider);
}

/** Undefined where the link leads nowhere. */
async function uriOf(
  target: LinkTarget,
  from: vscode.Uri,
  file: OpenFile,
  minutes: OpenMinutes,
): Promise<vscode.Uri | undefined> {
  switch (target.kind) {
    case 'web':
      return vscode.Uri.parse(target.address);
    case 'file':
      return existingFile(target.path, from);
    case 'record': {
      const found = minutes.resolve(target.mention, file);
      if (found === undefined) return undefined;
      const { uri, range } = recordLocation(found);
      return uri.with({ fragment: `L${range.start.line + 1},${range.start.character + 1}` });
    }
  }
}

async function existingFile(path: string, from: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (from.scheme === 'untitled') return undefined;
  const folder = path.startsWith('/')
    ? vscode.workspace.getWorkspaceFolder(from)?.uri
    : vscode.Uri.joinPath(from, '..');
  if (folder === undefined) return undefined;
  const spellings = [path, decoded(path)].filter((spelling) => spelling !== undefined);
  for (const spelling of new Set(spellings)) {
    const uri = vscode.Uri.joinPath(folder, spelling);
    if (await exists(uri)) return uri;
  }
  return undefined;
}

/** A path as links have it, `bilagor/min%20plan.pdf`; undefined where a `%` is only a sign. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
