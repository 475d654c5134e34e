import type { TimeWindow } from '../../minutes/model';
import { replacement } from '../../text/edit';
import { slice } from '../../text/range';
import type { Fix, Rule } from '../diagnostic';
import { windowLike } from '../windowEdits';

/** A group or a person that is there before the meeting begins, or after it ends. */
export const windowOutsideMeeting: Rule = {
  codes: { 'window-outside-meeting': 'error' },
  *check({ minutes, presence }) {
    const { window: meeting } = minutes.meeting;
    if (meeting === undefined || meeting.end <= meeting.start) return;
    const seen = new Set<number>();
    for (const window of presence.windowsIn(minutes)) {
      const { start, end, range } = window;
      const isInside = meeting.start <= start && end <= meeting.end;
      if (isInside || end <= start || seen.has(range.start)) continue;
      seen.add(range.start);
      yield {
        code: 'window-outside-meeting',
        range,
        message: 'window-outside-meeting',
        args: { start, end, from: meeting.start, to: meeting.end },
        fixes: clamped(minutes.text, window, meeting),
      };
    }
  },
};

/** The part inside the meeting; nothing where none is. */
function clamped(text: string, { start, end, range }: TimeWindow, meeting: TimeWindow): Fix[] {
  const from = start < meeting.start ? meeting.start : start;
  const to = end > meeting.end ? meeting.end : end;
  if (to <= from) return [];
  const time = windowLike(slice(text, range), { start: from, end: to });
  const title = { id: 'window-outside-meeting.clamp', args: { time } } as const;
  return [{ title, edits: [replacement(range, time)], preferred: true }];
}
