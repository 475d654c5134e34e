import type { Action, Source } from '../../minutes/model';
import { foldId } from '../../minutes/references';
import type { IsoDate } from '../../text/calendar';
import { foldCase } from '../../text/fold';

/** What an earlier meeting left open, as a later one takes it over. */
export interface ItemToCarry {
  /**
   * How the later minutes may name the file that has it: its stem where that means no other file there, and its path
   * from the root without extension. The first of them is written.
   */
  readonly fileNames: readonly string[];
  /** Undefined where nothing can refer to it: it has no id, and its minutes can no longer be given one. */
  readonly id: string | undefined;
  readonly text: string;
  /** Full names; empty where nobody is named. */
  readonly owners: readonly string[];
  readonly due: { readonly date: IsoDate | undefined; readonly text: string } | undefined;
  readonly isInProgress: boolean;
  /** Canonical. */
  readonly kind: string;
  readonly source: Source;
}

/** How a copy refers to its origin; undefined where it cannot. */
export function originOf({ fileNames, id }: ItemToCarry): string | undefined {
  const [file] = fileNames;
  return id === undefined || file === undefined ? undefined : `${file}#${id}`;
}

/**
 * Whether an action of the later minutes is the copy of an item: it refers to it, or, where nothing can, says the same
 * in the same words and refers to nothing.
 */
export function isCopyOf(
  { carriedFrom, text }: Pick<Action, 'carriedFrom' | 'text'>,
  item: ItemToCarry,
): boolean {
  if (item.id === undefined) return carriedFrom === undefined && foldCase(text) === foldCase(item.text);
  if (carriedFrom?.file === undefined || foldId(carriedFrom.id) !== foldId(item.id)) return false;
  const file = fileKey(carriedFrom.file);
  return item.fileNames.some((name) => fileKey(name) === file);
}

/** Finds the copy of an item among actions of which there may be thousands; the first where there are several. */
export function copyFinder<A extends Pick<Action, 'carriedFrom' | 'text'>>(
  actions: readonly A[],
): (item: ItemToCarry) => A | undefined {
  const candidates = new Map<string, A[]>();
  for (const action of actions) {
    const key = copyKey(action.carriedFrom?.id, action.text);
    const others = candidates.get(key);
    if (others === undefined) candidates.set(key, [action]);
    else others.push(action);
  }
  return (item) =>
    candidates.get(copyKey(item.id, item.text))?.find((candidate) => isCopyOf(candidate, item));
}

/** What a copy shares with its origin: the id that it refers to, or else the words. */
function copyKey(id: string | undefined, text: string): string {
  return id === undefined ? `=${foldCase(text)}` : `#${foldId(id)}`;
}

function fileKey(name: string): string {
  return foldCase(name.replace(/^\.?\//, '').replace(/\.(?:md|markdown|txt)$/i, ''));
}
