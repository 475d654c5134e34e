import type { Attendee, Minutes } from '../minutes/model';
import type { MeetingSummary } from '../minutes/summary';
import type { IsoDate } from '../text/calendar';
import type { Language } from '../text/messages';

/** What the next meeting of a series takes over from its newest minutes. */
export interface SeriesFacts {
  readonly language: Language;
  readonly series: string | undefined;
  readonly group: string | undefined;
  readonly org: string | undefined;
  readonly place: string | undefined;
  readonly date: IsoDate | undefined;
  /** `HH:MM`. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly chair: string | undefined;
  readonly secretary: string | undefined;
  readonly groups: readonly RosterGroup[];
  /** The highest `§` number used. */
  readonly paragraph: number | undefined;
}

/** Those who belong to a group, present or absent last time. */
export interface RosterGroup {
  readonly name: string | undefined;
  /** The group's own time, `HH:MM-HH:MM`, where it is not the whole meeting. */
  readonly time: string | undefined;
  readonly members: readonly RosterMember[];
}

export interface RosterMember {
  readonly name: string;
  /** Canonical. */
  readonly roles: readonly string[];
}

/** Those who come for one item are not taken over. */
const PASSING_VISITORS: readonly string[] = ['guest', 'presenter'];

/** What becomes of the roles that somebody is given for one meeting. */
const NEXT_ROLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['approver', []],
  ['serving-substitute', ['substitute']],
]);

/** What the newest minutes of a series say about the next meeting. */
export function seriesFacts(minutes: Minutes): SeriesFacts {
  const { meeting, attendees } = minutes;
  return {
    ...meetingFacts({ ...meeting, start: meeting.window?.start, end: meeting.window?.end }),
    groups: rosterGroups(attendees, timeOf(meeting)),
    paragraph: highestParagraph(minutes),
  };
}

/** What the meeting alone says, without those who attend and the numbers of its items. */
export function meetingFacts(meeting: MeetingFacts): SeriesFacts {
  const { lang: language, series, group, org, place, date, start, end, chair, secretary } = meeting;
  return {
    ...{ language, series, group, org, place, date, start, end, chair, secretary },
    groups: [],
    paragraph: undefined,
  };
}

type MeetingFacts = Pick<
  MeetingSummary,
  'lang' | 'series' | 'group' | 'org' | 'place' | 'date' | 'start' | 'end' | 'chair' | 'secretary'
>;

/**
 * A series that has no minutes yet.
 * @param members the names of those who belong to the group, as far as known
 */
export function newSeriesFacts(
  group: string,
  language: Language,
  members: readonly string[] = [],
): SeriesFacts {
  const known = { name: group, time: undefined, members: members.map((name) => ({ name, roles: [] })) };
  return {
    language,
    group,
    series: undefined,
    org: undefined,
    place: undefined,
    date: undefined,
    start: undefined,
    end: undefined,
    chair: undefined,
    secretary: undefined,
    groups: members.length === 0 ? [] : [known],
    paragraph: undefined,
  };
}

function rosterGroups(attendees: readonly Attendee[], meetingTime: string | undefined): RosterGroup[] {
  const byGroup = new Map<string | undefined, Attendee[]>();
  for (const attendee of attendees) {
    if (attendee.roles.some((role) => PASSING_VISITORS.includes(role))) continue;
    const group = byGroup.get(attendee.group);
    if (group === undefined) byGroup.set(attendee.group, [attendee]);
    else group.push(attendee);
  }
  return [...byGroup].map(([name, members]) => ({
    name,
    time: commonTime(members, meetingTime),
    members: membersOf(members),
  }));
}

/** Each person once, though listed as present and as absent. */
function membersOf(attendees: readonly Attendee[]): RosterMember[] {
  const members = new Map<string, RosterMember>();
  for (const { name, roles } of attendees) {
    if (!members.has(name)) {
      members.set(name, { name, roles: roles.flatMap((role) => NEXT_ROLES.get(role) ?? [role]) });
    }
  }
  return [...members.values()];
}

/** The window that all who were there share: the group's own. */
function commonTime(attendees: readonly Attendee[], meetingTime: string | undefined): string | undefined {
  const present = attendees.filter(({ presence }) => presence === 'present');
  const times = new Set(present.map(timeOf));
  const [time] = times;
  return times.size === 1 && time !== meetingTime ? time : undefined;
}

function timeOf({ window }: Pick<Attendee, 'window'>): string | undefined {
  return window === undefined ? undefined : `${window.start}-${window.end}`;
}

function highestParagraph({ items }: Minutes): number | undefined {
  const numbers = items.flatMap(({ number }) => /^§\s*(\d+)/.exec(number ?? '')?.[1] ?? []).map(Number);
  return numbers.length > 0 ? numbers.reduce((most, number) => Math.max(most, number)) : undefined;
}
