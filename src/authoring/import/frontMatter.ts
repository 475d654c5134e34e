import type { Meeting } from '../../minutes/model';
import { termsOf, writtenKey, writtenValue } from '../../minutes/vocabulary/vocabulary';
import { oneLine } from '../valuePlace';
import { type YamlStyle, yamlScalar } from '../yamlScalar';

/** The name of the body that meets: as the text says it, else that of its series or title; the format asks for one. */
export function groupName({ lang, group, series, title }: Meeting): string {
  const name = [group, series, title].map((it) => oneLine(it ?? '').trim()).find((it) => it !== '');
  return name ?? termsOf(lang).plain.meetingWords[0] ?? '';
}

/** Front matter of structured minutes, in the order of the templates. What the text does not say is left out. */
export function frontMatter(meeting: Meeting): readonly string[] {
  const { lang, window } = meeting;
  const lines: string[] = [];
  const add = (key: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') lines.push(`${writtenKey('meeting', key, lang)}: ${value}`);
  };
  const scalar = (value: string | undefined, style: YamlStyle = 'block'): string | undefined =>
    value && yamlScalar(oneLine(value).trim(), style);
  add('type', meeting.type === 'notes' ? undefined : writtenValue('meetingType', meeting.type, lang));
  add('org', scalar(meeting.org));
  add('group', scalar(groupName(meeting)));
  add('date', meeting.date);
  add('time', window && `${window.start}-${window.end}`);
  add('place', scalar(meeting.place));
  add('chair', scalar(meeting.chair));
  add('secretary', scalar(meeting.secretary));
  const approvers = meeting.approvers.map((name) => scalar(name, 'flow')).join(', ');
  add('approvers', approvers && `[${approvers}]`);
  add('status', writtenValue('meetingStatus', meeting.status, lang));
  add('next', scalar(meeting.next));
  return ['---', 'minutes: 1', `lang: ${lang}`, ...lines, '---'];
}
