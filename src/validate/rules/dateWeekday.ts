import { redate, weekdayLike } from '../../minutes/dateWording';
import type { Minutes, WrittenDate, WrittenWeekday } from '../../minutes/model';
import type { IsoDate } from '../../text/calendar';
import { addDays, nearestWithWeekday, weekdayOf } from '../../text/calendar';
import type { TextEdit } from '../../text/edit';
import { applyEdits, replacement } from '../../text/edit';
import type { TextRange } from '../../text/range';
import { slice } from '../../text/range';
import type { Finding, LocalRule } from '../diagnostic';
import type { Part } from '../part';
import { writtenDue } from '../dueDates';
import { dateOfDateLine, moveMeeting } from '../meetingDate';
import { dayOfSeries } from '../seriesPace';

/** A weekday that does not match its date: in the date line, in due values and in running text. */
export const dateWeekday: LocalRule = {
  codes: { 'date-weekday': 'error' },
  *check({ minutes, part, archive }) {
    const seen = new Set<number>();
    for (const { written, redated, isMeeting } of writtenDates(minutes, part)) {
      const { date, weekday } = written;
      if (date === undefined || weekday === undefined || seen.has(weekday.range.start)) continue;
      seen.add(weekday.range.start);
      if (weekday.weekday !== weekdayOf(date)) {
        const day = isMeeting ? dayOfSeries(date, weekday.weekday, archive) : undefined;
        yield finding(minutes.text, written.range, weekday, redated, {
          was: date,
          to: day ?? nearestWithWeekday(date, weekday.weekday),
        });
      }
    }
  },
};

interface Place {
  readonly written: WrittenDate;
  /** The edits that give the place another date. */
  readonly redated: (date: IsoDate) => TextEdit[];
  /** Whether it is the meeting's own date. */
  readonly isMeeting: boolean;
}

/** What is known to be the meeting's date or a due date comes first: its repair knows more. */
function* writtenDates(minutes: Minutes, { decisions, actions, proseDates }: Part): Generator<Place> {
  const { text, meeting } = minutes;
  const inPlace = (written: WrittenDate) => (date: IsoDate) => redate(text, written, date, meeting.lang);
  const line = dateOfDateLine(minutes);
  if (line?.date !== undefined) {
    const { date } = line;
    const agrees = meeting.date === date;
    yield {
      written: line,
      redated: (to) => (agrees ? moveMeeting(minutes, date, to) : inPlace(line)(to)),
      isMeeting: true,
    };
  }
  for (const { due } of [...decisions, ...actions]) {
    const written = due?.weekday && writtenDue(text, due);
    if (written === undefined) continue;
    const notBefore = (to: IsoDate) => (to < (meeting.date ?? to) ? addDays(to, 7) : to);
    yield { written, redated: (to) => inPlace(written)(notBefore(to)), isMeeting: false };
  }
  for (const written of proseDates) yield { written, redated: inPlace(written), isMeeting: false };
}

function finding(
  text: string,
  range: TextRange,
  weekday: WrittenWeekday,
  redated: Place['redated'],
  { was, to }: { readonly was: IsoDate; readonly to: IsoDate },
): Finding {
  const expected = weekdayLike(slice(text, weekday.range), weekdayOf(was));
  const edits = redated(to);
  return {
    code: 'date-weekday',
    range: weekday.range,
    message: 'date-weekday',
    args: { date: slice(text, range), weekday: expected },
    fixes: [
      {
        title: { id: 'date-weekday.weekday', args: { weekday: expected } },
        edits: [replacement(weekday.range, expected)],
        preferred: true,
      },
      {
        title: { id: 'date-weekday.date', args: { date: rewritten(text, range, edits) } },
        edits,
        preferred: false,
      },
    ],
  };
}

/** What stands in a range after the edits inside it. */
function rewritten(text: string, range: TextRange, edits: readonly TextEdit[]): string {
  const inside = edits.filter((edit) => edit.range.start >= range.start && edit.range.end <= range.end);
  const moved = inside.map((edit) => ({
    newText: edit.newText,
    range: { start: edit.range.start - range.start, end: edit.range.end - range.start },
  }));
  return applyEdits(slice(text, range), moved);
}
