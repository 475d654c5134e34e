import type { MeetingEntry } from '../../archive/meetingList';
import type { MessageId, Translate } from '../../text/messages';
import { plainMark } from '../plainMark';

/** What a branch or a meeting is counted by. */
export type Counts = Pick<MeetingEntry, 'decisions' | 'openItems' | 'problems'>;

/** The day; without one, the file by which the meeting is known. */
export function meetingText({ file }: MeetingEntry): string {
  const { path } = file.entry;
  return file.minutes.meeting.date ?? path.slice(path.lastIndexOf('/') + 1);
}

/** What there is to say about a meeting beside its day. */
export function meetingFacts(meeting: MeetingEntry, t: Translate): string[] {
  return [...countsText(meeting, t), plainMark(meeting.file, t)].filter((fact) => fact !== undefined);
}

/** The counts of several meetings together. */
export function sumOf(meetings: readonly Counts[]): Counts {
  const sum = (count: (meeting: Counts) => number): number =>
    meetings.reduce((total, meeting) => total + count(meeting), 0);
  return {
    decisions: sum(({ decisions }) => decisions),
    openItems: sum(({ openItems }) => openItems),
    problems: sum(({ problems }) => problems),
  };
}

/** What there is, in words; nothing is said of what there is none of. */
export function countsText({ decisions, openItems, problems }: Counts, t: Translate): string[] {
  return [
    counted(decisions, 'meetings.one-decision', 'meetings.decisions', t),
    counted(openItems, 'meetings.one-open', 'meetings.open-items', t),
    counted(problems, 'meetings.one-problem', 'meetings.problems', t),
  ].filter((text) => text !== undefined);
}

export function meetingCountText(count: number, t: Translate): string {
  return counted(count, 'meetings.one-meeting', 'meetings.meetings', t) ?? '';
}

/** All that a tooltip says of a meeting. */
export function meetingSummary(meeting: MeetingEntry, t: Translate): string {
  const { entry, minutes } = meeting.file;
  const { title, group, place, start, end } = minutes.meeting;
  const times = [start, end].filter((time) => time !== undefined).join('–');
  const facts = [group, place, times].filter((fact) => fact !== undefined && fact !== '');
  return [title, facts.join(' · '), meetingFacts(meeting, t).join(' · '), entry.path]
    .filter((line) => line !== undefined && line !== '')
    .join('\n');
}

function counted(count: number, one: MessageId, many: MessageId, t: Translate): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? t(one) : t(many, { count });
}
