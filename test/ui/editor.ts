import type { Locator, Page } from 'playwright-core';
import { QuickInput } from './quickInput';

/** What was closed and has stayed so for this long stays closed. */
const SETTLING_MS = 500;

export interface Squiggle {
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  /** The text above it, one line of it. */
  readonly text: string;
}

/** The active text editor. */
export class Editor {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async waitForTab(name: string): Promise<void> {
    await this.#page.locator('.tab.active').filter({ hasText: name }).waitFor();
    await this.#element().locator('.view-line').first().waitFor();
  }

  /** Waits until keys go to it. */
  async waitForFocus(): Promise<void> {
    await this.#page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** The name of the active tab. */
  async activeTab(): Promise<string> {
    const tab = this.#page.locator('.editor-group-container.active .tab.active');
    return (await tab.getAttribute('data-resource-name')) ?? '';
  }

  /** The lines that are in sight, those out of sight left out. */
  async visibleLines(): Promise<string[]> {
    const lines = await this.#element()
      .locator('.view-line')
      .evaluateAll((elements) =>
        elements
          .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent }))
          .sort((a, b) => a.top - b.top)
          .map(({ text }) => text),
      );
    // The editor shows spaces as such that do not break.
    return lines.map((line) => line.replaceAll('\u00a0', ' '));
  }

  /** Waits until a line in sight is exactly this. */
  async waitForLine(text: string, timeoutMs = 10_000): Promise<void> {
    const end = Date.now() + timeoutMs;
    let lines: string[];
    do {
      lines = await this.visibleLines();
      if (lines.includes(text)) return;
      await this.#page.waitForTimeout(50);
    } while (Date.now() < end);
    throw new Error(`In sight: ${lines.join('\n')}\nExpected: ${text}`);
  }

  /** Waits until the cursor of a file just opened has been put somewhere, which comes a little later than its tab. */
  async waitForJump(): Promise<void> {
    await this.#page.locator('.statusbar', { hasText: /Ln (?!1, Col 1\b)\d+, Col \d+/ }).waitFor();
  }

  /** Puts the cursor before a column of a line, both counted from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    const quickInput = new QuickInput(this.#page);
    await quickInput.open('ControlOrMeta+G');
    await quickInput.answer(`:${line}:${column}`);
    await quickInput.waitUntilClosed();
  }

  /**
   * Selects a text of the document through Find, the first there is after the cursor, and makes sure of it: on a
   * machine under load the search may run later than the keys that close it.
   */
  async select(text: string): Promise<void> {
    const selected = this.#page.locator('.statusbar', { hasText: `(${text.length} selected)` });
    for (let left = 5; left > 0; left--) {
      await this.#find(text);
      // On a busy machine the search may open once more, and would take the keys that follow.
      if ((await isThere(selected, 2000)) && !(await isThere(this.#search(), SETTLING_MS))) return;
    }
    throw new Error(`Not found in the document: ${text}`);
  }

  #search(): Locator {
    return this.#page.locator('.find-widget.visible');
  }

  async #find(text: string): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+F');
    const widget = this.#search();
    const input = widget.locator('.find-part textarea');
    await input.fill(text);
    const count = widget.locator('.matchesCount', { hasText: /of \d/ });
    // "? of 1" stands there as long as the cursor is at none of the matches.
    if ((await isThere(count, 3000)) && (await count.innerText()).startsWith('?')) await input.press('Enter');
    await input.press('Escape');
    await widget.waitFor({ state: 'hidden' });
  }

  /** What is underlined in sight, from top to bottom. */
  async squiggles(): Promise<Squiggle[]> {
    return this.#element().evaluate((editor) => {
      const severities = ['error', 'warning', 'info', 'hint'] as const;
      const characters = [...editor.querySelectorAll('.view-line')].flatMap((line) => {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const found: { x: number; y: number; character: string }[] = [];
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          [...node.data].forEach((character, index) => {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + 1);
            const box = range.getBoundingClientRect();
            found.push({ x: box.left + box.width / 2, y: box.top + box.height / 2, character });
          });
        }
        return found;
      });
      return severities
        .flatMap((severity) =>
          [...editor.querySelectorAll(`.view-overlays .squiggly-${severity}`)].map((element) => ({
            severity,
            box: element.getBoundingClientRect(),
          })),
        )
        .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
        .map(({ severity, box }) => ({
          severity,
          text: characters
            .filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom)
            .map(({ character }) => (character === '\u00a0' ? ' ' : character))
            .join(''),
        }));
    });
  }

  /** Waits until exactly these texts are underlined, in any order; at last it fails and says which are. */
  async waitForSquiggles(texts: readonly string[], timeoutMs = 15_000): Promise<void> {
    const wanted = [...texts].sort().join(' | ');
    const end = Date.now() + timeoutMs;
    let shown: string;
    do {
      shown = (await this.squiggles())
        .map(({ text }) => text)
        .sort()
        .join(' | ');
      if (shown === wanted) return;
      await this.#page.waitForTimeout(100);
    } while (Date.now() < end);
    throw new Error(`Underlined: ${shown}\nExpected: ${wanted}`);
  }

  /**
   * Opens the quick fixes offered at the cursor once one with this title is among them: the editor drops the question,
   * and says nothing, when diagnostics change before it is answered, and late diagnostics bring fixes of their own.
   */
  async openQuickFixes(title: string): Promise<void> {
    const wanted = this.#fixes().filter({ hasText: title }).first();
    for (let left = 6; left > 0; left--) {
      await this.#page.keyboard.press('ControlOrMeta+Period');
      if (await isThere(wanted, 5_000)) return;
      await this.#page.keyboard.press('Escape');
    }
    await wanted.waitFor({ timeout: 1_000 });
  }

  /** Applies the quick fix with this title, offered at the cursor. */
  async quickFix(title: string): Promise<void> {
    await this.openQuickFixes(title);
    await this.#fixes().filter({ hasText: title }).first().click();
    await this.#fixes().first().waitFor({ state: 'hidden' });
  }

  /** The labels of the suggestions on show. */
  async suggestions(): Promise<string[]> {
    const rows = this.#page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().waitFor();
    return rows.locator('.label-name').allInnerTexts();
  }

  /** Waits until the suggestion that Enter would take is the one with this label. */
  async waitForSuggestion(label: string): Promise<void> {
    const chosen = this.#page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name');
    await chosen.filter({ hasText: label }).waitFor({ timeout: 10_000 });
  }

  /** Waits until suggestions that were on show are gone. */
  async waitForNoSuggestions(): Promise<void> {
    await this.#page.locator('.suggest-widget.visible').waitFor({ state: 'hidden', timeout: 10_000 });
  }

  #element(): Locator {
    return this.#page.locator('.editor-group-container.active .monaco-editor[role="code"]').first();
  }

  #fixes(): Locator {
    return this.#page.locator('.action-widget .monaco-list-row.action');
  }
}

/** Whether something comes into sight within a time. */
async function isThere(locator: Locator, timeoutMs: number): Promise<boolean> {
  return locator.waitFor({ timeout: timeoutMs }).then(
    () => true,
    () => false,
  );
}
