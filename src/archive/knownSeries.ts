import { fileNameOf } from '../authoring/fileName';
import { meetingFacts } from '../authoring/seriesFacts';
import { seriesNamed, type SetSeries } from '../authoring/setSeries';
import { templateVariables } from '../authoring/templateVariables';
import { firstMeetingDay, nextMeetingDay } from '../text/cadence';
import type { IsoDate } from '../text/calendar';
import { stepsOf } from '../text/relativePath';
import type { MinutesFile } from './archivedFile';
import type { FileUri } from './ports';
import type { Series } from './seriesIndex';

/** A series that has minutes, or that the settings name, with the place where its next minutes go. */
export interface KnownSeries {
  /** Unique among all; of a series that has minutes, as the archive has it. */
  readonly key: string;
  readonly root: FileUri;
  readonly name: string;
  /** Undefined where it has no minutes yet. */
  readonly newest: MinutesFile | undefined;
  /** Where its files lie, relative to the workspace folder; empty for the folder itself. */
  readonly folder: string;
  /** What the settings say of it. */
  readonly set: SetSeries | undefined;
}

/** The settings of a workspace folder that say where minutes go. */
export interface SeriesPlaces {
  readonly fileName: string;
  readonly series: readonly SetSeries[];
}

/**
 * The series that have minutes, as they are given, and then those of the settings that have none yet.
 *
 * @param roots the workspace folders, each with settings of its own
 */
export function knownSeries(
  series: readonly Series[],
  roots: readonly FileUri[],
  settings: (root: FileUri) => SeriesPlaces,
): readonly KnownSeries[] {
  const known = series.map(({ key, root, name, newest }): KnownSeries => {
    const { fileName, series } = settings(root);
    const set = seriesNamed(name, series);
    return { key, root, name, newest, folder: seriesFolder(newest, fileName, set?.folder), set };
  });
  const unmet = roots.flatMap((root) => {
    const own = known.filter((one) => one.root === root);
    return settings(root)
      .series.filter(({ name }) => seriesNamed(name, own) === undefined)
      .map((set): KnownSeries => {
        const { name, folder = '' } = set;
        return { key: `${root}\nset\n${name}`, root, name, newest: undefined, folder, set };
      });
  });
  return [...known, ...unmet];
}

/**
 * The folder that is set; else that of the series' newest file, or the one above where the file name brings folders of
 * its own: with `${year}/${date}.md` the folder of `lg/2024/2024-09-24.md` is `lg`.
 */
function seriesFolder(newest: MinutesFile, pattern: string, set: string | undefined): string {
  const lies = folderOfNewest(newest, pattern);
  const year = newest.minutes.meeting.date?.slice(0, 4) ?? '';
  // Minutes kept by year in the folder that is set go on being kept so.
  return set === undefined || lies === [...stepsOf(set), year].join('/') ? lies : set;
}

function folderOfNewest({ entry, minutes }: MinutesFile, pattern: string): string {
  const { date, lang } = minutes.meeting;
  if (date !== undefined) {
    const { path } = fileNameOf(pattern, templateVariables(date, lang, meetingFacts(minutes.meeting)));
    if (entry.path.endsWith(`/${path}`)) return entry.path.slice(0, -path.length - 1);
    if (entry.path === path) return '';
  }
  return entry.path.slice(0, Math.max(0, entry.path.lastIndexOf('/')));
}

/** Where minutes of a day go: an archive kept in folders by year goes on in the folder of that year. */
export function folderOn({ folder, newest }: KnownSeries, date: IsoDate): string {
  const year = newest?.minutes.meeting.date?.slice(0, 4);
  const steps = folder.split('/');
  return year !== undefined && steps.at(-1) === year
    ? [...steps.slice(0, -1), date.slice(0, 4)].join('/')
    : folder;
}

/** The day to propose for the next meeting of a series: by its cadence, where one is set, else today. */
export function proposedDay(series: KnownSeries | undefined, today: IsoDate): IsoDate {
  const { newest, set } = series ?? {};
  if (set?.cadence === undefined) return today;
  const last = newest?.minutes.meeting.date;
  const next =
    last === undefined ? firstMeetingDay(set.cadence, today) : nextMeetingDay(set.cadence, last, today);
  return next ?? today;
}
