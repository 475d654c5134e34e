import * as vscode from 'vscode';
import { type NewMinutesPlan, planNewMinutes } from '../../authoring/newMinutes';
import type { Template } from '../../authoring/templates';
import type { IsoDate } from '../../text/calendar';
import { membersOf } from '../../minutes/roster';
import type { Language } from '../../text/messages';
import { type CarryOverOutcome, carryOverInto, tellOfCarryOver } from '../carryOver/carryOverInto';
import { registerCommand } from '../commands';
import { pathWithin } from '../files/documents';
import type { Scope } from '../scope';
import { readSettings } from '../settings';
import { createMinutes, openUntitled } from './createMinutes';
import { folderOn, type KnownSeries } from '../../archive/knownSeries';
import { dateStep, factsOf, type Meeting, seriesStep, templateStep } from './meetingSteps';
import { SeriesReports } from './seriesReports';
import { runSteps } from './steps';
import { templatesFor } from './templateFolder';
import { registerTemplateReports } from './templateReports';
import { tellMissingItems, workspaceSeries } from './workspaceSeries';

/**
 * New Minutes…, New Minutes Here… of a folder in the explorer, and New Minutes in This Series… of the Meetings view;
 * and reports on templates as they are written.
 */
export function registerNewMinutes(scope: Scope): vscode.Disposable {
  const reports = new SeriesReports(scope);
  const create = (here: vscode.Uri | undefined, seriesKey?: string): Promise<void> => {
    reports.tell();
    return newMinutes(scope, here, seriesKey);
  };
  return vscode.Disposable.from(
    registerCommand('minutes.new', () => create(undefined)),
    registerCommand('minutes.newHere', (folder?: vscode.Uri) => create(folder)),
    registerCommand('minutes.newInSeries', (series?: Pick<KnownSeries, 'key'>) =>
      create(undefined, series?.key),
    ),
    registerTemplateReports(scope),
    reports,
  );
}

/**
 * @param here the folder that takes the file, wherever the series lies
 * @param seriesKey of the series, where that is no question
 */
async function newMinutes(scope: Scope, here: vscode.Uri | undefined, seriesKey?: string): Promise<void> {
  const { service, messages } = scope;
  await service.archive.load();
  const known = workspaceSeries(scope);
  const folderOf = ({ series }: Meeting): vscode.WorkspaceFolder | undefined => {
    const uri = here ?? (series && vscode.Uri.parse(series.root, true));
    return (uri && vscode.workspace.getWorkspaceFolder(uri)) ?? vscode.workspace.workspaceFolders?.[0];
  };
  const offered = new Map<vscode.WorkspaceFolder | undefined, Promise<readonly Template[]>>();
  const templatesOf = (meeting: Meeting): Promise<readonly Template[]> => {
    const folder = folderOf(meeting);
    const templates = offered.get(folder) ?? templatesFor(folder?.uri, scope);
    offered.set(folder, templates);
    return templates;
  };
  const language = (meeting: Meeting): Language =>
    meeting.series?.newest?.minutes.meeting.lang ?? readSettings(folderOf(meeting)?.uri).language;
  const series = known.find(({ key }) => key === seriesKey);
  const meeting = await runSteps<Meeting>({ series }, [
    ...(series ? [] : [seriesStep(known, messages)]),
    templateStep(templatesOf, language, messages),
    dateStep(service.today(), messages),
  ]);
  if (!meeting?.template || meeting.date === undefined) return;
  const place = await placeFor(here, meeting.series, meeting.date, scope);
  if (place === 'cancelled') return;
  const newest = meeting.series?.newest;
  const members = (body: string): readonly string[] =>
    membersOf(scope.rosters.of(place?.root.toString()), body, meeting.date);
  const plan = planNewMinutes({
    template: meeting.template,
    date: meeting.date,
    fileName: readSettings(place?.root).fileName,
    folder: place?.folder ?? '',
    series: await factsOf(meeting, meeting.template.language, service.archive, members),
    previousPath: place?.root.toString() === newest?.entry.root ? newest?.entry.path : undefined,
    standingItems: meeting.series?.set?.standingItems ?? [],
  });
  reportProblems(plan, meeting.template.title, scope);
  tellMissingItems(plan.missingItems, meeting.template.title, meeting.series, scope);
  if (place === undefined) {
    await openUntitled(plan);
    return;
  }
  let carried: CarryOverOutcome | undefined;
  await createMinutes(place.root, plan, messages, async (document) => {
    carried = await carryOverInto(document, scope);
  });
  if (carried?.kind === 'done' && carried.added.length > 0) void tellOfCarryOver(carried, scope);
}

interface Place {
  readonly root: vscode.Uri;
  /** Relative to the root. */
  readonly folder: string;
}

/** Where the file goes; undefined where no folder is open. */
async function placeFor(
  here: vscode.Uri | undefined,
  series: KnownSeries | undefined,
  date: IsoDate,
  { messages: { t } }: Scope,
): Promise<Place | undefined | 'cancelled'> {
  if (here) {
    const root = vscode.workspace.getWorkspaceFolder(here)?.uri;
    return root && root.toString() !== here.toString()
      ? { root, folder: pathWithin(root, here) }
      : { root: here, folder: '' };
  }
  const folders = vscode.workspace.workspaceFolders ?? [];
  const own = series && folders.find(({ uri }) => uri.toString() === series.root);
  if (own) return { root: own.uri, folder: folderOn(series, date) };
  if (folders.length > 1) {
    const picked = await vscode.window.showWorkspaceFolderPick({ placeHolder: t('new.pick-folder') });
    return picked ? { root: picked.uri, folder: '' } : 'cancelled';
  }
  return folders[0] && { root: folders[0].uri, folder: '' };
}

/** What a template asks for in vain is said once and does not stop the work. */
function reportProblems({ problems }: NewMinutesPlan, template: string, { messages: { t } }: Scope): void {
  if (problems.length === 0) return;
  const names = [...new Set(problems.map(({ name }) => name))].join(', ');
  void vscode.window.showWarningMessage(t('new.template-problems', { template, names }));
}
