import * as vscode from 'vscode';
import type { DecisionEntry, DecisionFilter, DecisionGrouping } from '../../archive/decisions';
import type { Scope } from '../scope';
import { groupings } from './decisionTexts';

const GROUPING_KEY = 'decisions.grouping';
const FILTER_KEY = 'decisions.filter';

/**
 * How the Decisions view looks at the archive: grouping and filter, kept for the workspace, and the decisions that
 * pass. Commands change it, the tree shows it.
 */
export class DecisionsView implements vscode.Disposable {
  readonly #scope: Scope;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #grouping: DecisionGrouping;
  #filter: DecisionFilter;

  /** Grouping, filter, decisions or the language of the words have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(scope: Scope) {
    this.#scope = scope;
    const { workspaceState } = scope.context;
    const grouping = workspaceState.get<string>(GROUPING_KEY);
    this.#grouping = groupings().find((known) => known === grouping) ?? 'meeting';
    this.#filter = workspaceState.get<DecisionFilter>(FILTER_KEY, {});
    this.#announce();
    this.#subscriptions = [
      vscode.Disposable.from(scope.service.archive.onDidChange(() => this.#announce())),
      scope.messages.onDidChangeLanguage(() => this.#announce()),
    ];
  }

  get grouping(): DecisionGrouping {
    return this.#grouping;
  }

  set grouping(grouping: DecisionGrouping) {
    this.#grouping = grouping;
    void this.#scope.context.workspaceState.update(GROUPING_KEY, grouping);
    this.#announce();
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
    this.#announce();
  }

  get isFiltered(): boolean {
    return Object.keys(this.#filter).length > 0;
  }

  all(): readonly DecisionEntry[] {
    return this.#scope.service.decisions();
  }

  shown(): readonly DecisionEntry[] {
    return this.#scope.service.decisions(this.#filter);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#changed).dispose();
  }

  #announce(): void {
    setContext('minutes.hasDecisions', this.all().length > 0);
    setContext('minutes.decisionsFiltered', this.isFiltered);
    this.#changed.fire();
  }
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
