import { nextDateOf } from '../../minutes/record';
import { addDays, daysBetween, type IsoDate, weekdayOf } from '../../text/calendar';
import { daysFromToday } from '../../text/dayWording';
import type { TextRange } from '../../text/range';
import { fromMeeting } from '../fromMeeting';
import { type CompletionContext, weekdayWord } from './context';
import type { CompletionItem } from './item';

/** Two weeks day by day, then a quarter of a year week by week. */
const DAYS_AHEAD = [
  ...Array.from({ length: 14 }, (_, day) => day + 1),
  ...Array.from({ length: 11 }, (_, week) => (week + 3) * 7),
];

/** Days on which something may be due, the next meeting first, each with its weekday and how far off it is. */
export function dueDateItems(
  context: CompletionContext,
  range: TextRange,
  write?: (date: IsoDate) => string,
): CompletionItem[] {
  const { meeting } = context.minutes;
  const base = meeting.date ?? context.today;
  const next = nextDateOf(meeting);
  const dates = [...(next === undefined ? [] : [next]), ...DAYS_AHEAD.map((days) => addDays(base, days))];
  return [...new Set(dates)].map((date) => dateItem(context, range, date, meeting.date, write));
}

/** Days on which something was done or approved: the meeting's and the latest ones. */
export function pastDateItems(context: CompletionContext, range: TextRange): CompletionItem[] {
  const { today, minutes } = context;
  const { date } = minutes.meeting;
  const dates = [
    today,
    ...(date === undefined ? [] : [date]),
    ...DAYS_AHEAD.slice(0, 7).map(daysBefore(today)),
  ];
  return [...new Set(dates)].map((day) => dateItem(context, range, day, date));
}

/** Days on which a meeting may be: today and those around it. */
export function meetingDateItems(context: CompletionContext, range: TextRange): CompletionItem[] {
  const { today } = context;
  const dates = [
    today,
    ...DAYS_AHEAD.slice(0, 14).map((days) => addDays(today, days)),
    ...DAYS_AHEAD.slice(0, 7).map(daysBefore(today)),
  ];
  return dates.map((day) => dateItem(context, range, day, undefined));
}

function daysBefore(today: IsoDate): (days: number) => IsoDate {
  return (days) => addDays(today, -days);
}

/** @param from the day of the meeting, where distances are counted from there and not from today */
function dateItem(
  context: CompletionContext,
  range: TextRange,
  date: IsoDate,
  from: IsoDate | undefined,
  write: (date: IsoDate) => string = (day) => day,
): CompletionItem {
  const weekday = weekdayOf(date);
  const word = weekdayWord(weekday, context.uiLanguage);
  const isShortcut = context.minutes.text.startsWith('//', range.start);
  const distance =
    fromMeeting(date, from, context.t) ?? daysFromToday(daysBetween(context.today, date), context.uiLanguage);
  return {
    kind: 'date',
    label: date,
    detail: `${word}, ${distance}`,
    newText: write(date),
    isSnippet: false,
    range,
    // `//` asks for days, too.
    filterText:
      (isShortcut ? '//' : '') + [date, ...new Set([word, weekdayWord(weekday, context.language)])].join(' '),
  };
}
