import * as vscode from 'vscode';
import { hoverAt } from '../../language/hover/hoverAt';
import type { OpenMinutes } from '../openMinutes';
import { toRange } from '../positions';
import type { Scope } from '../scope';

/** Says what keys, references, days and people are, in the language in which the extension speaks. */
export function registerHover(
  { service, messages, rosters }: Scope,
  minutes: OpenMinutes,
): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    provideHover(document, position) {
      const file = minutes.of(document);
      const hover =
        file &&
        hoverAt(file.minutes, document.offsetAt(position), {
          language: messages.language,
          t: messages.t,
          today: service.today(),
          roster: rosters.of(document.uri.toString()),
          resolve: (mention) => {
            const found = minutes.resolve(mention, file);
            return found && { ...found, meeting: found.file.minutes.meeting };
          },
        });
      if (hover === undefined) return undefined;
      const { title, lines, range } = hover;
      return new vscode.Hover([bold(title), ...lines.map(plain)], toRange(document, range));
    },
  };
  return vscode.languages.registerHoverProvider({ language: 'markdown' }, provider);
}

/** Words of documents are never taken for markup. */
function plain(words: string): vscode.MarkdownString {
  return new vscode.MarkdownString().appendText(words);
}

function bold(words: string): vscode.MarkdownString {
  return new vscode.MarkdownString('**').appendText(words).appendMarkdown('**');
}
