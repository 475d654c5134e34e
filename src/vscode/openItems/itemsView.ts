import * as vscode from 'vscode';
import { GroupedEntries } from '../../archive/groupedEntries';
import {
  filterItems,
  isOverdue,
  type ItemFilter,
  type ItemGroup,
  type ItemGrouping,
  placesOf,
  sortGroups,
  sortItems,
} from '../../archive/itemList';
import type { FileUri } from '../../archive/ports';
import type { TrackedItem } from '../../archive/trackedItem';
import type { GroupedView, GroupNode, ViewChange } from '../branches';
import type { Scope } from '../scope';
import { itemNode, type ItemNode } from './itemNodes';
import { untilMidnight } from '../untilMidnight';

const GROUPING_KEY = 'openItems.grouping';
const FILTER_KEY = 'openItems.filter';

export const GROUPINGS: readonly ItemGrouping[] = ['owner', 'due', 'series', 'meeting'];

/**
 * How the Open Items view looks at the archive: grouping and filter, kept for the workspace, and the items that pass.
 * A file that changes costs no more than its own items, however many there are. At midnight everything is looked at
 * anew: what is overdue has changed.
 */
export class ItemsView implements GroupedView<ItemNode>, vscode.Disposable {
  readonly #scope: Scope;
  readonly #changed = new vscode.EventEmitter<ViewChange>();
  readonly #subscriptions: vscode.Disposable[];
  #grouping: ItemGrouping;
  #filter: ItemFilter;
  #today: string;
  #shown: GroupedEntries<TrackedItem>;
  /** How many open and overdue items each file has, and all of them together, whatever the filter. */
  readonly #open = new Map<FileUri, number>();
  readonly #overdue = new Map<FileUri, number>();
  #openCount = 0;
  #overdueCount = 0;

  /** Grouping, filter, items, the day or the language of the words have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(scope: Scope) {
    this.#scope = scope;
    const { workspaceState } = scope.context;
    const grouping = workspaceState.get<string>(GROUPING_KEY);
    this.#grouping = GROUPINGS.find((known) => known === grouping) ?? 'owner';
    this.#filter = workspaceState.get<ItemFilter>(FILTER_KEY, {});
    this.#today = scope.service.today();
    this.#shown = this.#grouped();
    this.#rebuild();
    this.#subscriptions = [
      vscode.Disposable.from(
        scope.service.archive.onDidChange(({ changed, removed, affected, meetings }) => {
          this.#follow([...changed, ...removed, ...affected], meetings);
        }),
      ),
      scope.messages.onDidChangeLanguage(() => {
        this.#rebuild();
      }),
      untilMidnight(() => {
        this.#rebuild();
      }),
    ];
  }

  get grouping(): ItemGrouping {
    return this.#grouping;
  }

  set grouping(grouping: ItemGrouping) {
    this.#grouping = grouping;
    void this.#scope.context.workspaceState.update(GROUPING_KEY, grouping);
    this.#rebuild();
  }

  get filter(): ItemFilter {
    return this.#filter;
  }

  /** An empty text or list asks for nothing and is left out. */
  set filter(filter: ItemFilter) {
    this.#filter = Object.fromEntries(
      Object.entries(filter).filter(
        ([, value]) => value !== undefined && value !== false && (value as { length?: number }).length !== 0,
      ),
    );
    void this.#scope.context.workspaceState.update(FILTER_KEY, this.#filter);
    this.#rebuild();
  }

  get isFiltered(): boolean {
    return Object.keys(this.#filter).length > 0;
  }

  get today(): string {
    return this.#today;
  }

  /** How many open items are past their day, whatever the filter. */
  get overdueCount(): number {
    return this.#overdueCount;
  }

  /** Whether no item passes. */
  get isEmpty(): boolean {
    for (const group of this.#shown.groups()) return group.entries.size === 0;
    return true;
  }

  /** All open items. */
  all(): readonly TrackedItem[] {
    return this.#scope.service.openItems();
  }

  /** The groups of the items that pass. */
  groups(): readonly ItemGroup[] {
    return sortGroups(this.#shown.groups(), this.#grouping, this.#scope.messages.language);
  }

  group(key: string): ItemGroup | undefined {
    return this.#shown.group(key);
  }

  /** The items of a group, the overdue ones first. */
  leaves(branch: GroupNode): readonly ItemNode[] {
    return sortItems(this.group(branch.key)?.entries ?? []).map((item) => itemNode(branch, item));
  }

  /** The first group with the item that is meant, of those whose latest copies stand in a file. */
  groupWith(uri: FileUri, isMeant: (item: TrackedItem) => boolean): ItemGroup | undefined {
    const item = this.#shown.entriesOf(uri).find(isMeant);
    const [place] = item ? placesOf(item, this.#grouping, this.#today) : [];
    return place && this.#shown.group(place.key);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#changed).dispose();
  }

  #grouped(): GroupedEntries<TrackedItem> {
    const [grouping, today] = [this.#grouping, this.#today];
    return new GroupedEntries((item) => placesOf(item, grouping, today));
  }

  #rebuild(): void {
    const { service } = this.#scope;
    this.#today = service.today();
    this.#shown = this.#grouped();
    this.#overdue.clear();
    this.#open.clear();
    this.#overdueCount = this.#openCount = 0;
    for (const { entry } of service.archive.files()) this.#take(entry.uri);
    this.#announce('all');
  }

  /** @param meetings whether ages, which every item shows, may be others */
  #follow(uris: readonly FileUri[], meetings: boolean): void {
    const touched = new Set<string>();
    for (const uri of uris) for (const key of this.#take(uri)) touched.add(key);
    this.#announce(meetings ? 'all' : touched);
  }

  /** Takes the items of a file as they are now. */
  #take(uri: FileUri): Set<string> {
    const open = this.#scope.service.itemsOf(uri).filter(({ isOpen }) => isOpen);
    const overdue = open.filter((item) => isOverdue(item, this.#today)).length;
    this.#overdueCount += overdue - (this.#overdue.get(uri) ?? 0);
    this.#openCount += open.length - (this.#open.get(uri) ?? 0);
    this.#overdue.set(uri, overdue);
    this.#open.set(uri, open.length);
    return this.#shown.replace(uri, filterItems(open, this.#filter, this.#today));
  }

  #announce(change: ViewChange): void {
    setContext('minutes.hasOpenItems', this.#openCount > 0);
    setContext('minutes.openItemsFiltered', this.isFiltered);
    this.#changed.fire(change);
  }
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
