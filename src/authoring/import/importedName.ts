import type { Minutes } from '../../minutes/model';
import { fileNameOf } from '../fileName';
import { meetingFacts } from '../seriesFacts';
import { templateVariables } from '../templateVariables';

/**
 * Where imported minutes go, relative to the folder of their source.
 * @param pattern of the setting `minutes.fileName`
 * @param stem the source's name without its ending: names minutes whose day is not known
 */
export function importedName({ meeting }: Minutes, pattern: string, stem: string): string {
  if (meeting.date === undefined) return `${stem}.md`;
  const facts = meetingFacts({ ...meeting, start: meeting.window?.start, end: meeting.window?.end });
  return fileNameOf(pattern, templateVariables(meeting.date, meeting.lang, facts)).path;
}
