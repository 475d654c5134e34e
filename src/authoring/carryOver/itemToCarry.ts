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

function fileKey(name: string): string {
  return foldCase(name.replace(/^\.?\//, '').replace(/\.(?:md|markdown|txt)$/i, ''));
}
