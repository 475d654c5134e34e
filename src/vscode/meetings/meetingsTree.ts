import * as vscode from 'vscode';
import type { FileUri } from '../../archive/ports';
import { seriesPlace, yearOf } from '../../archive/meetingList';
import type { UiMessages } from '../uiMessages';
import { type MeetingNode, type Node, nodeId, type SeriesNode, type YearNode } from './meetingNodes';
import type { MeetingsView, ViewChange } from './meetingsView';
import {
  countsText,
  meetingCountText,
  meetingFacts,
  meetingSummary,
  meetingText,
  sumOf,
} from './meetingTexts';

/** The Meetings tree: series, their years, and the meetings, the latest first. */
export class MeetingsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #view: MeetingsView;
  readonly #messages: UiMessages;
  readonly #changed = new vscode.EventEmitter<Node[] | undefined>();
  readonly #subscription: vscode.Disposable;
  /** The series that the editor was given. */
  #series: readonly SeriesNode[] = [];
  readonly #nodes = new Map<string, Node>();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(view: MeetingsView, messages: UiMessages) {
    this.#view = view;
    this.#messages = messages;
    this.#subscription = view.onDidChange((change) => {
      this.#follow(change);
    });
  }

  getChildren(node?: Node): Node[] {
    switch (node?.kind) {
      case undefined:
        this.#series = this.#view.series().map(({ key }) => this.#one({ kind: 'series', key }));
        return [...this.#series];
      case 'series':
        return this.#view.years(node.key).map((year) => this.#one({ kind: 'year', series: node, year }));
      case 'year':
        return this.#view
          .meetings(node.series.key, node.year)
          .map(({ file }) => this.#one({ kind: 'meeting', year: node, uri: file.entry.uri }));
      case 'meeting':
        return [];
    }
  }

  getParent(node: Node): Node | undefined {
    switch (node.kind) {
      case 'series':
        return undefined;
      case 'year':
        return node.series;
      case 'meeting':
        return node.year;
    }
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case 'series':
        return this.#seriesItem(node);
      case 'year':
        return this.#yearItem(node);
      case 'meeting':
        return this.#meetingItem(node);
    }
  }

  /** The node of a file's meeting, where the tree has one. */
  nodeOf(uri: FileUri): MeetingNode | undefined {
    const meeting = this.#view.meeting(uri);
    if (meeting === undefined) return undefined;
    const series = this.#one({ kind: 'series', key: seriesPlace(meeting).key });
    const year = this.#one({ kind: 'year', series, year: yearOf(meeting) });
    return this.#one({ kind: 'meeting', year, uri });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #follow(change: ViewChange): void {
    const shown = new Map(this.#series.map((node) => [node.key, node]));
    // A series that came or went is seen from the root.
    const isSame = change !== 'all' && [...change].every((key) => shown.has(key) === this.#view.has(key));
    this.#changed.fire(isSame ? [...change].flatMap((key) => shown.get(key) ?? []) : undefined);
  }

  /** The node that stands for the place of this one, from its first showing on. */
  #one<N extends Node>(node: N): N {
    const id = nodeId(node);
    const known = this.#nodes.get(id);
    if (known?.kind === node.kind && this.getParent(known) === this.getParent(node)) return known as N;
    this.#nodes.set(id, node);
    return node;
  }

  #seriesItem(node: SeriesNode): vscode.TreeItem {
    const { t } = this.#messages;
    const name = this.#view.nameOf(node.key) ?? t('items.no-series');
    const item = this.#branch(node, name, this.#series.length <= 1, this.#view.meetings(node.key));
    item.contextValue = node.key === '' ? 'noSeries' : 'series';
    item.iconPath = new vscode.ThemeIcon('organization');
    return item;
  }

  #yearItem(node: YearNode): vscode.TreeItem {
    const { key } = node.series;
    const isNewest = this.#view.years(key)[0] === node.year;
    const name = node.year === '' ? this.#messages.t('decisions.no-date') : node.year;
    return this.#branch(node, name, isNewest, this.#view.meetings(key, node.year));
  }

  #branch(
    node: Node,
    name: string,
    isOpen: boolean,
    meetings: ReturnType<MeetingsView['meetings']>,
  ): vscode.TreeItem {
    const { t } = this.#messages;
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(name, isOpen ? Expanded : Collapsed);
    const facts = [meetingCountText(meetings.length, t), ...countsText(sumOf(meetings), t)];
    item.id = nodeId(node);
    item.description = facts.join(' · ');
    item.tooltip = [name, item.description].join('\n');
    item.accessibilityInformation = { label: [name, ...facts].join(', ') };
    return item;
  }

  #meetingItem(node: MeetingNode): vscode.TreeItem {
    const { t } = this.#messages;
    const meeting = this.#view.meeting(node.uri);
    // It has gone since the editor was told of it, which will be told of that too.
    if (meeting === undefined) return new vscode.TreeItem('');
    const text = meetingText(meeting);
    const facts = meetingFacts(meeting, t);
    const item = new vscode.TreeItem(text);
    item.id = nodeId(node);
    item.description = facts.join(' · ');
    item.tooltip = meetingSummary(meeting, t);
    item.iconPath =
      meeting.problems === 0
        ? new vscode.ThemeIcon('calendar')
        : new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    item.contextValue = 'meeting';
    const { group } = meeting.file.minutes.meeting;
    item.accessibilityInformation = {
      label: [text, group, ...facts].filter((part) => part !== undefined).join(', '),
    };
    item.command = {
      command: 'vscode.open',
      title: t('meetings.open'),
      arguments: [vscode.Uri.parse(node.uri, true)],
    };
    return item;
  }
}
