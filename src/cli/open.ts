import {
  type AgedItem,
  agedItem,
  itemCells,
  itemHeading,
  itemSource,
  openItemsCalendar,
  openItemsCsv,
  openItemsJson,
  openItemsMarkdown,
} from '../archive/export/openItemsExport';
import type { ItemFilter } from '../archive/itemList';
import type { TrackedItem } from '../archive/trackedItem';
import { wordsOf } from './decisions';
import type { CommandResult, Session } from './session';
import { textTable } from './textTable';

/** Lists the open items that pass the filter, the first due first. */
export function openCommand(session: Session): CommandResult {
  const { service, t } = session;
  const items = aged(service.openItems(filterOf(session)), session);
  const overdue = items.filter((item) => item.overdue).length;
  return {
    output: outputOf(items, session),
    notes: [t('cli.open-summary', { count: items.length, overdue })],
    failures: [],
    found: false,
  };
}

/** The open items, whoever owns them, as the to-dos of a calendar. */
export function openCalendar(session: Session): Generator<string> {
  return openItemsCalendar(aged(session.service.openItems(), session));
}

function filterOf({ line: { options } }: Session): ItemFilter {
  const { owner, overdue, series } = options;
  const dueBefore = options['due-before']?.at(-1);
  return {
    ...(owner && { owner }),
    ...(series && { series }),
    ...(overdue && { overdue: true }),
    ...(dueBefore === undefined ? {} : { dueBefore }),
  };
}

function aged(items: readonly TrackedItem[], { service }: Session): AgedItem[] {
  return items.map((item) => agedItem(item, service.ageOf(item), service.today()));
}

function outputOf(items: readonly AgedItem[], session: Session): CommandResult['output'] {
  const { service } = session;
  switch (session.line.format) {
    case 'json':
      return openItemsJson(items, service.today(), (uri) => service.archive.read(uri));
    case 'csv':
      return openItemsCsv(items);
    case 'ics':
      return openItemsCalendar(items);
    case 'md':
      return openItemsMarkdown(items, wordsOf(session));
    default:
      return table(items, session);
  }
}

function* table(items: readonly AgedItem[], { t, io, out }: Session): Generator<string> {
  const rows = items.map((item) => [...itemCells(item, t), itemSource(item)]);
  yield* textTable(itemHeading(t), rows, out === undefined ? io.columns : undefined);
}
