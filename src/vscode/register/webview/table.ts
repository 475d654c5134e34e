import type { Translate } from '../../../text/messages';
import type { RegisterRow } from '../registerRow';
import type { ColumnId } from './columns';
import { element } from './dom';
import type { Sorting } from './query';
import { rowWindow, scrollTo } from './rowWindow';
import { Spacers } from './spacers';
import { TableHead } from './tableHead';
import { TableRow } from './tableRow';

export interface TableEvents {
  readonly onSort: (column: ColumnId) => void;
  readonly onOpen: (row: RegisterRow, toSide: boolean) => void;
  readonly onScroll: () => void;
}

/**
 * The table of decisions: a native one, of which only the rows in sight and some around them stand in the page.
 * `aria-rowcount` and `aria-rowindex` tell screen readers of the others. One row is the current one: it alone is
 * reached by Tab, and the arrow keys move on from it.
 */
export class DecisionTable {
  readonly element = element('div', { className: 'scroller', tabIndex: -1 });
  readonly #table = element('table');
  readonly #head: TableHead;
  readonly #body = element('tbody');
  readonly #spacers = new Spacers();
  /** The rows that stand in the page. */
  readonly #drawn = new Map<string, TableRow>();
  #rows: readonly RegisterRow[] = [];
  #current: string | undefined;
  /** In pixels; all are equally high. Measured on the first that is drawn. */
  #rowHeight = 40;
  #t: Translate | undefined;

