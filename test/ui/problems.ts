import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench';

export interface Problem {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** The name of what reports it. */
  readonly source: string;
  readonly code: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** The Problems panel. */
export class Problems {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  async open(): Promise<void> {
    await this.#workbench.runCommand('Problems: Focus on Problems View');
    await this.#workbench.page.locator('.markers-panel').waitFor();
  }

  /** The rows of problems, without those of files; a long list has to be scrolled. */
  rows(): Locator {
    return this.#workbench.page.locator('.markers-panel .monaco-list-row').filter({ has: this.#message() });
  }

  /** What the panel lists, once it is open. */
  async list(): Promise<Problem[]> {
    const rows = await this.rows().all();
    return Promise.all(rows.map((row) => this.#problemOf(row)));
  }

  async #problemOf(row: Locator): Promise<Problem> {
    const [, line, column] =
      /\[Ln (\d+), Col (\d+)\]/.exec(await row.locator('.marker-line').innerText()) ?? [];
    const icon = (await row.locator('.marker-icon').getAttribute('class'))?.split(' ') ?? [];
    const text = async (part: string): Promise<string> => (await row.locator(part).allInnerTexts()).join('');
    return {
      severity: (['error', 'warning'] as const).find((severity) => icon.includes(severity)) ?? 'info',
      message: await text('.marker-message'),
      source: await text('.marker-source'),
      code: await text('.marker-code'),
      line: Number(line),
      column: Number(column),
    };
  }

  #message(): Locator {
    return this.#workbench.page.locator('.marker-message');
  }
}
