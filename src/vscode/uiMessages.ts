import * as vscode from 'vscode';
import {
  type Language,
  type MessageArgs,
  type MessageId,
  type Translate,
  translator,
} from '../text/messages';
import { readUiLanguage } from './settings';
import { isSwedish } from './uiLanguage';

/**
 * The extension's own words, in the language of the settings. Tells when that language changes, and the manifest's
 * `when` clauses by the context key `minutes.swedish` whether to offer the Swedish twins of commands and texts.
 */
export class UiMessages implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Language>();
  readonly #subscription: vscode.Disposable;
  #language: Language = readUiLanguage();
  #translate: Translate = translator(this.#language);

  readonly onDidChangeLanguage = this.#changed.event;

  constructor() {
    this.#announce();
    this.#subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('minutes')) return;
      const language = readUiLanguage();
      if (language === this.#language) return;
      this.#language = language;
      this.#translate = translator(language);
      this.#announce();
      this.#changed.fire(language);
    });
  }

  get language(): Language {
    return this.#language;
  }

  /** The text of a message, bound to this object, so that it can be handed on as a function. */
  readonly t = (id: MessageId, args?: MessageArgs): string => this.#translate(id, args);

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #announce(): void {
    // Where the editor itself is Swedish, the manifest's own texts are, and need no twins.
    const twins = this.#language === 'sv' && !isSwedish(vscode.env.language);
    void vscode.commands.executeCommand('setContext', 'minutes.swedish', twins);
  }
}
