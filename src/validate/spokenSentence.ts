import type { TextRange } from '../text/range';

/** A sentence of running text that sounds as if something were decided or taken on. */
export interface SpokenSentence {
  readonly type: 'decision' | 'action';
  readonly range: TextRange;
  /** Those who take it on, as written. */
  readonly owners: readonly TextRange[];
}
