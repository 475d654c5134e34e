import { element } from './dom';

/** A day to filter by, with its name; empty for none. */
export class DayFilter {
  readonly element: HTMLElement;
  readonly #name = element('span');
  readonly #input = element('input', { type: 'date', min: '0001-01-01', max: '9999-12-31' });

  constructor(onChange: (day: string) => void) {
    this.element = element('label', { className: 'day' }, this.#name, this.#input);
    // While a day is typed its value is empty or, of the year, too early: so it counts where that is done.
    this.#input.addEventListener('change', () => {
      onChange(this.#input.value);
    });
  }

  show(name: string, day: string): void {
    this.#name.textContent = name;
    if (this.#input.value !== day) this.#input.value = day;
  }
}
