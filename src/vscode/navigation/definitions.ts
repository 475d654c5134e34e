import * as vscode from 'vscode';
import { mentionAt } from '../../language/references';
import type { OpenMinutes } from '../openMinutes';
import { toRange } from '../positions';
import { recordLocation } from './recordLocation';

/** Go to Definition from a reference to the decision or action that it means. */
export function registerDefinitions(minutes: OpenMinutes): vscode.Disposable {
  const provider: vscode.DefinitionProvider = {
    provideDefinition(document, position) {
      const file = minutes.of(document);
      const mention = file && mentionAt(file.minutes, document.offsetAt(position));
      const found = mention && minutes.resolve(mention, file);
      if (mention === undefined || found === undefined) return [];
      const { uri, range } = recordLocation(found);
      const originSelectionRange = toRange(document, mention.range);
      return [{ targetUri: uri, targetRange: range, originSelectionRange }];
    },
  };
  return vscode.languages.registerDefinitionProvider({ language: 'markdown' }, provider);
}
