import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DecisionEntry, DecisionFilter } from '../archive/decisions';
import {
  decisionsCsv,
  decisionsJson,
  decisionsMarkdown,
  statusWord,
} from '../archive/export/decisionsExport';
import type { ExportWords } from '../archive/export/exportWords';
import { pathBelow } from './folderWalk';
import type { CommandResult, Session } from './session';
import { textTable } from './textTable';

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
      return decisionsJson(entries, (uri) => session.service.archive.read(uri));
    case 'csv':
      return decisionsCsv(entries);
    case 'md':
      return decisionsMarkdown(entries, wordsOf(session));
    default:
      return table(entries, session);
  }
}

/** The words of a table that is read where it is written to. */
export function wordsOf({ t, language, root, out }: Session): ExportWords {
  const folder = out === undefined ? root : dirname(out);
  return { t, language, hrefOf: ({ uri }) => pathBelow(folder, fileURLToPath(uri)) };
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
