import * as vscode from 'vscode';
import { type NewMinutesPlan, planNewMinutes } from '../../authoring/newMinutes';
import type { IsoDate } from '../../text/calendar';
import type { Language } from '../../text/messages';
import { type CarryOverOutcome, carryOverInto, tellOfCarryOver } from '../carryOver/carryOverInto';
import { registerCommand } from '../commands';
import { pathWithin } from '../files/documents';
import type { Scope } from '../scope';
import { readSettings } from '../settings';
import { createMinutes, openUntitled } from './createMinutes';
import { folderOn, type KnownSeries, knownSeries } from '../../archive/knownSeries';
import { dateStep, factsOf, type Meeting, seriesStep, templateStep } from './meetingSteps';
import { runSteps } from './steps';
import { templatesFor } from './templateFolder';
import { registerTemplateReports } from './templateReports';

/**
 * New Minutes…, New Minutes Here… of a folder in the explorer, and New Minutes in This Series… of the Meetings view;
 * and reports on templates as they are written.
 */
export function registerNewMinutes(scope: Scope): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('minutes.new', () => newMinutes(scope, undefined)),
    registerCommand('minutes.newHere', (folder?: vscode.Uri) => newMinutes(scope, folder)),
    registerCommand('minutes.newInSeries', (series?: Pick<KnownSeries, 'key'>) =>
      newMinutes(scope, undefined, series?.key),
    ),
    registerTemplateReports(scope),
  );
}

/**
 * @param here the folder that takes the file, wherever the series lies
 * @param seriesKey of the series, where that is no question
 */
async function newMinutes(scope: Scope, here: vscode.Uri | undefined, seriesKey?: string): Promise<void> {
  const { service, messages } = scope;
  await service.archive.load();
  const known = knownSeries(service.series(), (root) => readSettings(vscode.Uri.parse(root, true)).fileName);
  const home = here ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const templates = await templatesFor(home && vscode.workspace.getWorkspaceFolder(home)?.uri, scope);
  const language = (meeting: Meeting): Language =>
    meeting.series?.newest.minutes.meeting.lang ?? readSettings(home).language;
  const series = known.find(({ key }) => key === seriesKey);
  const meeting = await runSteps<Meeting>({ series }, [
    ...(series ? [] : [seriesStep(known, messages)]),
    templateStep(templates, language, messages),
    dateStep(service.today(), messages),
  ]);
  if (!meeting?.template || meeting.date === undefined) return;
  const place = await placeFor(here, meeting.series, meeting.date, scope);
  if (place === 'cancelled') return;
  const plan = planNewMinutes({
    template: meeting.template,
    date: meeting.date,
    fileName: readSettings(place?.root).fileName,
    folder: place?.folder ?? '',
    series: await factsOf(meeting, meeting.template.language, service.archive),
    previousPath:
      place && place.root.toString() === meeting.series?.newest.entry.root
        ? meeting.series.newest.entry.path
        : undefined,
  });
  reportProblems(plan, meeting.template.title, scope);
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
  const own = series && folders.find(({ uri }) => uri.toString() === series.newest.entry.root);
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
