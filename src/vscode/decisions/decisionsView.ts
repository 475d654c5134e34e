import * as vscode from 'vscode';
import type { DecisionEntry, DecisionFilter, DecisionGroup, DecisionGrouping } from '../../archive/decisions';
import { GroupedDecisions } from '../../archive/groupedDecisions';
import type { FileUri } from '../../archive/ports';
import type { GroupedView, GroupNode, ViewChange } from '../branches';
import type { Scope } from '../scope';
import { type DecisionNode, decisionNodes, looksOf } from './decisionNodes';
import { groupings } from './decisionTexts';

const GROUPING_KEY = 'decisions.grouping';
const FILTER_KEY = 'decisions.filter';

/**
 * How the Decisions view looks at the archive: grouping and filter, kept for the workspace, and the decisions that
 * pass. A file that changes costs no more than its own decisions, however many there are.
 */
export class DecisionsView implements GroupedView<DecisionNode>, vscode.Disposable {
  readonly #scope: Scope;
  readonly #changed = new vscode.EventEmitter<ViewChange>();
  readonly #subscriptions: vscode.Disposable[];
  #grouping: DecisionGrouping;
  #filter: DecisionFilter;
  #shown: GroupedDecisions;

  /** Grouping, filter, decisions or the language of the words have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(scope: Scope) {
    this.#scope = scope;
    const { workspaceState } = scope.context;
    const grouping = workspaceState.get<string>(GROUPING_KEY);
    this.#grouping = groupings().find((known) => known === grouping) ?? 'meeting';
    this.#filter = workspaceState.get<DecisionFilter>(FILTER_KEY, {});
    this.#shown = this.#rebuilt();
    this.#announce('all');
    this.#subscriptions = [
      vscode.Disposable.from(
        scope.service.archive.onDidChange(({ changed, removed, affected }) => {
          const touched = [...changed, ...removed, ...affected].flatMap((uri) => this.#take(uri));
          this.#announce(new Set(touched));
        }),
      ),
      scope.messages.onDidChangeLanguage(() => {
        this.#announce('all');
      }),
    ];
  }

  get grouping(): DecisionGrouping {
    return this.#grouping;
  }

  set grouping(grouping: DecisionGrouping) {
    this.#grouping = grouping;
    void this.#scope.context.workspaceState.update(GROUPING_KEY, grouping);
    this.#shown = this.#rebuilt();
    this.#announce('all');
  }

  get filter(): DecisionFilter {
    return this.#filter;
  }

  /** An empty text or list asks for nothing and is left out. */
  set filter(filter: DecisionFilter) {
    const { text = '', status = [], group = [] } = filter;
    this.#filter = {
      ...(text.trim() === '' ? {} : { text }),
      ...(status.length === 0 ? {} : { status }),
      ...(group.length === 0 ? {} : { group }),
    };
    void this.#scope.context.workspaceState.update(FILTER_KEY, this.#filter);
    this.#shown = this.#rebuilt();
    this.#announce('all');
  }

  get isFiltered(): boolean {
    return Object.keys(this.#filter).length > 0;
  }

  /** Whether no decision passes. */
  get isEmpty(): boolean {
    return this.#shown.isEmpty;
  }

  /** All decisions, whatever the filter. */
  all(): readonly DecisionEntry[] {
    return this.#scope.service.decisions();
  }

  groups(): readonly DecisionGroup[] {
    return this.#shown.groups(this.#scope.messages.language);
  }

  group(key: string): DecisionGroup | undefined {
    return this.#shown.group(key);
  }

  /** The decisions of a group, the newest first. */
  leaves(branch: GroupNode): readonly DecisionNode[] {
    return decisionNodes(branch, this.#shown.decisions(branch.key));
  }

  /** The group in which the first decision of a file stands that is the one meant, where any passes. */
  groupWith(uri: FileUri, isMeant: (entry: DecisionEntry) => boolean): DecisionGroup | undefined {
    const entry = this.#shown.decisionsOf(uri).find(isMeant);
    return entry && this.#shown.groupOf(entry);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#changed).dispose();
  }

  #rebuilt(): GroupedDecisions {
    const { service } = this.#scope;
    const shown = new GroupedDecisions(this.#grouping, this.#filter);
    for (const { entry } of service.archive.files()) shown.replace(entry.uri, service.decisionsOf(entry.uri));
    return shown;
  }

  /** Takes the decisions of a file as they are now. Returns the groups that look different by it. */
  #take(uri: FileUri): readonly string[] {
    const before = looksOf(this.#shown.decisionsOf(uri));
    const touched = this.#shown.replace(uri, this.#scope.service.decisionsOf(uri));
    return before === looksOf(this.#shown.decisionsOf(uri)) ? [] : [...touched];
  }

  #announce(change: ViewChange): void {
    setContext('minutes.hasDecisions', this.#shown.count > 0);
    setContext('minutes.decisionsFiltered', this.isFiltered);
    this.#changed.fire(change);
  }
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
