import type { Translate } from '../../../text/messages';
import type { RegisterRow } from '../registerRow';
import { type ColumnId, COLUMNS } from './columns';
import { element } from './dom';

/** A decision's row in the page. */
export class TableRow {
  readonly element = element('tr');
  /** Holds the decision's text and opens it; the row's place for the keyboard. */
  readonly button = element('button', { type: 'button', className: 'open', tabIndex: -1 });
  readonly #cells = new Map<ColumnId, HTMLElement>();
  #row: RegisterRow | undefined;

  constructor() {
    for (const { id } of COLUMNS) {
      const content = id === 'text' ? this.button : element('span');
      this.#cells.set(id, content);
      this.element.append(element('td', { className: id }, content));
    }
  }

  get row(): RegisterRow | undefined {
    return this.#row;
  }

  /** @param index its place among all rows, from 0; the header counts as the first row */
  show(row: RegisterRow, index: number, t: Translate): void {
    this.element.setAttribute('aria-rowindex', String(index + 2));
    if (row === this.#row) return;
    this.#row = row;
    for (const { id, text } of COLUMNS) {
      const cell = this.#cells.get(id);
      if (!cell) continue;
      cell.textContent = text(row, t);
      cell.title = cell.textContent;
    }
    const status = this.#cells.get('status');
    if (status) status.dataset['status'] = row.status;
  }
}
