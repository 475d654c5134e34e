import type { Translate } from '../../../text/messages';
import { dayBound } from './dayBound';
import { element } from './dom';

/**
 * A day to filter by, with its name; empty for none. It is typed as the table shows days, and a year or a month will
 * do: the browser's own field would show it in the order of the editor's language, which need not be the user's.
 */
export class DayFilter {
  readonly element: HTMLElement;
  readonly #name = element('span');
  readonly #input = element('input', { type: 'text', inputMode: 'numeric', spellcheck: false, size: 10 });
  #day = '';

  constructor(bound: 'first' | 'last', onChange: (day: string) => void) {
    this.element = element('label', { className: 'day' }, this.#name, this.#input);
    // Half a day is none: what is typed counts where that is done.
    this.#input.addEventListener('change', () => {
      const day = dayBound(this.#input.value, bound);
      this.#input.ariaInvalid = String(day === undefined);
      if (day === undefined) return;
      this.#write(day);
      onChange(day);
    });
  }

  /** @param name of the message that names it */
  show(name: 'register.since' | 'register.until', day: string, t: Translate): void {
    this.#name.textContent = t(name);
    this.#input.placeholder = t('register.day-hint');
    this.#input.title = t('register.day-help');
    // What is being typed stays when the table follows a file.
    if (day === this.#day) return;
    this.#input.ariaInvalid = 'false';
    this.#write(day);
  }

  #write(day: string): void {
    this.#day = day;
    this.#input.value = day;
  }
}
