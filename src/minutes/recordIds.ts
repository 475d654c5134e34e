import { foldId } from './references';
import type { ActionSummary, DecisionSummary, MinutesSummary } from './summary';

/** The records of one file that have an id, in its order. */
export interface RecordsWithId {
  readonly decisions: readonly DecisionSummary[];
  readonly actions: readonly ActionSummary[];
}

type Records = Pick<MinutesSummary, 'decisions' | 'actions'>;

/** So many records of a file are looked through for each id; of more a table is kept. */
const FEW = 50;

/** Finds records by their ids. */
export class RecordIds {
  readonly #tables = new WeakMap<Records, ReadonlyMap<string, RecordsWithId>>();

  of(id: string, minutes: Records): RecordsWithId {
    const { decisions, actions } = minutes;
    const wanted = foldId(id);
    if (decisions.length + actions.length <= FEW) {
      const isMeant = (record: { readonly id: string | undefined }): boolean =>
        record.id !== undefined && foldId(record.id) === wanted;
      return { decisions: decisions.filter(isMeant), actions: actions.filter(isMeant) };
    }
    const table = this.#tables.get(minutes) ?? tableOf(minutes);
    this.#tables.set(minutes, table);
    return table.get(wanted) ?? NONE;
  }
}

const NONE: RecordsWithId = { decisions: [], actions: [] };

function tableOf({ decisions, actions }: Records): ReadonlyMap<string, RecordsWithId> {
  const table = new Map<string, { decisions: DecisionSummary[]; actions: ActionSummary[] }>();
  const entryOf = (id: string) => {
    const key = foldId(id);
    const entry = table.get(key) ?? { decisions: [], actions: [] };
    table.set(key, entry);
    return entry;
  };
  for (const record of decisions) if (record.id !== undefined) entryOf(record.id).decisions.push(record);
  for (const record of actions) if (record.id !== undefined) entryOf(record.id).actions.push(record);
  return table;
}
