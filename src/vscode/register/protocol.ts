import type { Language } from '../../text/messages';
import type { DecisionAddress } from '../decisions/decisionAddress';
import type { RowChanges } from './registerRow';

/** What the extension tells the register's webview. */
export type ToView =
  | { readonly type: 'language'; readonly language: Language }
  /** `complete`: what the view had before is void. */
  | { readonly type: 'rows'; readonly complete: boolean; readonly changes: RowChanges };

/** What the webview tells the extension. */
export type FromView =
  /** It has loaded and knows nothing yet. */
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly address: DecisionAddress; readonly toSide: boolean }
  | { readonly type: 'new' };
