import * as vscode from 'vscode';
import type { Archive } from '../../archive/archive';
import { meetingFacts, newSeriesFacts, type SeriesFacts, seriesFacts } from '../../authoring/seriesFacts';
import { seriesNamed } from '../../authoring/setSeries';
import { type Template, templateNamed } from '../../authoring/templates';
import { longDate } from '../../authoring/templateVariables';
import { type IsoDate, isIsoDate } from '../../text/calendar';
import type { Language } from '../../text/messages';
import { literalIcons } from '../literalIcons';
import type { UiMessages } from '../uiMessages';
import { choose, type as askText } from './quickSteps';
import { BACK, type Step, type StepPlace } from './steps';
import { type KnownSeries, proposedDay } from '../../archive/knownSeries';

/** What the user has said about the meeting so far. */
export interface Meeting {
  /** A known series, or the name of a new one. */
  readonly series?: KnownSeries | undefined;
  readonly newSeries?: string | undefined;
  readonly template?: Template;
  readonly date?: IsoDate;
}

/** Who belongs to a body where the minutes go. */
export type MembersOf = (body: string) => readonly string[];

/** What is known of the meeting's series. */
export async function factsOf(
  { series, newSeries }: Meeting,
  language: Language,
  archive: Archive,
  membersOf: MembersOf,
): Promise<SeriesFacts | undefined> {
  if (series) return factsOfSeries(series, language, archive, membersOf);
  return newSeries === undefined || newSeries === ''
    ? undefined
    : newSeriesFacts(newSeries, language, membersOf(newSeries));
}

/** What the newest minutes of a series say; where they have gone meanwhile, what the archive knew of them. */
export async function factsOfSeries(
  { newest, name }: KnownSeries,
  language: Language,
  archive: Archive,
  membersOf: MembersOf,
): Promise<SeriesFacts> {
  if (newest === undefined) return newSeriesFacts(name, language, membersOf(name));
  const minutes = await archive.read(newest.entry.uri);
  return minutes ? seriesFacts(minutes) : meetingFacts(newest.minutes.meeting);
}

/** Asks for the series, those of the workspace first, and what a new one is called. */
export function seriesStep(known: readonly KnownSeries[], messages: UiMessages): Step<Meeting> {
  return async (meeting, place) => {
    for (;;) {
      const picked = known.length === 0 ? 'other' : await pickSeries(known, place, messages);
      if (picked === BACK || picked === undefined) return picked;
      if (picked !== 'other') return { ...meeting, series: picked };
      const newSeries = await typeGroup(meeting.newSeries ?? '', place, messages);
      if (newSeries === undefined) return undefined;
      if (newSeries !== BACK) return { ...meeting, series: seriesNamed(newSeries, known), newSeries };
      if (known.length === 0) return BACK;
    }
  };
}

async function pickSeries(
  known: readonly KnownSeries[],
  place: StepPlace,
  { t }: UiMessages,
): Promise<KnownSeries | 'other' | typeof BACK | undefined> {
  const items = [
    ...known.map((series) => ({
      series,
      label: literalIcons(series.name),
      description: literalIcons(
        [series.newest ? series.newest.minutes.meeting.date : t('new.first-meeting'), folderOf(series)]
          .filter(Boolean)
          .join(' · '),
      ),
    })),
    {
      series: 'other' as const,
      label: t('new.other-series'),
      alwaysShow: true,
      iconPath: new vscode.ThemeIcon('add'),
    },
  ];
  const picked = await choose({ title: t('new.title'), placeholder: t('new.pick-series'), place }, items);
  return picked === BACK ? BACK : picked?.series;
}

/** Where its newest file lies or its first one goes, with the workspace folder where there are several. */
function folderOf({ newest, root, folder }: KnownSeries): string {
  const own = newest
    ? vscode.Uri.parse(newest.entry.uri, true)
    : vscode.Uri.joinPath(vscode.Uri.parse(root, true), folder, 'first.md');
  const path = vscode.workspace.asRelativePath(own);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function typeGroup(
  value: string,
  place: StepPlace,
  { t }: UiMessages,
): Promise<string | typeof BACK | undefined> {
  return askText({
    title: t('new.title'),
    placeholder: t('new.type-group'),
    place,
    value,
    comment: () => undefined,
  });
}

/** Asks for the template: the one that is set for the series first, then those in its language. */
export function templateStep(
  templatesFor: (meeting: Meeting) => Promise<readonly Template[]>,
  language: (meeting: Meeting) => Language,
  { t }: UiMessages,
): Step<Meeting> {
  return async (meeting, place) => {
    const templates = await templatesFor(meeting);
    const wanted = language(meeting);
    const set = templateOf(meeting.series, templates, wanted, t);
    const rank = (template: Template): number =>
      template === set ? 0 : template.language === wanted ? 1 : 2;
    const items = [...templates]
      .sort((a, b) => rank(a) - rank(b))
      .map((template) => ({
        template,
        label: literalIcons(template.title),
        description: t(template.language === 'sv' ? 'language.sv' : 'language.en'),
        detail: literalIcons(template.detail),
      }));
    const active = items.find(({ template }) => template === meeting.template);
    const picked = await choose(
      { title: t('new.title'), placeholder: t('new.pick-template'), place },
      items,
      active,
    );
    return picked === BACK || picked === undefined ? picked : { ...meeting, template: picked.template };
  };
}

/** The template that is set for a series. That there is none such is said; the others are offered. */
function templateOf(
  series: KnownSeries | undefined,
  templates: readonly Template[],
  language: Language,
  t: UiMessages['t'],
): Template | undefined {
  const name = series?.set?.template;
  if (name === undefined) return undefined;
  const template = templateNamed(name, templates, language);
  if (template === undefined) {
    const known = [...new Set(templates.map(({ id }) => id))].join(', ');
    const args = { template: name, series: series?.name ?? '', known };
    void vscode.window.showWarningMessage(t('series.template-unknown', args));
  }
  return template;
}

/** Asks for the day, with its weekday as a remark. That of the series' cadence is proposed, else today. */
export function dateStep(today: IsoDate, { t, language }: UiMessages): Step<Meeting> {
  return async (meeting, place) => {
    const date = await askText({
      title: t('new.title'),
      placeholder: t('new.type-date'),
      place,
      value: meeting.date ?? proposedDay(meeting.series, today),
      comment: (value) =>
        isIsoDate(value.trim())
          ? { message: longDate(value.trim(), language), severity: vscode.InputBoxValidationSeverity.Info }
          : t('new.bad-date'),
    });
    return typeof date === 'string' ? { ...meeting, date } : date;
  };
}
