import type { Attendee, Meeting, Minutes, TimeWindow } from '../../minutes/model';
import { readPerson } from '../../minutes/person';
import { marksBeside } from '../../minutes/plain/presenceMarks';
import { termsOf, writtenKey, writtenValue } from '../../minutes/vocabulary/vocabulary';
import { slice } from '../../text/range';
import { oneLine } from '../valuePlace';
import { yamlScalar } from '../yamlScalar';
import { groupName } from './frontMatter';
import { wordsIn, WordStock } from './words';

/**
 * The attendees block of plain minutes. Those of whom the text names no group are of the first. Details stay in the
 * words they are written in.
 * @param hasAbsentLabel whether a list of the absent is named, though nobody stands there
 * @returns its lines; none where nobody is listed
 */
export function attendeesBlock(minutes: Minutes, hasAbsentLabel: boolean): readonly string[] {
  const { meeting, attendees } = minutes;
  if (attendees.length === 0) return [];
  const key = (name: string): string => writtenKey('attendees', name, meeting.lang);
  const first = attendees.find(({ group }) => group !== undefined)?.group ?? groupName(meeting);
  const groups = new Map<string, Attendee[]>();
  for (const attendee of attendees) {
    const group = attendee.group ?? first;
    groups.set(group, [...(groups.get(group) ?? []), attendee]);
  }
  const lines = [...groups].flatMap(([group, members], index): string[] => {
    const window = commonWindow(members, meeting);
    const list = (presence: Attendee['presence']): string[] =>
      members.filter((member) => member.presence === presence).map((it) => person(minutes, it, window));
    const [present, absent] = [list('present'), list('absent')];
    const isEmpty = absent.length === 0 && index === 0 && hasAbsentLabel && nobodyAbsent(attendees);
    return [
      `- ${key('group')}: ${yamlScalar(oneLine(group), 'block')}`,
      ...(window === undefined ? [] : [`  ${key('time')}: ${window}`]),
      `  ${key('present')}: [${present.join(', ')}]`,
      ...(absent.length > 0 || isEmpty ? [`  ${key('absent')}: [${absent.join(', ')}]`] : []),
    ];
  });
  return [`\`\`\`yaml ${termsOf(meeting.lang).blockTypes.attendees[0] ?? 'attendees'}`, ...lines, '```'];
}

function nobodyAbsent(attendees: readonly Attendee[]): boolean {
  return attendees.every(({ presence }) => presence === 'present');
}

/** The window that all who were there have, where it is not simply that of the meeting. */
function commonWindow(members: readonly Attendee[], meeting: Meeting): string | undefined {
  const windows = new Set(
    members.filter(({ presence }) => presence === 'present').map(({ window }) => written(window)),
  );
  const [window] = windows;
  return windows.size === 1 && window !== written(meeting.window) ? window : undefined;
}

function written(window: TimeWindow | undefined): string | undefined {
  return window && `${window.start}-${window.end}`;
}

/** A person in a list in brackets: by the shorthand with the details as written, or as a mapping. */
function person({ text, meeting }: Minutes, attendee: Attendee, groupWindow: string | undefined): string {
  const name = nameOf(text, attendee);
  const own = written(attendee.window) === groupWindow ? undefined : written(attendee.window);
  const details = detailsOf(text, attendee);
  const mapping = mapped(attendee, name, own, meeting);
  const isWhole = new WordStock(wordsIn(mapping)).takeAll(wordsIn(details));
  const isMapped = attendee.affiliation !== undefined || attendee.email !== undefined;
  if ((isMapped && isWhole) || /[()]/.test(name)) return mapping;
  const read = readPerson(`${name} (${details})`);
  const role = (it: string): string => writtenValue('role', it, meeting.lang);
  const missing = [
    ...attendee.roles.filter((it) => !read.roles.includes(it)).map(role),
    ...(own !== undefined && read.window === undefined ? [own] : []),
    ...(attendee.reason !== undefined && attendee.presence === 'present' && read.reason === undefined
      ? [writtenValue('reason', attendee.reason, meeting.lang)]
      : []),
  ];
  const all = [...missing, details].filter((it) => it !== '');
  return yamlScalar(all.length > 0 ? `${name} (${all.join(', ')})` : name, 'flow');
}

/** The name as written where that reads as the same, for its words. */
function nameOf(text: string, { name, nameRange }: Attendee): string {
  const asWritten = oneLine(slice(text, nameRange)).replace(/\s+/g, ' ').trim();
  return wordsIn(asWritten).length === wordsIn(name).length ? name : oneLine(name);
}

/** What is written of a person beside the name, without brackets. */
function detailsOf(source: string, attendee: Attendee): string {
  const { range, nameRange } = attendee;
  let text = source;
  // In which list somebody stands says the same.
  for (const { start, end } of marksBeside(source, attendee))
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  const before = text.slice(range.start, nameRange.start);
  const after = text.slice(nameRange.end, range.end);
  const bare = (part: string): string =>
    part
      .replace(/\s*\|\s*/g, ', ')
      .replace(CHECK, ' ')
      .replace(/\s*[([<]\s*/g, ', ')
      .replace(/[)\]>"\\\s]+/g, ' ')
      .replace(/^[\s,;:.*_–-]+|[\s,;:*_–-]+$/g, '')
      .replace(/\s*,[\s,]*/g, ', ');
  return [bare(before), bare(after)].filter((part) => /[\p{L}\p{N}]/u.test(part)).join(', ');
}

/** A check box says whether somebody was there. */
const CHECK = /\[[ xX~-]?\]/g;

function mapped(attendee: Attendee, name: string, time: string | undefined, { lang }: Meeting): string {
  const entries: string[] = [];
  const add = (key: string, value: string | undefined): void => {
    if (value !== undefined)
      entries.push(`${writtenKey('person', key, lang)}: ${yamlScalar(oneLine(value), 'flow')}`);
  };
  add('name', name);
  const roles = attendee.roles.map((role) => writtenValue('role', role, lang));
  if (roles.length > 1)
    entries.push(
      `${writtenKey('person', 'roles', lang)}: [${roles.map((role) => yamlScalar(role, 'flow')).join(', ')}]`,
    );
  else add('role', roles[0]);
  add('reason', attendee.reason && writtenValue('reason', attendee.reason, lang));
  add('time', time);
  add('for', attendee.for);
  add('affiliation', attendee.affiliation);
  add('email', attendee.email);
  return `{ ${entries.join(', ')} }`;
}
