import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MinutesFile } from '../archive/archivedFile';
import type { DecisionEntry, DecisionFilter } from '../archive/decisions';
import { decisionJson, type JsonObject } from '../authoring/exportJson';
import type { Decision, Minutes } from '../minutes/model';
import type { DecisionSummary } from '../minutes/summary';
import { valuesOf, writtenValue } from '../minutes/vocabulary/vocabulary';
import { LineTable } from '../text/lines';
import type { Language } from '../text/messages';
import { csvTable } from './csv';
import { pathBelow } from './folderWalk';
import { jsonDocument } from './jsonDocument';
import { markdownTable } from './markdownTable';
import type { CommandResult, Session } from './session';
import { textTable } from './textTable';

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

/** Lists the decisions that pass the filter, newest first. */
export function decisionsCommand(session: Session): CommandResult {
  const entries = session.service.decisions(filterOf(session));
  const notes = [session.t('cli.decisions-summary', { count: entries.length })];
  return { output: outputOf(entries, session), notes, failures: [], found: false };
}

function filterOf({ line: { options } }: Session): DecisionFilter {
  const { text, status, group, series, since, until } = options;
  const [first, last] = [since?.at(-1), until?.at(-1)];
  return {
    ...(text && { text: text.join(' ') }),
    ...(status && { status }),
    ...(group && { group }),
    ...(series && { series }),
    ...(first === undefined ? {} : { since: first }),
    ...(last === undefined ? {} : { until: last }),
  };
}

function outputOf(entries: readonly DecisionEntry[], session: Session): CommandResult['output'] {
  switch (session.line.format) {
    case 'json':
      return jsonDocument(
        { format: 'minutes-decisions', version: 1 },
        'decisions',
        fullObjects(entries, session),
      );
    case 'csv':
      return csvTable(CSV_COLUMNS, csvRows(entries));
    case 'md':
      return markdown(entries, session);
    default:
      return table(entries, session);
  }
}

/**
 * Decisions of format.md, 7, with where and when they were taken; the status is the one that counts now. They have
 * more than the archive keeps, so that each file is read again: the decisions of one follow each other.
 */
async function* fullObjects(
  entries: Iterable<DecisionEntry>,
  { service }: Session,
): AsyncGenerator<JsonObject> {
  let source:
    { readonly file: MinutesFile; readonly minutes: Minutes; readonly lines: LineTable } | undefined;
  for (const { file, decision, meetingDate, group, series, status } of entries) {
    if (source?.file !== file) {
      const minutes = await service.archive.read(file.entry.uri);
      source = minutes && { file, minutes, lines: new LineTable(minutes.text) };
    }
    const full = source && fullDecision(source.minutes, decision);
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

/** Undefined where the file has changed while the command runs. */
function fullDecision({ decisions }: Minutes, { id, start }: DecisionSummary): Decision | undefined {
  return decisions.find((decision) => decision.start === start && decision.id === id);
}

function* csvRows(entries: readonly DecisionEntry[]) {
  for (const { file, meetingDate, group, series, status, decision } of entries) {
    yield { ...decision, path: file.entry.path, meetingDate, group, series, status };
  }
}

function* table(entries: readonly DecisionEntry[], { t, language, io, out }: Session): Generator<string> {
  const heading = [
    t('cli.column-date'),
    t('cli.column-id'),
    t('cli.column-status'),
    t('cli.column-group'),
    t('cli.column-decision'),
  ];
  const rows = entries.map(({ decision, meetingDate, group, status }) => [
    meetingDate ?? '',
    decision.id ?? '',
    statusWord(status, language),
    group ?? '',
    decision.text,
  ]);
  yield* textTable(heading, rows, out === undefined ? io.columns : undefined);
}

/** Each date leads to its minutes, from where the table is written to. */
function* markdown(entries: readonly DecisionEntry[], session: Session): Generator<string> {
  const { t, language, root, out } = session;
  const folder = out === undefined ? root : dirname(out);
  const heading = [
    t('cli.column-date'),
    t('cli.column-id'),
    t('cli.column-decision'),
    t('cli.column-by'),
    t('cli.column-status'),
    t('cli.column-group'),
  ];
  const rows = entries.map(({ file, decision, meetingDate, group, status }) => [
    { text: meetingDate ?? file.entry.path, href: pathBelow(folder, fileURLToPath(file.entry.uri)) },
    { text: decision.id ?? '' },
    { text: decision.text },
    { text: decision.by ?? '' },
    { text: statusWord(status, language) },
    { text: group ?? '' },
  ]);
  yield* markdownTable(heading, rows);
}

/** A status in words; one that is none of the format's, as it is written. */
function statusWord(status: string, language: Language): string {
  return valuesOf('decisionStatus').includes(status)
    ? writtenValue('decisionStatus', status, language)
    : status;
}
