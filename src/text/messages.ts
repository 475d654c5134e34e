import english from '../../l10n/bundle.l10n.json';
import swedish from '../../l10n/bundle.l10n.sv.json';

/** The languages in which the product speaks. */
export type Language = 'en' | 'sv';

/** The name of a text in the bundles of `l10n/`. */
export type MessageId = keyof typeof english;

export type MessageArgs = Readonly<Record<string, string | number>>;

/** A text not yet put into words: what diagnostics and fixes carry. */
export interface MessageRef {
  readonly id: MessageId;
  readonly args?: MessageArgs;
}

/** Puts a message into words. */
export type Translate = (id: MessageId, args?: MessageArgs) => string;

/**
 * The text of a message in a language, `{name}` placeholders filled; `{count|file|files}` is the first word where the
 * value is one, else the second. A placeholder without a value stays as it is, so that a slip shows and hides nothing.
 */
export function translator(language: Language): Translate {
  const bundle: Record<MessageId, string> = language === 'sv' ? swedish : english;
  return (id, args = {}) =>
    bundle[id].replace(PLACEHOLDER, (whole, name: string, one?: string, several?: string) => {
      const value = args[name];
      return value === undefined ? whole : String((value === 1 ? one : several) ?? value);
    });
}

const PLACEHOLDER = /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;
