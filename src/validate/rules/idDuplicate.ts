import type { RecordBase } from '../../minutes/model';
import { foldId } from '../../minutes/references';
import { replacement } from '../../text/edit';
import type { TextRange } from '../../text/range';
import { slice } from '../../text/range';
import type { Fix, Rule } from '../diagnostic';
import { IdSeries, LAST_NUMBER } from '../../minutes/idSeries';

/** One id given to two decisions or actions of a file. */
export const idDuplicate: Rule = {
  codes: { 'id-duplicate': 'error' },
  *check({ minutes }) {
    const { text, decisions, actions } = minutes;
    if (areDistinct(decisions, actions)) return;
    const records = [...decisions, ...actions].sort((a, b) => a.start - b.start);
    let ids: IdSeries | undefined;
    const seen = new Set<string>();
    for (const { id, idRange } of records) {
      if (id === undefined || idRange === undefined) continue;
      const folded = foldId(id);
      if (!seen.has(folded)) {
        seen.add(folded);
        continue;
      }
      ids ??= new IdSeries(minutes);
      const next = ids.nextAfter(id);
      yield {
        code: 'id-duplicate',
        range: idRange,
        message: 'id-duplicate',
        args: { id },
        fixes: next === undefined ? [] : [renumber(text, idRange, id, next)],
      };
    }
  },
};

/** Whether no two records have one id; asked first, as hardly any do. */
function areDistinct(...lists: readonly (readonly RecordBase[])[]): boolean {
  const seen = new Set<string>();
  let count = 0;
  for (const records of lists) {
    for (const { id, idRange } of records) {
      if (id === undefined || idRange === undefined) continue;
      seen.add(foldId(id));
      count++;
    }
  }
  return seen.size === count;
}

function renumber(text: string, idRange: TextRange, id: string, next: number): Fix {
  const written = slice(text, idRange);
  const match = LAST_NUMBER.exec(written);
  const start = idRange.start + (match?.index ?? 0);
  const range = { start, end: start + (match?.[0].length ?? 0) };
  const number = String(next).padStart(match?.[0].startsWith('0') ? match[0].length : 0, '0');
  return {
    title: { id: 'id-duplicate.next', args: { id: id.replace(LAST_NUMBER, number) } },
    edits: [replacement(range, number)],
    preferred: true,
  };
}
