import type { DecisionEntry } from '../../archive/decisions';
import type { FileUri } from '../../archive/ports';
import type { Decision, Minutes } from '../../minutes/model';
import { foldCase } from '../../text/fold';

/**
 * How a decision is found again after its file has changed: by its id, which is unique in a file that has no faults,
 * and by its place among the decisions of the file where it has no id or shares it.
 */
export interface DecisionAddress {
  readonly uri: FileUri;
  readonly id: string | undefined;
  readonly ordinal: number;
}

export function addressOf({ file, decision }: DecisionEntry): DecisionAddress {
  return { uri: file.entry.uri, id: decision.id, ordinal: file.minutes.decisions.indexOf(decision) };
}

/** The decision at an address in what its file holds now; undefined where it is gone. */
export function findDecision({ decisions }: Minutes, { id, ordinal }: DecisionAddress): Decision | undefined {
  if (id === undefined) return decisions[ordinal];
  const named = decisions.filter(
    (decision) => decision.id !== undefined && foldCase(decision.id) === foldCase(id),
  );
  return named.find((decision) => decision === decisions[ordinal]) ?? named[0];
}

/** One string for an address, the same as long as the decision keeps its id. */
export function addressKey({ uri, id, ordinal }: DecisionAddress, isRepeated: boolean): string {
  return id === undefined || isRepeated ? `${uri}#${ordinal}` : `${uri}#${foldCase(id)}`;
}
