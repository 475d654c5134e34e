import type { Action } from '../../minutes/model';
import { entryOf } from '../../minutes/yaml/setValue';
import { removeEntry } from '../../minutes/yaml/edits';
import type { IsoDate } from '../../text/calendar';
import type { ArchiveView, KnownAction } from '../archiveView';
import type { Fix, Rule } from '../diagnostic';
import { actionMeant, isSound, placeOf, referTo } from '../recordReferences';
import { type Allows, nearestFixes } from './references';

const CLOSED: readonly string[] = ['done', 'cancelled'];

/** An action carried from nothing, or from something that was closed by then. */
export const carryUnresolved: Rule = {
  codes: { 'carry-unresolved': 'error' },
  *check({ minutes, archive }) {
    if (archive === undefined) return;
    const { text, meeting } = minutes;
    for (const action of minutes.actions) {
      const { carriedFrom, confidence } = action;
      if (carriedFrom === undefined || confidence !== 'stated' || !isSound(carriedFrom)) continue;
      // Of several files none is meant; which it is to be is another finding.
      if (archive.files(carriedFrom, archive.self).length > 1) continue;
      const origin = actionMeant(archive, carriedFrom, archive.self);
      const problem = problemOf(action, origin, meeting.date, archive);
      if (problem === undefined) continue;
      yield {
        code: 'carry-unresolved',
        range: placeOf(text, carriedFrom),
        message: `carry-unresolved.${problem}`,
        args: { reference: carriedFrom.written },
        fixes: (): Fix[] => {
          const renamed = (name: string) => referTo(text, carriedFrom, name, action.record !== undefined);
          const isOrigin: Allows = (file, { start }) => {
            const origin = file.minutes.actions.find((one) => one.start === start);
            return (
              origin !== undefined &&
              problemOf(action, { file, action: origin }, meeting.date, archive) === undefined
            );
          };
          const near =
            problem === 'none' ? nearestFixes(renamed, carriedFrom, 'action', archive, isOrigin) : [];
          return [...near, ...newActionFix(text, action)];
        },
      };
    }
  },
};

type Problem = 'none' | 'own' | 'later' | 'closed';

function problemOf(
  action: Action,
  origin: KnownAction | undefined,
  date: IsoDate | undefined,
  archive: ArchiveView,
): Problem | undefined {
  if (origin === undefined) return 'none';
  const { uri } = archive.self.entry;
  if (origin.file.entry.uri === uri) return 'own';
  const held = origin.file.minutes.meeting.date;
  if (date !== undefined && held !== undefined && held > date) return 'later';
  // What is only told to be done may have been so for a while.
  if (CLOSED.includes(action.status)) return undefined;
  const earlier = archive.copies(origin).filter(({ file }) => isEarlier(file.minutes.meeting.date, date));
  return [origin, ...earlier].some((copy) => copy.file.entry.uri !== uri && wasClosed(copy, date))
    ? 'closed'
    : undefined;
}

/** Whether a copy was closed before the meeting; one that does not say when was closed in its own. */
function wasClosed({ action: { status, done } }: KnownAction, date: IsoDate | undefined): boolean {
  return CLOSED.includes(status) && (done === undefined || date === undefined || done < date);
}

function isEarlier(a: IsoDate | undefined, b: IsoDate | undefined): boolean {
  return a !== undefined && b !== undefined && a < b;
}

function newActionFix(text: string, { record }: Action): Fix[] {
  const entry = record && entryOf('action', record, 'carried-from');
  return record === undefined || entry === undefined
    ? []
    : [
        {
          title: { id: 'carry-unresolved.new' },
          edits: [removeEntry(text, record, entry)],
          preferred: false,
        },
      ];
}
