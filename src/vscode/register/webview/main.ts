import { type Language, type Translate, translator } from '../../../text/messages';
import type { ExportFormat, ToView } from '../protocol';
import type { RegisterRow } from '../registerRow';
import { type ColumnId } from './columns';
import { ColumnWidths } from './columnWidths';
import { element } from './dom';
import { acquireEditor } from './editor';
import { MonthChart } from './monthChart';
import { monthsOf } from './months';
import { EVERYTHING, isFiltered, type Query, queryRows } from './query';
import { RowStore } from './rowStore';
import { DecisionTable } from './table';
import { Toolbar } from './toolbar';

/** The page of the decision register: rows come from the extension, the query from the user, and the table shows both. */
function startRegister(): void {
  const editor = acquireEditor();
  const kept = editor.getState();
  const store = new RowStore();
  const widths = new ColumnWidths();
  const nothing = element('div', { className: 'nothing' });
  // What an older version has kept may know less.
  let query: Query = { ...EVERYTHING, ...kept?.query };
  let shown: readonly RegisterRow[] = [];
  let language: Language = document.documentElement.lang === 'sv' ? 'sv' : 'en';
  let t: Translate = translator(language);
  let isLoaded = false;

  const toolbar = new Toolbar({
    onQuery: ask,
    onLeave: () => {
      table.focus();
    },
    onExport: exportShown,
  });
  const chart = new MonthChart(kept?.hasChart ?? true, keep);
  const table = new DecisionTable({
    onSort: sort,
    onOpen: ({ address }, toSide) => {
      editor.postMessage({ type: 'open', address, toSide });
    },
    onScroll: keep,
  });

  function ask(change: Partial<Query>): void {
    query = { ...query, ...change };
    keep();
    show(false);
  }

  /** The same column again turns the order around. */
  function sort(column: ColumnId): void {
    const { sorting } = query;
    ask({
      sorting: { column, descending: sorting.column === column ? !sorting.descending : column === 'date' },
    });
  }

  function keep(): void {
    if (isLoaded) editor.setState({ query, scrollTop: table.scrollTop, hasChart: chart.element.open });
  }

  function exportShown(format: ExportFormat): void {
    editor.postMessage({ type: 'export', format, addresses: shown.map(({ address }) => address) });
  }

  function show(keepsPlace: boolean): void {
    const all = store.all();
    const rows = queryRows(all, query, language, t);
    shown = rows;
    toolbar.show(
      all.map(({ row }) => row),
      rows.length,
      query,
      language,
      t,
    );
    toolbar.element.hidden = all.length === 0;
    chart.show(monthsOf(rows, store.items(), query), t);
    table.show(rows, query.sorting, t, keepsPlace);
    nothing.hidden = rows.length > 0;
    if (rows.length === 0) nothing.replaceChildren(...nothingToShow());
  }

  function nothingToShow(): Node[] {
    if (!isLoaded) return [element('p', {}, t('register.loading'))];
    if (store.all().length > 0 && isFiltered(query)) return [element('p', {}, t('register.no-match'))];
    const create = element('button', { type: 'button' }, t('new.offer'));
    create.addEventListener('click', () => {
      editor.postMessage({ type: 'new' });
    });
    return [element('p', {}, t('register.empty')), create];
  }

  function receive(message: ToView): void {
    switch (message.type) {
      case 'language':
        language = message.language;
        t = translator(language);
        document.documentElement.lang = language;
        show(true);
        break;
      case 'rows': {
        store.apply(message.changes, message.complete);
        widths.fit(store.all().map(({ row }) => row));
        const isFirst = !isLoaded;
        isLoaded = true;
        show(true);
        if (isFirst) table.scrollTop = kept?.scrollTop ?? 0;
        break;
      }
    }
  }

  document.body.append(toolbar.element, chart.element, table.element, nothing);
  show(false);
  window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
    receive(data);
  });
  window.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    toolbar.focusSearch();
  });
  editor.postMessage({ type: 'ready' });
}

startRegister();
