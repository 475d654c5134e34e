import { foldCase } from '../text/fold';
import type { MinutesSummary } from '../minutes/summary';
import type { MinutesFile } from './archivedFile';
import type { FileEntry } from './ports';

/**
 * The meetings before one in its series, the latest first. Equal names in two workspace folders are two series; of
 * meetings without a date all others are before.
 */
export function earlierMeetings(
  files: readonly MinutesFile[],
  { uri, root }: FileEntry,
  { meeting }: Pick<MinutesSummary, 'meeting'>,
): MinutesFile[] {
  if (meeting.series === undefined) return [];
  const series = foldCase(meeting.series);
  const dateOf = ({ minutes }: MinutesFile): string => minutes.meeting.date ?? '';
  return files
    .filter(
      (file) =>
        file.entry.uri !== uri &&
        file.entry.root === root &&
        foldCase(file.minutes.meeting.series ?? '') === series &&
        (meeting.date === undefined || dateOf(file) < meeting.date),
    )
    .sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1));
}
