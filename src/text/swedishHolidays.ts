import { addDays, type IsoDate, isoDate, weekdayOf } from './calendar';

/** The days on which public holidays always fall (lag 1989:253), as `MM-DD`. */
const FIXED: ReadonlySet<string> = new Set(['01-01', '01-06', '05-01', '06-06', '12-25', '12-26']);
/** Good Friday, Easter Sunday and Monday, Ascension Day and Whit Sunday, in days from Easter Sunday. */
const FROM_EASTER: readonly number[] = [-2, 0, 1, 39, 49];
const SATURDAY = 6;

/** Whether a day is a Sunday or another public holiday in Sweden. */
export function isSwedishHoliday(date: IsoDate): boolean {
  if (weekdayOf(date) === 7 || FIXED.has(date.slice(5))) return true;
  // Midsummer Day and All Saints' Day are Saturdays.
  if (isSaturdayIn(date, '06-20', '06-26') || isSaturdayIn(date, '10-31', '11-06')) return true;
  const easter = easterSunday(Number(date.slice(0, 4)));
  return easter !== undefined && FROM_EASTER.some((days) => addDays(easter, days) === date);
}

/** Easter Sunday of a year in the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
export function easterSunday(year: number): IsoDate | undefined {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return isoDate(year, Math.floor(days / 31), (days % 31) + 1);
}

function isSaturdayIn(date: IsoDate, first: string, last: string): boolean {
  const day = date.slice(5);
  return first <= day && day <= last && weekdayOf(date) === SATURDAY;
}
