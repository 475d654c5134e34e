import type { IsoDate } from '../../text/calendar';

/** What is to become of a decision or action, whatever form it is written in. Values are those of the model. */
export type RecordEdit = SetStatus | SetOwners | SetDue | AddSupersedes | SetSupersededBy;

export type ActionStatus = 'open' | 'in-progress' | 'done' | 'cancelled' | 'carried';

export interface SetStatus {
  readonly kind: 'status';
  readonly status: ActionStatus;
  /** The day written as that on which an action was done, where the form has a place for it. */
  readonly today: IsoDate;
}

export interface SetOwners {
  readonly kind: 'owners';
  /** Full names; none for an action that nobody is to do. */
  readonly owners: readonly string[];
}

export interface SetDue {
  readonly kind: 'due';
  /** Any due value of format.md, 4, in either language or canonical; undefined takes it away. */
  readonly due: string | undefined;
}

/** Of the newer decision: the one that it takes the place of. */
export interface AddSupersedes {
  readonly kind: 'supersedes';
  /** `B1`, or `2024-09-24#B1`. */
  readonly reference: string;
}

/** Of the older decision: that it is superseded, and by which. */
export interface SetSupersededBy {
  readonly kind: 'superseded-by';
  readonly reference: string;
}
