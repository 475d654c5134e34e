import type { DateLine, Meeting, Minutes, TimeWindow } from '../../minutes/model';
import { canonicalValue } from '../../minutes/vocabulary/vocabulary';
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
    if (place === undefined || meeting.place === undefined || isNoPlace(place.text, meeting)) return;
    if (!samePlace(place.text, meeting.place)) {
      yield otherPlace(minutes, place, meeting.place);
    }
  },
};

function sameTimes(a: TimeWindow, b: TimeWindow): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Who meets, or how, may stand where a date line has the place. */
function isNoPlace(words: string, { org, group, series, mode }: Meeting): boolean {
  const written = foldMarks(words);
  const isName = [org, group, series].some((name) => name !== undefined && foldMarks(name) === written);
  return isName || (mode !== undefined && canonicalValue('mode', words) === mode);
}

/** "Jupiter" and "rum Jupiter, plan 3" are one place, told more or less closely. */
function samePlace(a: string, b: string): boolean {
  const [short = [], long = []] = [a, b].map(wordsOf).sort((x, y) => x.length - y.length);
  return long.some((_, at) => short.every((word, index) => long[at + index] === word));
}

function wordsOf(place: string): string[] {
  return foldMarks(place).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function otherTime(text: string, inLine: TimeWindow, inFrontMatter: TimeWindow): Finding {
  const forLine = windowLike(slice(text, inLine.range), inFrontMatter);
  const forFrontMatter = `${inLine.start}-${inLine.end}`;
  const toFrontMatter: Fix = {
    title: { id: 'time-mismatch.front-matter', args: { value: forFrontMatter } },
    edits: [replacement(inFrontMatter.range, forFrontMatter)],
    preferred: false,
  };
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
      // A window that runs backwards would only be wrong in two places.
      ...(inLine.end > inLine.start ? [toFrontMatter] : []),
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
