import type { Action, Decision, Minutes } from '../../minutes/model';
import type { RecordSummary } from '../../minutes/summary';
import { LineTable } from '../../text/lines';
import type { FileUri } from '../ports';
import { recordAt } from '../recordAt';

/** Reads the whole minutes of a file, of which the archive keeps a summary: `Archive.read`. */
export type ReadWhole = (uri: FileUri) => Promise<Minutes | undefined>;

export interface WholeMinutes {
  readonly minutes: Minutes;
  readonly lines: LineTable;
}

/** Reads files anew for lists in which those of one file follow each other: each of them once. */
export class WholeFiles {
  readonly #read: ReadWhole;
  #last: { readonly uri: FileUri; readonly whole: WholeMinutes | undefined } | undefined;

  constructor(read: ReadWhole) {
    this.#read = read;
  }

  async of(uri: FileUri): Promise<WholeMinutes | undefined> {
    if (this.#last?.uri === uri) return this.#last.whole;
    const minutes = await this.#read(uri);
    const whole = minutes && { minutes, lines: new LineTable(minutes.text) };
    this.#last = { uri, whole };
    return whole;
  }
}

/** Undefined where the file has changed meanwhile. */
export function wholeRecord<R extends Decision | Action>(
  records: readonly R[],
  { id, start }: Pick<RecordSummary, 'id' | 'start'>,
): R | undefined {
  const record = records[recordAt(records, start)];
  return record?.id === id ? record : undefined;
}