  constructor({ onSort, onOpen, onScroll }: TableEvents) {
    this.#head = new TableHead(onSort);
    this.#table.append(this.#head.element, this.#spacers.above, this.#body, this.#spacers.below);
    this.element.append(this.#table);
    this.element.addEventListener('scroll', () => {
      this.#draw();
      onScroll();
    });
    this.element.addEventListener('keydown', (event) => {
      const index = this.#indexAfter(event.key);
      if (index === undefined) return;
      event.preventDefault();
      this.#focusRow(index);
    });
    this.#body.addEventListener('focusin', ({ target }) => {
      this.#current = [...this.#drawn].find(([, { button }]) => button === target)?.[0] ?? this.#current;
      this.#markCurrent();
    });
    this.#body.addEventListener('click', ({ target, ctrlKey, metaKey }) => {
      const clicked = [...this.#drawn.values()].find(
        (drawn) => target instanceof Node && drawn.element.contains(target),
      );
      if (clicked?.row) onOpen(clicked.row, ctrlKey || metaKey);
    });
    new ResizeObserver(() => {
      this.#draw();
    }).observe(this.element);
  }

  get scrollTop(): number {
    return this.element.scrollTop;
  }

  set scrollTop(top: number) {
    this.element.scrollTop = top;
    this.#draw();
  }

  /**
   * Shows rows in place of those before.
   * @param keepsPlace whether the row uppermost in sight stays there; else the first row comes to the top
   */
  show(rows: readonly RegisterRow[], sorting: Sorting, t: Translate, keepsPlace: boolean): void {
    const uppermost = this.#rows[Math.floor(this.scrollTop / this.#rowHeight)];
    const hidden = this.scrollTop % this.#rowHeight;
    if (this.#t !== t) this.#forgetDrawn();
    this.#rows = rows;
    this.#t = t;
    this.#head.show(sorting, t);
    this.#table.setAttribute('aria-rowcount', String(rows.length + 1));
    this.#table.setAttribute('aria-label', t('register.title'));
    this.element.hidden = rows.length === 0;
    this.#draw();
    const index = keepsPlace && uppermost ? this.#indexOf(keyOf(uppermost)) : 0;
    if (index >= 0 && this.scrollTop > 0)
      this.scrollTop = index * this.#rowHeight + (keepsPlace ? hidden : 0);
  }

  /** Takes the keyboard to the current row, or to the first. */
  focus(): void {
    this.#focusRow(Math.max(0, this.#currentIndex()));
  }

  #forgetDrawn(): void {
    this.#drawn.clear();
    this.#body.replaceChildren();
  }

  #draw(): void {
    this.#drawWindow();
    const height = this.#body.firstElementChild?.getBoundingClientRect().height ?? 0;
    if (height === 0 || height === this.#rowHeight) return;
    this.#rowHeight = height;
    this.#drawWindow();
  }

  /** Brings the rows of the window into the page, in order, leaving alone those that stand there rightly. */
  #drawWindow(): void {
    const t = this.#t;
    if (!t) return;
    const hadFocus = this.#body.contains(document.activeElement);
    const { first, end } = rowWindow(
      this.scrollTop,
      this.element.clientHeight,
      this.#rowHeight,
      this.#rows.length,
    );
    const wanted = this.#rows.slice(first, end);
    const keys = new Set(wanted.map(keyOf));
    for (const [key, drawn] of this.#drawn) {
      if (keys.has(key)) continue;
      drawn.element.remove();
      this.#drawn.delete(key);
    }
    let next = this.#body.firstElementChild;
    wanted.forEach((row, offset) => {
      const key = keyOf(row);
      const drawn = this.#drawn.get(key) ?? new TableRow();
      this.#drawn.set(key, drawn);
      drawn.show(row, first + offset, t);
      if (drawn.element === next) next = next.nextElementSibling;
      else this.#body.insertBefore(drawn.element, next);
    });
    this.#spacers.set(first * this.#rowHeight, (this.#rows.length - end) * this.#rowHeight);
    this.#markCurrent();
    if (hadFocus && !this.#body.contains(document.activeElement)) this.#keepFocus();
  }

  /** The row with the keyboard has moved or left the page: the keyboard follows it, or waits for it. */
  #keepFocus(): void {
    const current = this.#current === undefined ? undefined : this.#drawn.get(this.#current)?.button;
    (current ?? this.element).focus({ preventScroll: true });
  }

  #markCurrent(): void {
    const first = this.#rows[Math.ceil(this.scrollTop / this.#rowHeight)];
    const isDrawn = this.#current !== undefined && this.#drawn.has(this.#current);
    const reached = isDrawn ? this.#current : first && keyOf(first);
    for (const [key, { button }] of this.#drawn) button.tabIndex = key === reached ? 0 : -1;
  }

  #indexAfter(key: string): number | undefined {
    const last = this.#rows.length - 1;
    const current = this.#currentIndex();
    const page = Math.max(1, Math.floor(this.#heightForRows() / this.#rowHeight) - 1);
    switch (key) {
      case 'ArrowDown':
        return Math.min(last, current + 1);
      case 'ArrowUp':
        return Math.max(0, current - 1);
      case 'PageDown':
        return Math.min(last, Math.max(0, current) + page);
      case 'PageUp':
        return Math.max(0, current - page);
      case 'Home':
        return 0;
      case 'End':
        return last;
      default:
        return undefined;
    }
  }

  #focusRow(index: number): void {
    const row = this.#rows[index];
    if (!row) return;
    this.#current = keyOf(row);
    this.scrollTop = scrollTo(index, this.scrollTop, this.#heightForRows(), this.#rowHeight);
    this.#drawn.get(this.#current)?.button.focus({ preventScroll: true });
  }

  /** What is in sight below the header, which stays at the top. */
  #heightForRows(): number {
    return this.element.clientHeight - this.#head.element.clientHeight;
  }

  #currentIndex(): number {
    return this.#current === undefined ? -1 : this.#indexOf(this.#current);
  }

  #indexOf(key: string): number {
    return this.#rows.findIndex((row) => keyOf(row) === key);
  }
}

/** The same for as long as no decision is put before it in its file. */
function keyOf({ address: { uri, ordinal } }: RegisterRow): string {
  return `${uri}#${ordinal}`;
}
