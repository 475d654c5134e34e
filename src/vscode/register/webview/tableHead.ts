import type { Translate } from '../../../text/messages';
import { type ColumnId, COLUMNS } from './columns';
import { element } from './dom';
import type { Sorting } from './query';

/** The header row, in which each title is a button that sorts. */
export class TableHead {
  readonly element = element('thead');
  readonly #headers = new Map<ColumnId, { readonly cell: HTMLElement; readonly button: HTMLButtonElement }>();

  constructor(onSort: (column: ColumnId) => void) {
    const row = element('tr');
    row.setAttribute('aria-rowindex', '1');
    for (const { id } of COLUMNS) {
      const button = element('button', { type: 'button' });
      const cell = element('th', { scope: 'col', className: id }, button);
      button.addEventListener('click', () => {
        onSort(id);
      });
      this.#headers.set(id, { cell, button });
      row.append(cell);
    }
    this.element.append(row);
  }

  show(sorting: Sorting, t: Translate): void {
    for (const { id, title } of COLUMNS) {
      const header = this.#headers.get(id);
      if (!header) continue;
      header.button.textContent = t(title);
      const direction = sorting.descending ? 'descending' : 'ascending';
      if (sorting.column === id) header.cell.setAttribute('aria-sort', direction);
      else header.cell.removeAttribute('aria-sort');
    }
  }
}
