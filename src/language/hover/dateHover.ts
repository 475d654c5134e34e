import type { Minutes } from '../../minutes/model';
import { datesInProse } from '../../minutes/prose';
import { placesOf } from '../../minutes/schema/places';
import { daysBetween, type IsoDate, isIsoDate, isoWeekOf } from '../../text/calendar';
import { dayInWords, daysFromToday } from '../../text/dayWording';
import { holds, type TextRange } from '../../text/range';
import { fromMeeting } from '../fromMeeting';
import type { Hover, HoverContext } from './hover';

interface DayPlace {
  readonly range: TextRange;
  readonly date: IsoDate;
}

/** Of a day, however it is written: its weekday and week, and how far it lies from the meeting and from today. */
export function dateHover(minutes: Minutes, offset: number, context: HoverContext): Hover | undefined {
  const place = dayAt(minutes, offset);
  if (place === undefined) return undefined;
  const { language, t, today } = context;
  const facts = [
    t('hover.week', { week: isoWeekOf(place.date).week }),
    fromMeeting(place.date, minutes.meeting.date, t),
    daysFromToday(daysBetween(today, place.date), language),
  ];
  return {
    range: place.range,
    title: dayInWords(place.date, language),
    lines: [facts.filter((fact) => fact !== undefined).join(' · ')],
  };
}

function dayAt(minutes: Minutes, offset: number): DayPlace | undefined {
  for (const place of daysOf(minutes)) if (holds(place.range, offset)) return place;
  return undefined;
}

/** What is due first, as it may be a week or a day without its year, which mean a day only there. */
function* daysOf(minutes: Minutes): Generator<DayPlace> {
  for (const { due } of [...minutes.decisions, ...minutes.actions]) {
    if (due?.date !== undefined) yield { range: due.range, date: due.date };
  }
  for (const record of minutes.records) {
    for (const { kind, node } of placesOf(record)) {
      const date = node.text.trim();
      if (kind === 'value' && isIsoDate(date)) yield { range: node.range, date };
    }
  }
  const line = minutes.dateLine?.date;
  if (line?.date !== undefined) yield { range: line.range, date: line.date };
  for (const { date, extent } of datesInProse(minutes)) {
    if (date !== undefined) yield { range: extent, date };
  }
}
