import { daysBetween, type IsoDate } from '../text/calendar';
import type { Translate } from '../text/messages';

/** How far a day lies from the meeting, in words; undefined where the meeting has no day. */
export function fromMeeting(date: IsoDate, meeting: IsoDate | undefined, t: Translate): string | undefined {
  if (meeting === undefined) return undefined;
  const days = daysBetween(meeting, date);
  if (days === 0) return t('hover.meeting-day');
  if (Math.abs(days) === 1) return t(days > 0 ? 'hover.day-after' : 'hover.day-before');
  return t(days > 0 ? 'hover.days-after' : 'hover.days-before', { count: Math.abs(days) });
}
