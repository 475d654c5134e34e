import { lineEndingOf } from '../../minutes/yaml/edits';
import type { Meeting, Minutes } from '../../minutes/model';
import { otherMeetings } from '../../minutes/plain/otherMeetings';
import { readPlainMinutes } from '../../minutes/plain/plainReader';
import { readOutline } from '../../minutes/plain/readOutline';
import { isStructured, readMinutes } from '../../minutes/reader';
import { applyEdits, insertion } from '../../text/edit';
import { attendeesBlock } from './attendees';
import { frontMatter } from './frontMatter';
import { ImportedBody } from './importedBody';
import type { ImportReport } from './importReport';
import { lineNumber } from './lineWords';
import { peopleLines } from './peopleLines';
import { wordsLost } from './wordsLost';
import type { Roster } from '../../minutes/roster';

export interface ImportOptions {
  /** Where the source lies, for what its name and folder say. */
  readonly path?: string | undefined;
  /** People who are known beside those of the text. */
  readonly roster?: Roster | undefined;
  /** Whether to write what the language only suggests as blocks, too. */
  readonly candidates?: boolean | undefined;
  /** Whether a text that does not look like minutes is made some all the same: an agenda, as before the meeting. */
  readonly asMinutes?: boolean | undefined;
}

/** `words-lost` is a fault of the import, which it finds itself; nothing is to be written then. */
export type ImportFailure =
  | { readonly reason: 'empty' | 'structured' | 'no-minutes' }
  | {
      readonly reason: 'words-lost';
      readonly lost: readonly { readonly line: number; readonly word: string }[];
    };

export type ImportResult =
  | {
      readonly text: string;
      readonly minutes: Minutes;
      readonly report: ImportReport;
      readonly failure?: undefined;
    }
  | { readonly failure: ImportFailure };

/**
 * Structured minutes from plain ones (reading.md, Import): every word of the source, in its order within its item,
 * but for lines of noise, which the report lists. Never throws; the source is never changed.
 */
export function importMinutes(source: string, options: ImportOptions = {}): ImportResult {
  if (source.trim() === '') return { failure: { reason: 'empty' } };
  if (isStructured(source)) return { failure: { reason: 'structured' } };
  const { path, roster, candidates = false, asMinutes } = options;
  const minutes = readPlainMinutes(source, { path, roster, asMinutes });
  if (minutes === undefined) return { failure: { reason: 'no-minutes' } };
  const outline = readOutline(minutes.document);
  const hasAbsentLabel = outline.parts.some(({ kind, label }) => kind === 'absent' && label !== undefined);
  const attendees = attendeesBlock(minutes, hasAbsentLabel);
  const people = peopleLines(minutes, outline, attendees);
  const body = new ImportedBody(minutes, outline, { attendees, people, candidates }).write();
  const lines = [...frontMatter(minutes.meeting), '', ...body.lines, ''];
  const written = lines.join(lineEndingOf(source));
  const text = asMinutes === true ? withItemNumbers(written) : written;
  const lost = wordsLost(source, text, body);
  const result = readMinutes(text);
  if (lost.length > 0 || result === undefined) {
    const told = lost.map(({ range }) => ({
      line: lineNumber(source, range.start),
      word: source.slice(range.start, range.end),
    }));
    return { failure: { reason: 'words-lost', lost: told } };
  }
  const { attendees: people_, items, decisions, actions } = result;
  const counts = {
    attendees: people_.length,
    items: items.length,
    decisions: decisions.length,
    actions: actions.length,
  };
  return {
    text,
    minutes: result,
    report: {
      ...body.report,
      otherMeetings: otherMeetings(source, outline, minutes.attendees).map(({ start }) => ({
        line: lineNumber(source, start),
      })),
      missing: missingFacts(minutes.meeting),
      counts,
    },
  };
}

/** An agenda may number its items by their place alone; minutes write the numbers. */
function withItemNumbers(text: string): string {
  const items = readMinutes(text)?.items ?? [];
  const top = items.reduce((least, { level }) => Math.min(least, level), Infinity);
  if (items.some(({ number }) => number !== undefined)) return text;
  const headings = items.filter(({ level }) => level === top);
  return applyEdits(
    text,
    headings.map(({ titleRange }, index) => insertion(titleRange.start, `${index + 1}. `)),
  );
}

function missingFacts({ group, date, window }: Meeting): ImportReport['missing'] {
  const given = { group, date, time: window };
  return (['group', 'date', 'time'] as const).filter((fact) => given[fact] === undefined);
}
