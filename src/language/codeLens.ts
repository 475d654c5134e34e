import type { Action, Decision, Minutes } from '../minutes/model';
import { writtenValue } from '../minutes/vocabulary/vocabulary';
import type { IsoDate } from '../text/calendar';
import { isPastDue, PENDING } from './overdue';
import type { Language, MessageId, Translate } from '../text/messages';

/** A line of small print above a record. */
export interface RecordLens {
  /** Of the record, where the line stands. */
  readonly offset: number;
  readonly title: string;
  readonly action: LensAction;
}

/** What a click does. */
export type LensAction =
  | { readonly kind: 'nothing' }
  /** Goes to the newer decision that speaks of this one. */
  | { readonly kind: 'go-to-successor'; readonly decision: Decision }
  /** Marks the action as done, or opens it again. */
  | { readonly kind: 'toggle-done' };

/** What a newer decision makes of an older one. */
export interface Succession {
  readonly status: string;
  /** The newer one as it is referred to: `2024-09-24#B1`. */
  readonly reference: string;
}

export interface LensContext {
  readonly language: Language;
  readonly t: Translate;
  readonly today: IsoDate;
  /** Undefined where no newer decision is known. */
  readonly successionOf: (decision: Decision) => Succession | undefined;
}

const SUCCESSION: ReadonlyMap<string, MessageId> = new Map([
  ['superseded', 'lens.superseded'],
  ['revoked', 'lens.revoked'],
  ['implemented', 'lens.implemented'],
]);

const CLOSED: readonly string[] = ['done', 'cancelled'];

/**
 * What stands above the decisions and actions. Of a block its status is said, which lies below its other keys; a line
 * of inline form says its own, and has something above it only where the archive knows more. Approved minutes are
 * records, in which nothing is marked, and so are plain ones, which have no blocks.
 */
export function codeLenses(minutes: Minutes, context: LensContext): RecordLens[] {
  const isApproved = minutes.meeting.status === 'approved';
  return [
    ...minutes.decisions.flatMap((decision) => decisionLenses(decision, context)),
    ...minutes.actions
      .filter(({ source }) => source === 'block')
      .flatMap((action) => actionLenses(action, isApproved, context)),
  ].sort((a, b) => a.offset - b.offset);
}

function decisionLenses(decision: Decision, { language, t, successionOf }: LensContext): RecordLens[] {
  const { start: offset, source } = decision;
  const { status = decision.status, reference } = successionOf(decision) ?? {};
  const message = SUCCESSION.get(status);
  if (reference !== undefined && message !== undefined) {
    return [{ offset, title: t(message, { reference }), action: { kind: 'go-to-successor', decision } }];
  }
  const title = capitalised(writtenValue('decisionStatus', status, language));
  return source === 'block' ? [{ offset, title, action: { kind: 'nothing' } }] : [];
}

function actionLenses(
  action: Action,
  isApproved: boolean,
  { language, t, today }: LensContext,
): RecordLens[] {
  const { start: offset, status, due, owners } = action;
  const isPending = PENDING.includes(status);
  const isOverdue = isPastDue(action, today);
  const facts = [
    capitalised(writtenValue('actionStatus', status, language)),
    ...owners.map(({ name }) => name),
    due?.text,
    ...(isOverdue ? [t('lens.overdue')] : []),
  ].filter((fact) => fact !== undefined);
  const state: RecordLens = { offset, title: facts.join(' · '), action: { kind: 'nothing' } };
  if (isApproved || !(isPending || CLOSED.includes(status))) return [state];
  const title = t(isPending ? 'lens.mark-done' : 'lens.reopen');
  return [state, { offset, title, action: { kind: 'toggle-done' } }];
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
