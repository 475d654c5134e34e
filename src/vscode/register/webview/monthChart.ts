import type { MessageId, Translate } from '../../../text/messages';
import { element, svgElement } from './dom';
import type { Month } from './months';

type Series = 'decisions' | 'opened' | 'closed';

/** What is drawn for each month, from left to right; each has a class of its own, which colors it. */
const SERIES: readonly { readonly id: Series; readonly title: MessageId }[] = [
  { id: 'decisions', title: 'register.chart-decisions' },
  { id: 'opened', title: 'register.chart-opened' },
  { id: 'closed', title: 'register.chart-closed' },
];

/** In pixels. */
const BAR = 5;
const SLOT = SERIES.length * BAR + 7;
const SCALE = 28;
const TOP = 12;
const PLOT = 64;
const LABELS = 28;
const HEIGHT = TOP + PLOT + LABELS;

/**
 * Bars for the decisions and the opened and closed items of each month. What is seen is a picture to assistive
 * technology, which gets the same figures as a table.
 */
export class MonthChart {
  readonly element = element('details', { className: 'chart' });
  readonly #title = element('summary');
  readonly #legend = element('ul', { className: 'legend', ariaHidden: 'true' });
  readonly #scroller = element('div', { className: 'bars', tabIndex: 0 });
  readonly #figures = element('div', { className: 'for-screen-readers' });
  #shown = '';

  /** @param onToggle told whether it is unfolded */
  constructor(isOpen: boolean, onToggle: (isOpen: boolean) => void) {
    this.element.open = isOpen;
    this.element.append(this.#title, this.#legend, this.#scroller, this.#figures);
    this.element.addEventListener('toggle', () => {
      this.#showEnd();
      onToggle(this.element.open);
    });
  }

  show(months: readonly Month[], t: Translate): void {
    const shown = JSON.stringify([t('register.chart'), months]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.element.hidden = months.length === 0;
    this.#title.textContent = t('register.chart');
    this.#legend.replaceChildren(
      ...SERIES.map(({ id, title }) => element('li', { className: id }, t(title))),
    );
    this.#scroller.ariaLabel = t('register.chart');
    this.#scroller.role = 'group';
    this.#scroller.replaceChildren(drawing(months, t));
    this.#figures.replaceChildren(figures(months, t));
    this.#showEnd();
  }

  /** The latest months first come into sight. */
  #showEnd(): void {
    this.#scroller.scrollLeft = this.#scroller.scrollWidth;
  }
}

function drawing(months: readonly Month[], t: Translate): SVGElement {
  const most = Math.max(1, ...months.flatMap((month) => SERIES.map(({ id }) => month[id])));
  const width = SCALE + months.length * SLOT;
  const base = TOP + PLOT;
  return svgElement(
    'svg',
    { width, height: HEIGHT, 'aria-hidden': 'true' },
    svgElement('line', { class: 'grid', x1: SCALE, x2: width, y1: TOP, y2: TOP }),
    svgElement('line', { class: 'axis', x1: SCALE, x2: width, y1: base, y2: base }),
    svgElement('text', { class: 'scale', x: SCALE - 6, y: TOP + 4 }, String(most)),
    svgElement('text', { class: 'scale', x: SCALE - 6, y: base + 4 }, '0'),
    ...months.map((month, at) => monthBars(month, SCALE + at * SLOT, PLOT / most, at === 0, t)),
  );
}

/** @param unit the height of one */
function monthBars(month: Month, left: number, unit: number, isFirst: boolean, t: Translate): SVGElement {
  const base = TOP + PLOT;
  const [year = '', number = ''] = month.month.split('-');
  const middle = left + SLOT / 2;
  const words = SERIES.map(({ id, title }) => `${t(title)}: ${month[id]}`).join(', ');
  return svgElement(
    'g',
    {},
    svgElement('title', {}, `${month.month}. ${words}`),
    svgElement('rect', { class: 'slot', x: left, y: TOP, width: SLOT, height: PLOT }),
    ...SERIES.map(({ id }, at) =>
      svgElement('rect', {
        class: id,
        x: left + 3.5 + at * BAR,
        y: base - month[id] * unit,
        width: BAR - 1,
        height: month[id] * unit,
      }),
    ),
    svgElement('text', { class: 'month', x: middle, y: base + 12 }, String(Number(number))),
    ...(isFirst || number === '01'
      ? [svgElement('text', { class: 'year', x: left + 2, y: base + 25 }, year)]
      : []),
  );
}

/** The same as a table; months in which nothing happened are left out. */
function figures(months: readonly Month[], t: Translate): HTMLElement {
  const heading = [t('register.month'), ...SERIES.map(({ title }) => t(title))];
  const busy = months.filter((month) => SERIES.some(({ id }) => month[id] > 0));
  return element(
    'table',
    {},
    element('caption', {}, t('register.chart')),
    element('thead', {}, element('tr', {}, ...heading.map((text) => element('th', { scope: 'col' }, text)))),
    element(
      'tbody',
      {},
      ...busy.map((month) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, month.month),
          ...SERIES.map(({ id }) => element('td', {}, String(month[id]))),
        ),
      ),
    ),
  );
}
