import { type Change, changeBetween } from './change';
import { moved, slice, type TextRange } from './range';

/** A piece of a text and what was found in it. */
interface Piece<T> extends TextRange {
  readonly found: T;
}

/** Where the text changed, a piece is sought among so many. */
const NEAR = 8;

/**
 * What was found in the pieces of a text, by their place: a keystroke changes one piece, and the others need no second
 * look. It holds what the latest reading kept. Pieces are to be asked for in document order, as one that is asked for
 * after a later one is as good as new.
 */
export class Recollection<T> {
  #earlier: readonly Piece<T>[] = [];
  #latest: Piece<T>[] = [];
  /** In `#earlier`, the first piece that may still be asked for. */
  #next = 0;
  /** The piece that was known of the one asked for last. */
  #asked: Piece<T> | undefined;
  #change: Change = changeBetween('', '');
  #context = '';
  readonly #moved: (found: T, by: number) => T;

  /** @param move a copy of what was found, with every place in it moved by so many characters */
  constructor(move: (found: T, by: number) => T = moved) {
    this.#moved = move;
  }

  /**
   * To be called as a reading begins.
   * @param change from the text of the reading before
   * @param context what, beside the words, decides on what is found; where it is another one nothing stays known
   */
  begin(change: Change, context = ''): void {
    this.#earlier = context === this.#context ? this.#latest : [];
    this.#latest = [];
    this.#next = 0;
    this.#change = change;
    this.#context = context;
  }

  /** What is known of a piece, with all places where they are now; undefined where its words are new. */
  get(range: TextRange): T | undefined {
    const piece = this.#counterpart(range.start, range.end);
    this.#asked = piece;
    return piece && this.#here(piece, range.start);
  }

  set({ start, end }: TextRange, found: T): void {
    const piece = this.#asked;
    const isKept = piece?.found === found && piece.start === start && piece.end === end;
    this.#latest.push(isKept ? piece : { start, end, found });
  }

  /** What is known of a piece, or else is found now. It must follow from its words and the context alone. */
  recall<P extends TextRange>(range: P, find: (range: P) => T): T {
    const { start, end } = range;
    const piece = this.#counterpart(start, end);
    const isInPlace = piece?.start === start;
    const found = piece === undefined ? find(range) : this.#here(piece, start);
    this.#latest.push(isInPlace ? piece : { start, end, found });
    return found;
  }

  #here({ start, found }: Piece<T>, now: number): T {
    return start === now ? found : this.#moved(found, now - start);
  }

  /** The piece of the earlier text with the same words. */
  #counterpart(start: number, end: number): Piece<T> | undefined {
    const pieces = this.#earlier;
    const change = this.#change;
    if (start < change.end && end > change.start) {
      // A change may be many small ones, with much between them that is as it was.
      const words = change.later.slice(start, end);
      const near = pieces
        .slice(this.#next, this.#next + NEAR)
        .findIndex(
          (piece) => piece.end - piece.start === end - start && slice(change.earlier, piece) === words,
        );
      if (near < 0) return undefined;
      this.#next += near;
      return pieces[this.#next];
    }
    const by = start >= change.end ? change.by : 0;
    while (this.#next < pieces.length && pieces[this.#next]!.start < start - by) this.#next++;
    const piece = pieces[this.#next];
    return piece?.start === start - by && piece.end === end - by ? piece : undefined;
  }
}
