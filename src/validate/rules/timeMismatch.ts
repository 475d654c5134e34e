import type { DateLine, Minutes, TimeWindow } from '../../minutes/model';
import { Fields } from '../../minutes/yaml/fields';
import { replacement } from '../../text/edit';
import { foldMarks } from '../../text/fold';
import { slice } from '../../text/range';
import type { Finding, Fix, Rule } from '../diagnostic';
import { windowLike } from '../windowEdits';
import { asScalar } from '../../minutes/yaml/edits';

/** The date line gives another time or place than the front matter. */
export const timeMismatch: Rule = {
  codes: { 'time-mismatch': 'warning' },
  *check({ minutes }) {
    const { dateLine, meeting } = minutes;
    const { window, place } = dateLine ?? {};
    if (window !== undefined && meeting.window !== undefined && !sameTimes(window, meeting.window)) {
      yield otherTime(minutes.text, window, meeting.window);
    }
    if (place !== undefined && meeting.place !== undefined && !samePlace(place.text, meeting.place)) {
      yield otherPlace(minutes, place, meeting.place);
    }
  },
};

function sameTimes(a: TimeWindow, b: TimeWindow): boolean {
  return a.start === b.start && a.end === b.end;
}

/** "Jupiter" and "Jupiter, plan 3" are one place, told more or less closely. */
function samePlace(a: string, b: string): boolean {
  const [short = '', long = ''] = [foldMarks(a), foldMarks(b)].sort((x, y) => x.length - y.length);
  return long.startsWith(short) && !/^[\p{L}\p{N}]/u.test(long.slice(short.length));
}

function otherTime(text: string, inLine: TimeWindow, inFrontMatter: TimeWindow): Finding {
  const forLine = windowLike(slice(text, inLine.range), inFrontMatter);
  const forFrontMatter = `${inLine.start}-${inLine.end}`;
  return {
    code: 'time-mismatch',
    range: inLine.range,
    message: 'time-mismatch.time',
    args: { time: forLine },
    fixes: [
      {
        title: { id: 'time-mismatch.here', args: { value: forLine } },
        edits: [replacement(inLine.range, forLine)],
        preferred: false,
      },
      {
        title: { id: 'time-mismatch.front-matter', args: { value: forFrontMatter } },
        edits: [replacement(inFrontMatter.range, forFrontMatter)],
        preferred: false,
      },
    ],
  };
}

function otherPlace(
  { meeting }: Minutes,
  inLine: NonNullable<DateLine['place']>,
  inFrontMatter: string,
): Finding {
  const { record } = meeting;
  const scalar = record && new Fields('meeting', record).scalar('place');
  const fixes: Fix[] = [
    {
      title: { id: 'time-mismatch.here', args: { value: inFrontMatter } },
      edits: [replacement(inLine.range, inFrontMatter)],
      preferred: false,
    },
  ];
  if (scalar !== undefined) {
    fixes.push({
      title: { id: 'time-mismatch.front-matter', args: { value: inLine.text } },
      edits: [replacement(scalar.range, asScalar(inLine.text, record?.flow ?? false))],
      preferred: false,
    });
  }
  return {
    code: 'time-mismatch',
    range: inLine.range,
    message: 'time-mismatch.place',
    args: { place: inFrontMatter },
    fixes,
  };
}
