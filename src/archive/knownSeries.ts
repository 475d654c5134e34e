import { fileNameOf } from '../authoring/fileName';
import { meetingFacts } from '../authoring/seriesFacts';
import { templateVariables } from '../authoring/templateVariables';
import type { IsoDate } from '../text/calendar';
import type { MinutesFile } from './archivedFile';
import type { Series } from './seriesIndex';

/** A series with the place where its next minutes go. */
export interface KnownSeries extends Series {
  /** Where its files lie, relative to the workspace folder; empty for the folder itself. */
  readonly folder: string;
}

/** @param fileName the setting `minutes.fileName` of a workspace folder */
export function knownSeries(
  series: readonly Series[],
  fileName: (root: string) => string,
): readonly KnownSeries[] {
  return series.map((one) => ({ ...one, folder: seriesFolder(one.newest, fileName(one.root)) }));
}

/**
 * The folder of the series' newest file, or the one above where the file name brings folders of its own: with
 * `${year}/${date}.md` the folder of `lg/2024/2024-09-24.md` is `lg`.
 */
function seriesFolder({ entry, minutes }: MinutesFile, pattern: string): string {
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
  const year = newest.minutes.meeting.date?.slice(0, 4);
  const steps = folder.split('/');
  return year !== undefined && steps.at(-1) === year
    ? [...steps.slice(0, -1), date.slice(0, 4)].join('/')
    : folder;
}
