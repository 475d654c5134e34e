import type { GroupPlace } from '../archive/groupedEntries';

/** A branch of a tree. The editor knows a node by its object, so a branch keeps its one. */
export interface GroupNode extends GroupPlace {
  readonly kind: 'group';
}

/** What became of what a tree shows: everything may look different, or the groups with these keys. */
export type ViewChange = 'all' | ReadonlySet<string>;

/** What the branches of a tree are made of. */
export interface GroupedView<Leaf> {
  /** In the order in which they are shown. */
  groups(): readonly GroupPlace[];
  group(key: string): GroupPlace | undefined;
  /** The nodes below a branch. */
  leaves(branch: GroupNode): readonly Leaf[];
}

/** The nodes of a tree of two levels, as the editor was given them: made when they are asked for, and kept. */
export class Branches<Leaf> {
  readonly #view: GroupedView<Leaf>;
  #branches = new Map<string, GroupNode>();
  /** What stands below the branches that were opened, until something in them changes. */
  readonly #leaves = new Map<string, readonly Leaf[]>();

  constructor(view: GroupedView<Leaf>) {
    this.#view = view;
  }

  /** All branches as they are now; from now on the editor has these. */
  give(): readonly GroupNode[] {
    const before = this.#branches;
    const now = this.#view.groups().map(({ key, label }): GroupNode => {
      const known = before.get(key);
      return known !== undefined && known.label === label ? known : { kind: 'group', key, label };
    });
    this.#branches = new Map(now.map((branch) => [branch.key, branch]));
    return now;
  }

  /** The branch that the editor has of a group. */
  given(key: string): GroupNode | undefined {
    return this.#branches.get(key);
  }

  /** All branches that the editor has, in order. */
  all(): readonly GroupNode[] {
    return [...this.#branches.values()];
  }

  leaves(branch: GroupNode): readonly Leaf[] {
    const known = this.#leaves.get(branch.key);
    if (known) return known;
    const leaves = this.#view.leaves(branch);
    this.#leaves.set(branch.key, leaves);
    return leaves;
  }

  /** The branches in which an opened leaf is. */
  with(isMeant: (leaf: Leaf) => boolean): GroupNode[] {
    return [...this.#leaves].flatMap(([key, leaves]) => {
      const branch = this.#branches.get(key);
      return branch && leaves.some(isMeant) ? [branch] : [];
    });
  }

  /** What of the tree is to be drawn again after a change: the branches in which something is different, or all. */
  follow(change: ViewChange): 'all' | readonly GroupNode[] {
    if (change === 'all') {
      this.#leaves.clear();
      return 'all';
    }
    for (const key of change) this.#leaves.delete(key);
    // A branch that came or went, or has its place by what it is called now, is seen from the root.
    const isSame = [...change].every((key) => {
      const [given, now] = [this.#branches.get(key), this.#view.group(key)];
      return (given === undefined) === (now === undefined) && given?.label === now?.label;
    });
    return isSame ? [...change].flatMap((key) => this.#branches.get(key) ?? []) : 'all';
  }
}
