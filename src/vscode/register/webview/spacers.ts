import { element } from './dom';

/**
 * Empty rows that stand for those left out above and below. Their heights are rules of a style sheet of their own:
 * the page allows no styles within elements.
 */
export class Spacers {
  readonly above = spacer('above');
  readonly below = spacer('below');
  readonly #sheet = new CSSStyleSheet();

  constructor() {
    document.adoptedStyleSheets.push(this.#sheet);
  }

  /** @param above and `below` in pixels */
  set(above: number, below: number): void {
    this.#sheet.replaceSync(
      `.spacer.above td { height: ${above}px } .spacer.below td { height: ${below}px }`,
    );
    this.above.hidden = above === 0;
    this.below.hidden = below === 0;
  }
}

function spacer(side: string): HTMLElement {
  const body = element('tbody', { className: `spacer ${side}` }, element('tr', {}, element('td')));
  body.setAttribute('aria-hidden', 'true');
  return body;
}
