import { element } from './dom';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** A button that unfolds check boxes, of which any number may be chosen; none stands for all. */
export class ChoiceFilter {
  readonly element = element('details', { className: 'choice' });
  readonly #summary = element('summary');
  readonly #box = element('fieldset');
  readonly #onChange: (chosen: readonly string[]) => void;

  constructor(onChange: (chosen: readonly string[]) => void) {
    this.#onChange = onChange;
    this.element.append(this.#summary, this.#box);
    this.#box.addEventListener('change', () => {
      this.#onChange(this.#boxes().flatMap(({ checked, value }) => (checked ? [value] : [])));
    });
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.element.open) return;
      this.element.open = false;
      this.#summary.focus();
    });
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.element.contains(relatedTarget)) this.element.open = false;
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !this.element.contains(target)) this.element.open = false;
    });
  }

  /** Shows the choices; those under the hand stay where they are as long as the choices do. */
  show(title: string, heading: string, choices: readonly Choice[], chosen: readonly string[]): void {
    this.#summary.textContent = title;
    this.element.hidden = choices.length === 0;
    const focused = this.#boxes().find((box) => box === document.activeElement)?.value;
    this.#box.replaceChildren(
      element('legend', { className: 'for-screen-readers' }, heading),
      ...choices.map(({ value, label, count }) =>
        element(
          'label',
          {},
          element('input', { type: 'checkbox', value, checked: chosen.includes(value) }),
          element('span', { className: 'name' }, label),
          element('span', { className: 'count' }, String(count)),
        ),
      ),
    );
    this.#boxes()
      .find(({ value }) => value === focused)
      ?.focus();
  }

  #boxes(): HTMLInputElement[] {
    return [...this.#box.querySelectorAll('input')];
  }
}
