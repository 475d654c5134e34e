import * as vscode from 'vscode';
import { foldingRanges } from '../../language/folding';
import type { OpenMinutes } from '../openMinutes';
import { toRange } from '../positions';

/** Folds the front matter and the records of blocks. */
export function registerFolding(minutes: OpenMinutes): vscode.Disposable {
  const provider: vscode.FoldingRangeProvider = {
    provideFoldingRanges(document) {
      const file = minutes.of(document);
      return (file === undefined ? [] : foldingRanges(file.minutes))
        .map((range) => toRange(document, range))
        .filter(({ isSingleLine }) => !isSingleLine)
        .map(({ start, end }) => new vscode.FoldingRange(start.line, end.line));
    },
  };
  return vscode.languages.registerFoldingRangeProvider({ language: 'markdown' }, provider);
}
