import type { RecordBase } from '../../minutes/model';
import { foldId } from '../../minutes/references';
import { replacement } from '../../text/edit';
import type { TextRange } from '../../text/range';
import { slice } from '../../text/range';
import type { Fix, Rule } from '../diagnostic';

/** One id given to two decisions or actions of a file. */
export const idDuplicate: Rule = {
  codes: { 'id-duplicate': 'error' },
  *check({ minutes }) {
    const { text, decisions, actions } = minutes;
    const records = [...decisions, ...actions].sort((a, b) => a.start - b.start);
    const ids = new IdSeries(records);
    const seen = new Set<string>();
    for (const { id, idRange } of records) {
      if (id === undefined || idRange === undefined) continue;
      if (!seen.has(foldId(id))) {
        seen.add(foldId(id));
        continue;
      }
      const next = ids.next(id);
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

/** Ids in use, by what stands before their last number. */
class IdSeries {
  readonly #highest = new Map<string, number>();

  constructor(records: readonly Pick<RecordBase, 'id'>[]) {
    for (const { id } of records) {
      const [prefix, number] = partsOf(id ?? '');
      if (number !== undefined) this.#highest.set(prefix, Math.max(number, this.#highest.get(prefix) ?? 0));
    }
  }

  /** The next number after an id's that no record has; another one each time, so that two repairs do not clash. */
  next(id: string): number | undefined {
    const [prefix, number] = partsOf(id);
    if (number === undefined) return undefined;
    const next = (this.#highest.get(prefix) ?? number) + 1;
    this.#highest.set(prefix, next);
    return next;
  }
}

const LAST_NUMBER = /\d{1,9}(?=\D*$)/;

function partsOf(id: string): [prefix: string, number: number | undefined] {
  const match = LAST_NUMBER.exec(id);
  return match === null ? [foldId(id), undefined] : [foldId(id.slice(0, match.index)), Number(match[0])];
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
