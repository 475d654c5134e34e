import { addDays, daysBetween, type IsoDate, weekdayOf } from '../text/calendar';
import { nextMeetingDay } from '../text/cadence';
import type { ArchiveView } from './archiveView';

/** A slip of the pen moves a date by a month at most. */
const MOST_DAYS = 31;

/**
 * The day on which a meeting is due by the pace of its series: by its cadence, where one is set; else as long after the
 * meeting before as that was after its own. Undefined where that is another weekday than the one written, or too far from the day written to be meant.
 *
 * @param weekday 1 to 7, Monday first
 */
export function dayOfSeries(
  written: IsoDate,
  weekday: number,
  archive: ArchiveView | undefined,
): IsoDate | undefined {
  const [last, before] = latestDays(archive);
  if (last === undefined) return undefined;
  const cadence = archive?.cadence();
  const day = cadence ? nextMeetingDay(cadence, last) : before && addDays(last, daysBetween(before, last));
  if (day === undefined) return undefined;
  return weekdayOf(day) === weekday && Math.abs(daysBetween(day, written)) <= MOST_DAYS ? day : undefined;
}

/** The last two days on which the series met before. */
function latestDays(archive: ArchiveView | undefined): IsoDate[] {
  const days: IsoDate[] = [];
  for (const { minutes } of archive?.earlierMeetings() ?? []) {
    const { date } = minutes.meeting;
    if (date !== undefined && date !== days.at(-1)) days.push(date);
    if (days.length === 2) break;
  }
  return days;
}
