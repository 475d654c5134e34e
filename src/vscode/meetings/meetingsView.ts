import * as vscode from 'vscode';

import { GroupedEntries, type GroupPlace } from '../../archive/groupedEntries';
import {
  type MeetingEntry,
  seriesPlace,
  sortMeetings,
  sortSeries,
  yearOf,
  yearsOf,
} from '../../archive/meetingList';
import type { FileUri } from '../../archive/ports';
import type { Scope } from '../scope';

/** What became of the view: everything may look different, or the series with these keys. */
export type ViewChange = 'all' | ReadonlySet<string>;

/** The meetings of the archive by series, counted. A file that changes costs no more than its own counts. */
export class MeetingsView implements vscode.Disposable {
  readonly #scope: Scope;
  readonly #changed = new vscode.EventEmitter<ViewChange>();
  readonly #subscriptions: vscode.Disposable;
  readonly #series = new GroupedEntries<MeetingEntry>((meeting) => [seriesPlace(meeting)]);
  readonly #meetings = new Map<FileUri, MeetingEntry>();

  /** Meetings, their counts or the language of the words have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(scope: Scope) {
    this.#scope = scope;
    for (const { entry } of scope.service.archive.files()) this.#take(entry.uri);
    this.#subscriptions = vscode.Disposable.from(
      vscode.Disposable.from(
        scope.service.archive.onDidChange(({ changed, removed, affected }) => {
          this.#follow([...changed, ...removed, ...affected]);
        }),
      ),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        this.#follow(uris.map(String).filter((uri) => this.#meetings.has(uri)));
      }),
      scope.messages.onDidChangeLanguage(() => {
        this.#changed.fire('all');
      }),
    );
  }

  /** In the order in which they are shown. */
  series(): readonly GroupPlace[] {
    return sortSeries(this.#series.groups(), this.#scope.messages.language);
  }

  /** What a series is called; undefined for the meetings of none. */
  nameOf(series: string): string | undefined {
    return this.#series.group(series)?.label;
  }

  has(series: string): boolean {
    return this.#series.group(series) !== undefined;
  }

  /** The years of a series, the latest first. */
  years(series: string): string[] {
    return yearsOf(this.#series.group(series)?.entries ?? []);
  }

  /** The meetings of a series, or of a year of it, the latest first. */
  meetings(series: string, year?: string): MeetingEntry[] {
    const all = [...(this.#series.group(series)?.entries ?? [])];
    return sortMeetings(year === undefined ? all : all.filter((meeting) => yearOf(meeting) === year));
  }

  meeting(uri: FileUri): MeetingEntry | undefined {
    return this.#meetings.get(uri);
  }

  dispose(): void {
    vscode.Disposable.from(this.#subscriptions, this.#changed).dispose();
  }

  #follow(uris: readonly FileUri[]): void {
    const touched = new Set(uris.flatMap((uri) => this.#take(uri)));
    if (touched.size > 0) this.#changed.fire(touched);
  }

  /** Counts a file as it is now. Gives the series that look different by it. */
  #take(uri: FileUri): string[] {
    const before = this.#meetings.get(uri);
    const now = this.#counted(uri);
    if (now) this.#meetings.set(uri, now);
    else this.#meetings.delete(uri);
    const touched = this.#series.replace(uri, now ? [now] : []);
    return before && now && looksOf(before) === looksOf(now) ? [] : [...touched];
  }

  /** Conflict copies that cloud folders make are no meetings. */
  #counted(uri: FileUri): MeetingEntry | undefined {
    const { service } = this.#scope;
    const file = service.archive.file(uri);
    if (file === undefined || !service.archive.index.counts(file)) return undefined;
    return {
      file,
      decisions: service.decisionsOf(uri).length,
      openItems: service.itemsOf(uri).filter(({ isOpen }) => isOpen).length,
      problems: vscode.languages
        .getDiagnostics(vscode.Uri.parse(uri, true))
        .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning).length,
    };
  }
}

/** All that the tree shows of a meeting, and by which it is put into its place. */
function looksOf({ file, decisions, openItems, problems }: MeetingEntry): string {
  const { series, date, start, end, title, group, place } = file.minutes.meeting;
  const { path } = file.entry;
  return JSON.stringify([
    file.minutes.kind,
    series,
    date,
    start,
    end,
    title,
    group,
    place,
    path,
    decisions,
    openItems,
    problems,
  ]);
}
