import { addDays, daysBetween, type IsoDate, weekdayOf } from '../text/calendar';
import { nextMeetingDay } from '../text/cadence';
import type { ArchiveView } from './archiveView';

/** A slip of the pen moves a date by a month at most. */
const MOST_DAYS = 31;

/**
 * The day on which a meeting is due by the pace of its series: by its cadence, where one is set, the nearest one to the
 * day written; else as long after the meeting before as that was after its own. Undefined where that is another weekday
 * than the one written, or too far from the day written to be meant.
 *
 * @param weekday 1 to 7, Monday first
 */
export function dayOfSeries(
  written: IsoDate,
  weekday: number,
  archive: Pick<ArchiveView, 'earlierMeetings' | 'cadence'> | undefined,
): IsoDate | undefined {
  const distance = (day: IsoDate): number => Math.abs(daysBetween(day, written));
  return dueDays(written, archive)
    .filter((day) => weekdayOf(day) === weekday && distance(day) <= MOST_DAYS)
    .sort((a, b) => distance(a) - distance(b))[0];
}

function dueDays(
  written: IsoDate,
  archive: Pick<ArchiveView, 'earlierMeetings' | 'cadence'> | undefined,
): IsoDate[] {
  const [last, before] = latestDays(archive);
  if (last === undefined) return [];
  const cadence = archive?.cadence();
  if (cadence === undefined) return before === undefined ? [] : [addDays(last, daysBetween(before, last))];
  const days: IsoDate[] = [];
  let day = nextMeetingDay(cadence, last, addDays(written, -MOST_DAYS));
  while (day !== undefined && daysBetween(written, day) <= MOST_DAYS) {
    days.push(day);
    day = nextMeetingDay(cadence, day);
  }
  return days;
}

/** The last two days on which the series met before. */
function latestDays(archive: Pick<ArchiveView, 'earlierMeetings'> | undefined): IsoDate[] {
  const days: IsoDate[] = [];
  for (const { minutes } of archive?.earlierMeetings() ?? []) {
    const { date } = minutes.meeting;
    if (date !== undefined && date !== days.at(-1)) days.push(date);
    if (days.length === 2) break;
  }
  return days;
}
