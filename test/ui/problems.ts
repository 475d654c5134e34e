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

  async close(): Promise<void> {
    const panel = this.#workbench.page.locator('.part.panel');
    await this.#workbench.runCommand('View: Hide Panel');
    await panel.waitFor({ state: 'hidden' });
  }

  /** The rows of problems, without those of files; a long list has to be scrolled. */
  rows(): Locator {
    return this.#workbench.page.locator('.markers-panel .monaco-list-row').filter({ has: this.#message() });
  }

  /** What the panel lists, once it is open; all of it at one moment. */
  async list(): Promise<Problem[]> {
    const rows = await this.rows().evaluateAll((elements) =>
      elements.map((row) => ({
        icon: [...(row.querySelector('.marker-icon')?.classList ?? [])],
        texts: ['message', 'source', 'code', 'line'].map((part) =>
          [...row.querySelectorAll(`.marker-${part}`)].map(({ textContent }) => textContent).join(''),
        ),
      })),
    );
    return rows.map(({ icon, texts: [message = '', source = '', code = '', place = ''] }) => {
      const [, line, column] = /\[Ln (\d+), Col (\d+)\]/.exec(place) ?? [];
      const severity = (['error', 'warning'] as const).find((name) => icon.includes(name)) ?? 'info';
      return { severity, message, source, code, line: Number(line), column: Number(column) };
    });
  }

  /** Waits until exactly these codes are listed, in this order, and gives their problems. */
  async waitFor(codes: readonly string[], timeoutMs = 15_000): Promise<Problem[]> {
    const end = Date.now() + timeoutMs;
    for (;;) {
      const problems = await this.list();
      const listed = problems.map(({ code }) => code).join(', ');
      if (listed === codes.join(', ')) return problems;
      if (Date.now() > end) throw new Error(`Listed: ${listed}\nExpected: ${codes.join(', ')}`);
      await this.#workbench.page.waitForTimeout(100);
    }
  }

  #message(): Locator {
    return this.#workbench.page.locator('.marker-message');
  }
}
