import * as vscode from 'vscode';
import { notePresence, type PresenceChange } from '../../authoring/notePresence';
import type { Attendee } from '../../minutes/model';
import { registerCommand } from '../commands';
import { literalIcons } from '../literalIcons';
import type { Scope } from '../scope';
import { follow, minutesAtCursor, say } from './minutesAtCursor';

/** Note Who Comes or Goes…: when somebody came or went while the meeting lasts. */
export function registerNotePresence(scope: Scope): vscode.Disposable {
  return registerCommand('minutes.notePresence', async () => {
    const place = await minutesAtCursor(scope);
    if (!place) return;
    const { attendees } = place.minutes;
    if (attendees.length === 0) {
      say(scope, { id: 'presence.nobody' });
      return;
    }
    const attendee = await pickPerson(attendees, scope);
    if (attendee === undefined) return;
    const kind = await pickKind(attendee, scope);
    if (kind === undefined) return;
    const isToday = place.minutes.meeting.date === scope.service.today();
    const time = await typeTime(kind, attendee, isToday ? timeNow() : '', scope);
    if (time === undefined) return;
    // Somebody may have typed meanwhile.
    const minutes = scope.minutes.of(place.editor.document)?.minutes;
    const again = minutes?.attendees.find((one) => isSame(one, attendee));
    if (minutes === undefined || again === undefined) {
      say(scope, { id: 'record.not-edited' });
      return;
    }
    const change: PresenceChange = kind === 'leaves' ? { leaves: time } : { arrives: time };
    const plan = notePresence(minutes, again, change, (text) => scope.service.read(text));
    await follow(scope, place, plan);
  });
}

async function pickPerson(
  attendees: readonly Attendee[],
  { messages: { t } }: Scope,
): Promise<Attendee | undefined> {
  const items = attendees.map((attendee) => ({
    label: literalIcons(attendee.name),
    description: literalIcons(
      [
        attendee.group,
        attendee.presence === 'absent' ? t('presence.absent') : undefined,
        attendee.window && `${attendee.window.start}–${attendee.window.end}`,
      ]
        .filter((part) => part !== undefined)
        .join(' · '),
    ),
    attendee,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: t('presence.title'),
    placeHolder: t('presence.who'),
    matchOnDescription: true,
  });
  return picked?.attendee;
}

type Kind = 'arrives' | 'leaves';

/** Who is absent can only arrive. */
async function pickKind({ name, presence }: Attendee, { messages: { t } }: Scope): Promise<Kind | undefined> {
  if (presence === 'absent') return 'arrives';
  const kinds: (vscode.QuickPickItem & { readonly kindOfChange: Kind })[] = [
    { label: t('presence.leaves', { name: literalIcons(name) }), kindOfChange: 'leaves' },
    { label: t('presence.arrives', { name: literalIcons(name) }), kindOfChange: 'arrives' },
  ];
  return (await vscode.window.showQuickPick(kinds, { title: t('presence.title') }))?.kindOfChange;
}

function isSame(a: Attendee, b: Attendee): boolean {
  return a.name === b.name && a.group === b.group && a.presence === b.presence;
}

/** Asks for the time; on the day of the meeting that of the clock stands there. */
async function typeTime(
  kind: Kind,
  { name }: Attendee,
  value: string,
  { messages: { t } }: Scope,
): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: t('presence.title'),
    prompt: t(kind === 'leaves' ? 'presence.leaves-when' : 'presence.arrives-when', { name }),
    value,
    validateInput: (words) =>
      words !== '' && clockTime(words) === undefined ? t('presence.bad-time') : undefined,
  });
  return typed === undefined ? undefined : clockTime(typed);
}

/** `9`, `9.05` and `0905` as a time of day, `HH:MM`; undefined for what is none. */
function clockTime(typed: string): string | undefined {
  const [, hour, minute] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(typed.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute ?? '00'}`;
}

function timeNow(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
