import type { Minutes } from '../../minutes/model';
import { LineTable } from '../../text/lines';
import type { SuggestedRecord } from './importReport';
import type { ImportedRecord } from './recordBlock';

/** The records that become blocks, in document order. */
export function importedRecords(minutes: Minutes, candidates: boolean): ImportedRecord[] {
  return allRecords(minutes).filter(({ record }) => candidates || record.confidence === 'stated');
}

/** What only the language suggests, for the report. */
export function suggestions(minutes: Minutes): SuggestedRecord[] {
  const lines = new LineTable(minutes.text);
  return allRecords(minutes)
    .filter(({ record }) => record.confidence === 'candidate')
    .map(({ type, record }) => ({ line: lines.lineAt(record.start) + 1, type, text: record.text }));
}

function allRecords({ decisions, actions }: Minutes): ImportedRecord[] {
  const all: ImportedRecord[] = [
    ...decisions.map((record) => ({ type: 'decision' as const, record })),
    ...actions.map((record) => ({ type: 'action' as const, record })),
  ];
  return all.sort((a, b) => a.record.start - b.record.start);
}
