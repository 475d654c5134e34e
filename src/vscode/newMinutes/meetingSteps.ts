import * as vscode from 'vscode';
import type { Archive } from '../../archive/archive';
import { meetingFacts, newSeriesFacts, type SeriesFacts, seriesFacts } from '../../authoring/seriesFacts';
import type { Template } from '../../authoring/templates';
import { longDate } from '../../authoring/templateVariables';
import { type IsoDate, isIsoDate } from '../../text/calendar';
import type { Language } from '../../text/messages';
import { literalIcons } from '../literalIcons';
import type { UiMessages } from '../uiMessages';
import { choose, type as askText } from './quickSteps';
import { BACK, type Step, type StepPlace } from './steps';
import type { KnownSeries } from '../../archive/knownSeries';

/** What the user has said about the meeting so far. */
export interface Meeting {
  /** A known series, or the name of a new one. */
  readonly series?: KnownSeries | undefined;
  readonly newSeries?: string | undefined;
  readonly template?: Template;
  readonly date?: IsoDate;
}

/** What is known of the meeting's series. */
export async function factsOf(
  { series, newSeries }: Meeting,
  language: Language,
  archive: Archive,
): Promise<SeriesFacts | undefined> {
  if (series) return factsOfSeries(series, archive);
  return newSeries === undefined || newSeries === '' ? undefined : newSeriesFacts(newSeries, language);
}

/** What the newest minutes of a series say; where they have gone meanwhile, what the archive knew of them. */
export async function factsOfSeries({ newest }: KnownSeries, archive: Archive): Promise<SeriesFacts> {
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
      if (newSeries !== BACK) return { ...meeting, series: undefined, newSeries };
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
        [series.newest.minutes.meeting.date, folderOf(series)].filter(Boolean).join(' · '),
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

/** Where its newest file lies, with the workspace folder where there are several. */
function folderOf({ newest }: KnownSeries): string {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(newest.entry.uri, true));
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

/** Asks for the template, those in the series' language first. */
export function templateStep(
  templates: readonly Template[],
  language: (meeting: Meeting) => Language,
  { t }: UiMessages,
): Step<Meeting> {
  return async (meeting, place) => {
    const wanted = language(meeting);
    const items = [...templates]
      .sort((a, b) => Number(b.language === wanted) - Number(a.language === wanted))
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

/** Asks for the day, with its weekday as a remark. */
export function dateStep(today: IsoDate, { t, language }: UiMessages): Step<Meeting> {
  return async (meeting, place) => {
    const date = await askText({
      title: t('new.title'),
      placeholder: t('new.type-date'),
      place,
      value: meeting.date ?? today,
      comment: (value) =>
        isIsoDate(value.trim())
          ? { message: longDate(value.trim(), language), severity: vscode.InputBoxValidationSeverity.Info }
          : t('new.bad-date'),
    });
    return typeof date === 'string' ? { ...meeting, date } : date;
  };
}
