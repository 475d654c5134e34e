import type { FromView } from '../protocol';
import type { Query } from './query';

/** What the page keeps while the editor has thrown it away: in a hidden tab, and over a restart. */
export interface KeptState {
  readonly query: Query;
  readonly scrollTop: number;
  /** Whether the chart is unfolded; versions before it say nothing. */
  readonly hasChart?: boolean;
}

/** The editor around the page. */
export interface Editor {
  postMessage(message: FromView): void;
  getState(): KeptState | undefined;
  setState(state: KeptState): void;
}

declare function acquireVsCodeApi(): Editor;

/** To be called once: the editor gives it to a page a single time. */
export function acquireEditor(): Editor {
  return acquireVsCodeApi();
}
