import type { RecordBase } from '../minutes/model';
import type { TextRange } from '../text/range';

/** A sentence of running text that sounds as if something were decided or taken on. */
export interface SpokenSentence {
  readonly type: 'decision' | 'action';
  readonly range: TextRange;
  /** Those who take it on, as written. */
  readonly owners: readonly TextRange[];
  /** What is stated already, in the same or in other words. */
  readonly restated?: RecordBase | undefined;
}
