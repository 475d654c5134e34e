/** What the spelling worker is asked: first to open its dictionary, then for words. */
export type SpellingRequest =
  | {
      readonly kind: 'open';
      readonly program: Uint8Array;
      readonly affixes: Uint8Array;
      readonly words: Uint8Array;
    }
  | { readonly kind: 'repair'; readonly id: number; readonly words: readonly string[] };

/** What became of the words of a request, in its order: what each was before it was damaged, where that is clear. */
export interface SpellingAnswer {
  readonly id: number;
  readonly repairs: readonly (string | undefined)[];
}
