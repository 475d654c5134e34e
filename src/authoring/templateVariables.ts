import { termsOf } from '../minutes/vocabulary/vocabulary';
import { isoWeekOf, weekdayOf, type IsoDate } from '../text/calendar';
import { foldCase } from '../text/fold';
import type { Language } from '../text/messages';
import { attendeesYaml } from './attendeesBlock';
import type { SeriesFacts } from './seriesFacts';

/** What a template may ask for, explained in docs/templates.md. Besides these, `paragraph1` to `paragraph20`. */
export const VARIABLE_NAMES = [
  'date',
  'weekday',
  'dateLong',
  'year',
  'month',
  'day',
  'week',
  'time',
  'start',
  'end',
  'place',
  'group',
  'series',
  'org',
  'lang',
  'chair',
  'secretary',
  'attendees',
  'previous',
] as const;

export type VariableName = (typeof VARIABLE_NAMES)[number] | `paragraph${number}`;

/** The values that are known; each one line, but for `attendees`, which is YAML ready to stand. */
export type TemplateVariables = Readonly<Partial<Record<VariableName, string>>>;

/** How many items of a template may ask for a `§` number. */
const PARAGRAPHS = 20;

/** Whether a template may ask for it. */
export function isVariableName(name: string): name is VariableName {
  return (VARIABLE_NAMES as readonly string[]).includes(name) || /^paragraph([1-9]|1\d|20)$/.test(name);
}

/**
 * The variables of a meeting.
 *
 * @param date the day of the meeting
 * @param language in which dates, roles and keys are written
 * @param series what is known from earlier meetings
 * @param previous the path of the previous meeting's minutes, relative to the new file
 */
export function templateVariables(
  date: IsoDate,
  language: Language,
  series?: SeriesFacts,
  previous?: string,
): TemplateVariables {
  const values: Partial<Record<VariableName, string | undefined>> = {
    ...dateVariables(date, language),
    ...paragraphVariables(date, series),
    lang: language,
    previous,
    group: series?.group,
    series: differs(series?.series, series?.group) ? series?.series : undefined,
    org: series?.org,
    place: series?.place,
    chair: series?.chair,
    secretary: series?.secretary,
    start: series?.start,
    end: series?.end,
    time:
      series?.start !== undefined && series.end !== undefined ? `${series.start}-${series.end}` : undefined,
    attendees: attendeesOf(series, language),
  };
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );
}

/** A date in words: `Tisdagen den 24 september 2024`, `Tuesday, 24 September 2024`. */
export function longDate(date: IsoDate, language: Language): string {
  const terms = termsOf(language);
  const [year = '', month = '', day = ''] = date.split('-');
  const monthName = terms.months[Number(month) - 1]?.[0] ?? month;
  const names = terms.weekdays[weekdayOf(date) - 1] ?? [];
  return language === 'sv'
    ? `${capitalised(names[1] ?? '')} den ${Number(day)} ${monthName} ${year}`
    : `${names[0] ?? ''}, ${Number(day)} ${monthName} ${year}`;
}

function dateVariables(date: IsoDate, language: Language): TemplateVariables {
  const [year = '', month = '', day = ''] = date.split('-');
  return {
    date,
    year,
    month,
    day,
    week: String(isoWeekOf(date).week),
    weekday: capitalised(termsOf(language).weekdays[weekdayOf(date) - 1]?.[0] ?? ''),
    dateLong: longDate(date, language),
  };
}

/** `§` numbers run through the year and begin again at 1 (rules.md, paragraph-sequence). */
function paragraphVariables(date: IsoDate, series: SeriesFacts | undefined): TemplateVariables {
  const sameYear = series?.date?.slice(0, 4) === date.slice(0, 4);
  const last = sameYear ? (series.paragraph ?? 0) : 0;
  const numbers = Array.from({ length: PARAGRAPHS }, (_, index) => index + 1);
  return Object.fromEntries(numbers.map((number) => [`paragraph${number}`, String(last + number)]));
}

function attendeesOf(series: SeriesFacts | undefined, language: Language): string | undefined {
  const groups = series?.groups.filter(({ members }) => members.length > 0) ?? [];
  return groups.length > 0 ? attendeesYaml(groups, series?.group ?? '', language) : undefined;
}

function differs(a: string | undefined, b: string | undefined): boolean {
  return foldCase(a ?? '') !== foldCase(b ?? '');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
