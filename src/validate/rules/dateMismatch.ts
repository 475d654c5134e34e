import { datesInName } from '../../minutes/dates';
import { redate } from '../../minutes/dateWording';
import type { Minutes, WrittenDate } from '../../minutes/model';
import type { IsoDate } from '../../text/calendar';
import { slice } from '../../text/range';
import type { Finding, Fix, Rule } from '../diagnostic';
import { dateOfDateLine, dateValueRange, datesOfTitle, moveMeeting } from '../meetingDate';

/** Title, date line or file name give another date than the front matter. */
export const dateMismatch: Rule = {
  codes: { 'date-mismatch': 'error' },
  *check({ minutes, fileName }) {
    const { date } = minutes.meeting;
    if (date === undefined) return;
    const titled = datesOfTitle(minutes).filter((written) => written.date !== undefined);
    // A title may name other days beside the meeting's own.
    const [inTitle] = titled.some((written) => written.date === date) ? [] : titled;
    for (const written of [inTitle, dateOfDateLine(minutes)]) {
      if (written?.date !== undefined && written.date !== date)
        yield inText(minutes, date, written, written.date);
    }
    const inName = fileName === undefined ? [] : datesInName(fileName);
    const [named] = inName.includes(date) ? [] : inName;
    const range = dateValueRange(minutes);
    if (named === undefined || range === undefined) return;
    yield {
      code: 'date-mismatch',
      range,
      message: 'date-mismatch.file',
      args: { date, named },
      fixes: [takeIntoFrontMatter(minutes, date, named)],
    };
  },
};

function inText(minutes: Minutes, date: IsoDate, written: WrittenDate, other: IsoDate): Finding {
  const { text, meeting, kind } = minutes;
  // Plain minutes have no front matter; their date was settled by the file's name and its neighbours.
  const isPlain = kind === 'plain';
  const here: Fix = {
    title: isPlain
      ? { id: 'fix.replace', args: { value: date } }
      : { id: 'date-mismatch.here', args: { date } },
    edits: redate(text, written, date, meeting.lang),
    preferred: false,
  };
  return {
    code: 'date-mismatch',
    range: written.range,
    message: isPlain ? 'date-mismatch.plain' : 'date-mismatch',
    args: { date, written: slice(text, written.range) },
    fixes: isPlain ? [here] : [here, takeIntoFrontMatter(minutes, date, other)],
  };
}

/** What agreed with the front matter moves along, so that no new mismatch arises. */
function takeIntoFrontMatter(minutes: Minutes, from: IsoDate, to: IsoDate): Fix {
  return {
    title: { id: 'date-mismatch.front-matter', args: { date: to } },
    edits: moveMeeting(minutes, from, to),
    preferred: false,
  };
}
