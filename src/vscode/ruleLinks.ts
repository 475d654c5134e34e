import * as vscode from 'vscode';
import { ruleSections } from './ruleSections';
import type { Scope } from './scope';

/** The explanations that ship with the extension, for the code beside each diagnostic to lead to. */
export class RuleLinks {
  readonly #page: vscode.Uri;
  readonly #log: Scope['log'];
  #sections: ReadonlyMap<string, number> = new Map();

  constructor({ context, log }: Scope) {
    this.#page = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules.md');
    this.#log = log;
  }

  /** Reads the page. Without it diagnostics have codes that lead nowhere; the log says so. */
  async load(): Promise<void> {
    try {
      const bytes = await vscode.workspace.fs.readFile(this.#page);
      this.#sections = ruleSections(new TextDecoder().decode(bytes));
    } catch (error) {
      this.#log.warn(`${this.#page.toString()}: ${String(error)}`);
    }
  }

  /** The place that explains a code; the fragment names the line, which is what the editor goes to. */
  linkTo(code: string): vscode.Uri | undefined {
    const line = this.#sections.get(code);
    return line === undefined ? undefined : this.#page.with({ fragment: `L${line}` });
  }
}
