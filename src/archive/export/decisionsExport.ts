import { csvTable } from '../../authoring/csvTable';
import { decisionJson, type JsonObject } from '../../authoring/exportJson';
import { jsonDocument } from '../../authoring/jsonDocument';
import { markdownTable } from '../../authoring/markdownTable';
import { valuesOf, writtenValue } from '../../minutes/vocabulary/vocabulary';
import type { Language } from '../../text/messages';
import type { DecisionEntry } from '../decisions';
import { type ExportWords, linkTo } from './exportWords';
import { type ReadWhole, WholeFiles, wholeRecord } from './wholeRecords';

const CSV_COLUMNS = [
  'meetingDate',
  'id',
  'text',
  'by',
  'status',
  'kind',
  'item',
  'group',
  'series',
  'path',
  'line',
] as const;

/**
 * Decisions of format.md, 7, with where and when they were taken; the status is the one that counts now. They have
 * more than the archive keeps, so that each file is read again.
 */
export function decisionsJson(entries: Iterable<DecisionEntry>, read: ReadWhole): AsyncGenerator<string> {
  return jsonDocument({ format: 'minutes-decisions', version: 1 }, 'decisions', fullObjects(entries, read));
}

/** A line for each decision, for spreadsheets. */
export function decisionsCsv(entries: Iterable<DecisionEntry>): Generator<string> {
  return csvTable(CSV_COLUMNS, csvRows(entries));
}

/** A table in which each date leads to its minutes. */
export function decisionsMarkdown(entries: readonly DecisionEntry[], words: ExportWords): Generator<string> {
  const { t, language } = words;
  const heading = [
    t('cli.column-date'),
    t('cli.column-id'),
    t('cli.column-decision'),
    t('cli.column-by'),
    t('cli.column-status'),
    t('cli.column-group'),
  ];
  const rows = entries.map(({ file, decision, meetingDate, group, status }) => [
    linkTo(meetingDate ?? file.entry.path, file.entry, words),
    { text: decision.id ?? '' },
    { text: decision.text },
    { text: decision.by ?? '' },
    { text: statusWord(status, language) },
    { text: group ?? '' },
  ]);
  return markdownTable(heading, rows);
}

/** A status in words; one that is none of the format's, as it is written. */
export function statusWord(status: string, language: Language): string {
  return valuesOf('decisionStatus').includes(status)
    ? writtenValue('decisionStatus', status, language)
    : status;
}

async function* fullObjects(entries: Iterable<DecisionEntry>, read: ReadWhole): AsyncGenerator<JsonObject> {
  const files = new WholeFiles(read);
  for (const { file, decision, meetingDate, group, series, status } of entries) {
    const source = await files.of(file.entry.uri);
    const full = source && wholeRecord(source.minutes.decisions, decision);
    if (source === undefined || full === undefined) continue;
    yield {
      path: file.entry.path,
      meetingDate: meetingDate ?? null,
      group: group ?? null,
      series: series ?? null,
      ...decisionJson(full, source.lines),
      status,
    };
  }
}

function* csvRows(entries: Iterable<DecisionEntry>) {
  for (const { file, meetingDate, group, series, status, decision } of entries) {
    yield { ...decision, path: file.entry.path, meetingDate, group, series, status };
  }
}
