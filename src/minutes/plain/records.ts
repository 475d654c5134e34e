import type { Action, Decision } from '../model';
import { candidateRecords, type Stated } from './candidates';
import type { PlainOutline } from './plainOutline';
import { plainAction, plainDecision, type PlainRecordContext } from './plainRecord';
import { statedRecords } from './statedRecords';

/** The decisions and actions of plain minutes, each list in document order. */
export interface PlainRecords {
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
}

/**
 * Reads the decisions and actions that plain minutes state (reading.md): by labels, tasks, sections, tables and
 * sentences that are nothing else. Attendee lists hold none. Never throws.
 */
export function readPlainRecords(
  text: string,
  outline: PlainOutline,
  context: PlainRecordContext,
): PlainRecords {
  const decisions: Decision[] = [];
  const actions: Action[] = [];
  for (const found of statedRecords(text, outline, context)) {
    const decision = found.type === 'decision' ? plainDecision(context, found) : undefined;
    const action = found.type === 'action' ? plainAction(context, found) : undefined;
    if (decision !== undefined) decisions.push(decision);
    if (action !== undefined) actions.push(action);
  }
  return { decisions, actions };
}

/**
 * What only the language of the running text suggests, with confidence `candidate`: no archive counts it, so that only
 * what shows suggestions needs to ask for it.
 * @param stated what is read already: neither that nor what repeats it is suggested
 */
export function readPlainCandidates(
  text: string,
  outline: PlainOutline,
  context: PlainRecordContext,
  stated: Stated,
): PlainRecords {
  return candidateRecords(text, outline, context, stated);
}
