import { findDates } from '../minutes/dates';
import { redate } from '../minutes/dateWording';
import type { Minutes, WrittenDate } from '../minutes/model';
import { Fields, rangeWithin } from '../minutes/yaml/fields';
import type { IsoDate } from '../text/calendar';
import type { TextEdit } from '../text/edit';
import { replacement } from '../text/edit';
import type { TextRange } from '../text/range';

/** Where the front matter gives the date, without quotes. */
export function dateValueRange({ meeting, text }: Minutes): TextRange | undefined {
  const scalar = meeting.record && new Fields('meeting', meeting.record).scalar('date');
  return scalar && rangeWithin(text, scalar, 0, scalar.text.length);
}

/** The date of the date line; one without a year is of the meeting's. */
export function dateOfDateLine({ meeting, dateLine, text }: Minutes): WrittenDate | undefined {
  const date = dateLine?.date;
  if (date === undefined || date.hasYear || meeting.date === undefined) return date;
  return findDates(text, dateLine?.range ?? date.range, yearOf(meeting.date))[0];
}

/**
 * The dates of the title that may be meant as the meeting's: those with a year or a weekday. "Inför 1 maj" names
 * something else.
 */
export function datesOfTitle({ meeting, text }: Minutes): WrittenDate[] {
  if (meeting.titleRange === undefined || meeting.date === undefined) return [];
  const dates = findDates(text, meeting.titleRange, yearOf(meeting.date));
  return dates.filter(({ hasYear, weekday }) => hasYear || weekday !== undefined);
}

/** The edits that move the meeting to another day in front matter, title and date line, where those say `from`. */
export function moveMeeting(minutes: Minutes, from: IsoDate, to: IsoDate): TextEdit[] {
  const { meeting, text } = minutes;
  const value = dateValueRange(minutes);
  const line = dateOfDateLine(minutes);
  const titles = datesOfTitle(minutes);
  // In plain minutes the title may be the date line, too.
  const isTitle = titles.some(({ range }) => range.start === line?.range.start);
  const written = [...titles, ...(line === undefined || isTitle ? [] : [line])];
  return [
    ...(value === undefined || meeting.date !== from ? [] : [replacement(value, to)]),
    ...written.filter(({ date }) => date === from).flatMap((date) => redate(text, date, to, meeting.lang)),
  ];
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
