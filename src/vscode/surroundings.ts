import type * as vscode from 'vscode';
import type { FileEntry } from '../archive/ports';
import type { KnownPerson, KnownRecord, Surroundings } from '../language/completion/item';
import { rosterOn } from '../minutes/roster';
import { fileEntryOf } from './files/documents';
import type { Scope } from './scope';

/** As many of the meetings before are asked for people and records. */
const MEETINGS_BACK = 12;

/** What the settings and the meetings before know that may be named in a document. */
export function surroundingsOf(
  document: vscode.TextDocument,
  { service, messages, minutes, rosters }: Scope,
): Surroundings {
  const file = service.archive.file(fileEntryOf(document.uri).uri);
  const before = file === undefined ? [] : [...service.earlierMeetings(file)].slice(0, MEETINGS_BACK);
  const people = before.flatMap((file) =>
    file.minutes.attendees.map(({ name }): KnownPerson => {
      const { date = '' } = file.minutes.meeting;
      return { name, detail: messages.t('completion.meeting-of', { date }) };
    }),
  );
  const day = minutes.of(document)?.minutes.meeting.date;
  const roster = rosterOn(rosters.of(document.uri.toString()), day).map(({ name, groups }) => ({
    name,
    detail: groups.length > 0 ? groups.join(', ') : messages.t('completion.roster'),
  }));
  const records = before.flatMap((file): KnownRecord[] => [
    ...file.minutes.decisions.flatMap((record) => knownRecord(file.entry, 'decision', record)),
    ...file.minutes.actions.flatMap((record) => knownRecord(file.entry, 'action', record)),
  ]);
  return { today: service.today(), uiLanguage: messages.language, people: [...people, ...roster], records };
}

function knownRecord(
  { path }: FileEntry,
  kind: KnownRecord['kind'],
  { id, text }: { readonly id: string | undefined; readonly text: string },
): KnownRecord[] {
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return id === undefined ? [] : [{ reference: `${stem}#${id}`, kind, text }];
}
