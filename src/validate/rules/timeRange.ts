import type { Minutes, TimeWindow } from '../../minutes/model';
import { type TextEdit, replacement } from '../../text/edit';
import { slice } from '../../text/range';
import type { Fix, Rule } from '../diagnostic';
import type { Presence } from '../presence';
import { swappedWindow } from '../windowEdits';

/** A window of the meeting, of a group or of a person that does not end after it starts. */
export const timeRange: Rule = {
  codes: { 'time-range': 'error' },
  *check({ minutes, presence }) {
    const seen = new Set<number>();
    for (const { start, end, range } of windowsOf(minutes, presence)) {
      if (end > start || seen.has(range.start)) continue;
      seen.add(range.start);
      const swapped = start === end ? undefined : swappedWindow(slice(minutes.text, range));
      const line = range === minutes.meeting.window?.range ? minutes.dateLine?.window : undefined;
      // A date line that says the same moves along, so that no mismatch arises.
      const alike = line?.start === start && line.end === end ? swappedIn(minutes.text, line.range) : [];
      const fix = swapped === undefined ? undefined : swap(range, swapped, alike);
      yield {
        code: 'time-range',
        range,
        message: 'time-range',
        args: { start, end },
        fixes: fix === undefined ? [] : [fix],
      };
    }
  },
};

function* windowsOf(minutes: Minutes, presence: Presence): Generator<TimeWindow> {
  const { window } = minutes.meeting;
  if (window !== undefined) yield window;
  yield* presence.windowsIn(minutes);
}

function swappedIn(text: string, range: TimeWindow['range']): TextEdit[] {
  const swapped = swappedWindow(slice(text, range));
  return swapped === undefined ? [] : [replacement(range, swapped)];
}

function swap(range: TimeWindow['range'], swapped: string, alike: readonly TextEdit[]): Fix {
  return {
    title: { id: 'time-range.swap', args: { time: swapped } },
    edits: [replacement(range, swapped), ...alike],
    preferred: true,
  };
}
