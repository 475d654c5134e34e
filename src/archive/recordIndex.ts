import { foldId, type Mention } from '../minutes/references';
import type { ActionSummary, DecisionSummary, ReferenceSummary } from '../minutes/summary';
import { foldCase } from '../text/fold';
import type { MinutesFile } from './archivedFile';

/** A decision and the file it stands in. */
export interface LocatedDecision {
  readonly file: MinutesFile;
  readonly decision: DecisionSummary;
}

/** A decision or an action and the file it stands in. */
export type LocatedRecord =
  | { readonly kind: 'decision'; readonly file: MinutesFile; readonly record: DecisionSummary }
  | { readonly kind: 'action'; readonly file: MinutesFile; readonly record: ActionSummary };

/**
 * Finds what references mean (format.md, 4). A file is named by its stem, sought in the folder of the reference first
 * and then everywhere, or by its path from the root without extension. What fits two files, or two records of one
 * file, means neither.
 */
export class RecordIndex {
  readonly #byStem: ReadonlyMap<string, readonly MinutesFile[]>;
  readonly #byPath: ReadonlyMap<string, readonly MinutesFile[]>;

  constructor(files: readonly MinutesFile[]) {
    this.#byStem = groupBy(files, ({ entry }) => stemOf(pathKey(entry.path)));
    this.#byPath = groupBy(files, ({ entry }) => pathKey(entry.path));
  }

  /** The decision that a reference in the file `from` means; undefined where it means none, or several. */
  decision(reference: ReferenceSummary, from: MinutesFile): LocatedDecision | undefined {
    const file = reference.file === undefined ? from : this.#file(reference.file, from);
    const decision = file && only(file.minutes.decisions.filter(withId(reference.id)));
    return file && decision && { file, decision };
  }

  /**
   * The decision or action that a reference means, or a link such as `[B1](../2024-09-24.md)`.
   * @param from the file it stands in, as it is now
   */
  record(reference: ReferenceSummary | Mention, from: MinutesFile): LocatedRecord | undefined {
    const path = 'path' in reference ? reference.path : undefined;
    const file =
      path !== undefined
        ? this.#fileAt(path, from)
        : reference.file === undefined
          ? from
          : this.#file(reference.file, from);
    if (file === undefined) return undefined;
    const isMeant = withId(reference.id);
    return only<LocatedRecord>([
      ...file.minutes.decisions
        .filter(isMeant)
        .map((record) => ({ kind: 'decision' as const, file, record })),
      ...file.minutes.actions.filter(isMeant).map((record) => ({ kind: 'action' as const, file, record })),
    ]);
  }

  /** The file at a path from the folder of another. */
  #fileAt(path: string, from: MinutesFile): MinutesFile | undefined {
    const parts = from.entry.path.split('/').slice(0, -1);
    for (const part of path.split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '.') parts.push(part);
    }
    const candidates = this.#byPath.get(pathKey(parts.join('/'))) ?? [];
    return only(candidates.filter(({ entry }) => entry.root === from.entry.root));
  }

  #file(name: string, from: MinutesFile): MinutesFile | undefined {
    const key = pathKey(name);
    if (key.includes('/')) {
      const candidates = this.#byPath.get(key) ?? [];
      return only(candidates.filter(({ entry }) => entry.root === from.entry.root)) ?? only(candidates);
    }
    const candidates = this.#byStem.get(key) ?? [];
    const folder = folderOf(from);
    const beside = candidates.filter((file) => folderOf(file) === folder);
    return only(beside.length > 0 ? beside : candidates);
  }
}

function withId(wanted: string): (record: { readonly id: string | undefined }) => boolean {
  const folded = foldId(wanted);
  return ({ id }) => id !== undefined && foldId(id) === folded;
}

function only<T>(candidates: readonly T[]): T | undefined {
  return candidates.length === 1 ? candidates[0] : undefined;
}

function folderOf({ entry }: MinutesFile): string {
  return `${entry.root} ${entry.path.slice(0, entry.path.lastIndexOf('/') + 1)}`;
}

/** A path as it is compared: without its extension, which may be given or not. */
function pathKey(path: string): string {
  return foldCase(path.replace(/\.(?:md|markdown|txt)$/i, '').replace(/^\.?\//, ''));
}

function stemOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
