import type { Locator, Page } from 'playwright-core';

/** The box at the top of the window: palette, quick picks and input boxes. */
export class QuickInput {
  readonly #widget: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget:visible');
  }

  /**
   * Opens it by a key. Suggestions that come up late, on a machine under load, take the focus back to the editor and
   * so close it: it is opened again then.
   */
  async open(key: string): Promise<void> {
    for (let left = 5; left > 0; left--) {
      await this.#page.keyboard.press(key);
      await this.#input()
        .waitFor({ timeout: 2000 })
        .catch(() => undefined);
      await this.#page.waitForTimeout(200);
      if (await this.#input().isVisible()) return;
    }
    await this.#input().waitFor();
  }

  /** Puts a text into its input, in the place of what is there. */
  async fill(text: string): Promise<void> {
    await this.#input().fill(text);
  }

  /** Fills its input and confirms it. */
  async answer(text: string): Promise<void> {
    await this.fill(text);
    await this.#page.keyboard.press('Enter');
  }

  /** The text in its input. */
  value(): Promise<string> {
    return this.#input().inputValue();
  }

  /** Waits until the text in its input is of a form, as when one question follows another. */
  async waitForValue(form: RegExp, timeoutMs = 30_000): Promise<string> {
    const end = Date.now() + timeoutMs;
    let value: string;
    do {
      value = await this.value();
      if (form.test(value)) return value;
      await this.#page.waitForTimeout(50);
    } while (Date.now() < end);
    throw new Error(`In the box: ${value}\nExpected: ${String(form)}`);
  }

  /** Its rows; those far down a long list are not there until it is scrolled. */
  rows(): Locator {
    return this.#widget.locator('.quick-input-list .monaco-list-row');
  }

  /** The labels of its rows, once there are any. */
  async entries(): Promise<string[]> {
    await this.rows().first().waitFor();
    return this.#labels().allInnerTexts();
  }

  /** Waits until there is an entry with this label: a list follows what is typed a little later. */
  async waitForEntry(label: string): Promise<void> {
    await this.#entry(label).first().waitFor();
  }

  /** Waits until the entry with this label is the one that Enter would choose. */
  async waitForChosen(label: string): Promise<void> {
    await this.#entry(label).and(this.#page.locator('.focused')).waitFor();
  }

  /** Chooses the entry with this label. */
  async choose(label: string): Promise<void> {
    await this.#entry(label).first().click();
  }

  /** The message below its input: what is asked, or what is wrong with the answer. */
  message(): Promise<string> {
    return this.#widget.locator('.quick-input-message').innerText();
  }

  async waitUntilClosed(): Promise<void> {
    await this.#widget.waitFor({ state: 'hidden' });
  }

  /**
   * Waits until it no longer asks what this text was the answer to: it is closed, or asks something else. Keys that are
   * pressed before would still go to it.
   */
  async waitUntilAnswered(text: string): Promise<void> {
    while ((await this.#values()).includes(text)) await this.#page.waitForTimeout(50);
  }

  /** What its input holds, if it is open. A window that is being loaded anew has none. */
  #values(): Promise<string[]> {
    return this.#input()
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
      .catch(() => []);
  }

  #entry(label: string): Locator {
    const exactly = new RegExp(`^${label.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`);
    return this.rows().filter({ has: this.#page.locator('.label-name', { hasText: exactly }) });
  }

  #input(): Locator {
    return this.#widget.locator('.quick-input-filter input');
  }

  #labels(): Locator {
    return this.rows().locator('.quick-input-list-row:first-child .label-name');
  }
}
