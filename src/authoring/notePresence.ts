import { addDetail, personMap, removeAttendee } from '../minutes/attendeeEdits';
import type { Attendee, Minutes } from '../minutes/model';
import { writtenValue } from '../minutes/vocabulary/vocabulary';
import { Fields } from '../minutes/yaml/fields';
import { appendToList } from '../minutes/yaml/listEdits';
import { setValue } from '../minutes/yaml/setValue';
import { applyEdits, replacement, type TextEdit } from '../text/edit';
import type { Language } from '../text/messages';
import { type EditPlan, type ReadText, refused, whyNotEdited } from './editPlan';

/** That somebody comes or goes while the meeting lasts; times are `HH:MM`. */
export type PresenceChange = { readonly arrives: string } | { readonly leaves: string };

/**
 * Notes when somebody came or went, in the entry that the attendees block has of them: as the time from or until which
 * they were there. Whoever stood as absent is moved to those present. Nothing else of the attendees may change by it.
 */
export function notePresence(
  minutes: Minutes,
  attendee: Attendee,
  change: PresenceChange,
  read: ReadText,
): EditPlan {
  const refusal = whyNotEdited(minutes);
  if (refusal !== undefined) return { refusal };
  const window = windowAfter(minutes, attendee, change);
  if (window === undefined) return refused('presence.no-time');
  const { start, end } = window;
  if (start >= end) return refused('presence.turned', { start, end });
  const edits =
    attendee.presence === 'absent'
      ? moved(minutes, attendee, `${start}-${end}`)
      : timed(minutes, attendee, `${start}-${end}`);
  const after = edits && read(applyEdits(minutes.text, edits));
  const expected = minutes.attendees.map((one) =>
    factsOf(
      one === attendee ? { ...one, ...window, presence: 'present', reason: undefined } : withTimes(one),
    ),
  );
  return edits && after && areSame(after.attendees.map(withTimes).map(factsOf), expected)
    ? { edits }
    : refused('presence.would-change', { name: attendee.name });
}

interface Times {
  readonly start: string;
  readonly end: string;
}

/** From when to when they are there; undefined where the minutes do not say when the meeting begins or ends. */
function windowAfter(
  { meeting }: Minutes,
  { window, presence }: Attendee,
  change: PresenceChange,
): Times | undefined {
  const known = presence === 'present' ? (window ?? meeting.window) : meeting.window;
  if ('leaves' in change) return known && { start: known.start, end: change.leaves };
  return known && { start: change.arrives, end: known.end };
}

/** The time in the entry of somebody present: in the place of the one it has, or as one thing more. */
function timed({ text, meeting }: Minutes, attendee: Attendee, time: string): TextEdit[] | undefined {
  const { window, range } = attendee;
  // A group gives its own time to all of its people.
  if (window && window.range.start >= range.start && window.range.end <= range.end)
    return [replacement(window.range, time)];
  const map = personMap(attendee);
  const edit = map
    ? setValue(text, 'person', map, 'time', time, meeting.lang)
    : addDetail(text, attendee, time);
  return edit && [edit];
}

/** From the absent to those present of the same group. */
function moved({ text, meeting }: Minutes, attendee: Attendee, time: string): TextEdit[] | undefined {
  const list = attendee.record && new Fields('attendees', attendee.record).node('present');
  const added =
    list?.kind === 'list' ? appendToList(text, list, shorthand(attendee, time, meeting.lang)) : undefined;
  const removed = removeAttendee(text, attendee);
  return added && removed && [removed, added];
}

function shorthand({ name, roles }: Attendee, time: string, language: Language): string {
  return `${name} (${[...roles.map((role) => writtenValue('role', role, language)), time].join(' | ')})`;
}

function withTimes(attendee: Attendee): Attendee & Partial<Times> {
  const { window } = attendee;
  return window ? { ...attendee, start: window.start, end: window.end } : attendee;
}

/** What is said of a person, wherever it stands. */
function factsOf(person: Attendee & Partial<Times>): string {
  const { name, group, presence, roles, reason, start, end, items, mode, affiliation, voting, email } =
    person;
  const standsFor = person.for;
  return JSON.stringify([
    ...[name, group, presence, roles, reason, start, end, items, mode],
    ...[affiliation, voting, email, standsFor],
  ]);
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return [...some].sort().join('\n') === [...others].sort().join('\n');
}
