import { meetingJson } from '../../../../src/authoring/exportJson';
import { readPlainMinutes } from '../../../../src/minutes/plain/plainReader';
import { foldMarks } from '../../../../src/text/fold';

/** What a person read in a file of an archive. */
export interface ArchiveGold {
  readonly path: string;
  readonly isMinutes: boolean;
  readonly meeting: { readonly date: string | null };
  readonly attendees: readonly { readonly name: string }[];
  readonly items: readonly GoldLine[];
  readonly decisions: readonly GoldLine[];
  readonly actions: readonly GoldLine[];
}

export interface GoldLine {
  readonly line: number;
  readonly title?: string;
  readonly confidence?: 'stated' | 'candidate';
  readonly optional?: boolean;
}

/** Figures from 0 to 1; undefined where neither the gold nor the reading has anything to count. */
export interface ArchiveScore {
  readonly minutes: number;
  readonly date: number | undefined;
  readonly attendees: number | undefined;
  readonly items: number | undefined;
  readonly decisions: number | undefined;
  readonly actions: number | undefined;
}

export function archiveScore(gold: ArchiveGold, text: string): ArchiveScore {
  const minutes = readPlainMinutes(text, { path: gold.path });
  const missing = {
    date: undefined,
    attendees: undefined,
    items: undefined,
    decisions: undefined,
    actions: undefined,
  };
  if (!gold.isMinutes) return { minutes: minutes === undefined ? 1 : 0, ...missing };
  if (minutes === undefined) return { minutes: 0, date: 0, attendees: 0, items: 0, decisions: 0, actions: 0 };
  const model = meetingJson(minutes, gold.path);
  const lines = (records: typeof model.items): number[] =>
    records.filter(({ confidence }) => confidence !== 'candidate').map(({ line }) => Number(line));
  const names = (people: readonly { readonly name?: unknown }[]) =>
    new Set(
      people.map(({ name }) =>
        foldMarks(String(name))
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      ),
    );
  const [known, read] = [names(gold.attendees), names(model.attendees)];
  return {
    minutes: 1,
    date: model.meeting.date === gold.meeting.date ? 1 : 0,
    attendees: f1([...known].filter((name) => read.has(name)).length, known.size, read.size),
    items: recall(gold.items, lines(model.items)),
    decisions: statedScore(gold.decisions, lines(model.decisions)),
    actions: statedScore(gold.actions, lines(model.actions)),
  };
}

/** The share of the required items that have a read one on their line or the next. */
function recall(gold: readonly GoldLine[], lines: readonly number[]): number | undefined {
  const required = gold.filter(({ optional }) => optional !== true);
  if (required.length === 0) return undefined;
  return (
    required.filter(({ line }) => lines.some((one) => Math.abs(one - line) <= 1)).length / required.length
  );
}

function statedScore(gold: readonly GoldLine[], lines: readonly number[]): number | undefined {
  const left = [...lines];
  const take = (line: number): boolean => {
    const at = [0, 1, -1].map((by) => left.indexOf(line + by)).find((index) => index >= 0);
    if (at !== undefined) left.splice(at, 1);
    return at !== undefined;
  };
  const stated = gold.filter(({ confidence }) => confidence === 'stated');
  const required = stated.filter(({ optional }) => optional !== true);
  const found = required.filter(({ line }) => take(line)).length;
  for (const { line } of gold.filter(({ optional }) => optional === true)) take(line);
  return f1(found, required.length, found + left.length);
}

function f1(hits: number, wanted: number, read: number): number | undefined {
  return wanted + read === 0 ? undefined : (2 * hits) / (wanted + read);
}

/** The mean of the figures there are; 1 where there are none. */
export function mean(figures: readonly (number | undefined)[]): number {
  const given = figures.filter((figure) => figure !== undefined);
  return given.length === 0 ? 1 : given.reduce((sum, figure) => sum + figure, 0) / given.length;
}
