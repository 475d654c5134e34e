import type { Language } from '../../text/messages';
import type { DecisionAddress } from '../decisions/decisionAddress';
import type { RowChanges } from './registerRow';

/** What the extension tells the register's webview. */
export type ToView =
  | { readonly type: 'language'; readonly language: Language }
  /** `complete`: what the view had before is void. */
  | { readonly type: 'rows'; readonly complete: boolean; readonly changes: RowChanges };

/** The forms in which decisions can be saved; also how the names of the files end. */
export type ExportFormat = 'csv' | 'json' | 'md';

/** What the webview tells the extension. */
export type FromView =
  /** It has loaded and knows nothing yet. */
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly address: DecisionAddress; readonly toSide: boolean }
  /** The decisions that are shown, in their order. */
  | {
      readonly type: 'export';
      readonly format: ExportFormat;
      readonly addresses: readonly DecisionAddress[];
    }
  | { readonly type: 'new' };
