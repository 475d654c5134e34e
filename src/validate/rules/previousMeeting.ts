import type { Minutes } from '../../minutes/model';
import { Fields, rangeWithin } from '../../minutes/yaml/fields';
import { entryOf, setValue } from '../../minutes/yaml/setValue';
import { relativePath } from '../../text/relativePath';
import type { TextRange } from '../../text/range';
import type { ArchiveView, KnownFile } from '../archiveView';
import type { Fix, Rule } from '../diagnostic';
import { isEditable } from '../recordReferences';
import { languageOf } from '../schema/wording';

/** Minutes that `previous` may lead to are in files of these kinds; of others nothing is known here. */
const MAYBE_MINUTES = /(?:\.(?:md|markdown|txt)|(?:^|\/)[^./]*)$/i;

/** Minutes that do not say which meeting was before, or name one that was not. */
export const previousMeeting: Rule = {
  codes: { 'series-gap': 'info', 'previous-order': 'error' },
  *check({ minutes, archive }) {
    const { meeting, text } = minutes;
    if (archive === undefined || meeting.record === undefined) return;
    const scalar = new Fields('meeting', meeting.record).scalar('previous');
    const named = meeting.previous === undefined ? undefined : archive.linked(meeting.previous);
    if (named !== undefined && scalar !== undefined) {
      if (isEarlier(named, archive.self)) return;
      yield {
        code: 'previous-order',
        range: rangeWithin(text, scalar, 0, scalar.text.length),
        message: 'previous-order',
        args: { date: named.minutes.meeting.date ?? named.entry.path },
        fixes: () => linkFixes(minutes, firstOf(archive), archive.self),
      };
      return;
    }
    if (meeting.date === undefined) return;
    if (meeting.previous !== undefined && !MAYBE_MINUTES.test(meeting.previous)) return;
    const earlier = firstOf(archive);
    const range = scalar ? rangeWithin(text, scalar, 0, scalar.text.length) : placeOfSeries(minutes);
    if (earlier === undefined || range === undefined) return;
    yield {
      code: 'series-gap',
      range,
      message: scalar ? 'series-gap.unknown' : 'series-gap',
      args: {
        date: earlier.minutes.meeting.date ?? earlier.entry.path,
        path: meeting.previous ?? '',
      },
      fixes: () => linkFixes(minutes, earlier, archive.self),
    };
  },
};

/** What is not known to be wrong may be right: of two meetings of one day without hours either may be the earlier. */
function isEarlier(named: KnownFile, self: KnownFile): boolean {
  if (named.entry.uri === self.entry.uri) return false;
  const [before, own] = [named.minutes.meeting, self.minutes.meeting];
  if (before.date === undefined || own.date === undefined || before.date < own.date) return true;
  if (before.date > own.date) return false;
  return before.start === undefined || own.start === undefined || before.start < own.start;
}

function firstOf(archive: ArchiveView): KnownFile | undefined {
  for (const file of archive.earlierMeetings()) return file;
  return undefined;
}

/** Where the minutes say of which series they are. */
function placeOfSeries({ meeting: { record } }: Minutes): TextRange | undefined {
  const entry = record && (entryOf('meeting', record, 'series') ?? entryOf('meeting', record, 'group'));
  return (entry ?? record?.entries[0])?.key.range;
}

function linkFixes(minutes: Minutes, earlier: KnownFile | undefined, self: KnownFile): Fix[] {
  const { record } = minutes.meeting;
  if (earlier === undefined || record === undefined || !isEditable(self)) return [];
  const path = relativePath(self.entry.path, earlier.entry.path);
  return [
    {
      title: { id: 'series-gap.link', args: { path } },
      edits: [setValue(minutes.text, 'meeting', record, 'previous', path, languageOf(minutes))],
      preferred: true,
    },
  ];
}
