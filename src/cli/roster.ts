import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rosters } from '../archive/ports';
import { type Roster, rosterOf } from '../minutes/roster';
import { readRoster, ROSTER_FILE } from '../minutes/rosterFile';
import { LineTable } from '../text/lines';
import type { Translate } from '../text/messages';
import type { UsageProblem } from './commandLine';
import { hasCode, systemWords } from './systemError';

/**
 * The people that the settings and the roster file below the root know. A file that is there has to be right: without
 * it names would silently mean other people.
 *
 * @param names of the settings
 */
export async function rosterBelow(
  root: string,
  names: readonly string[],
  t: Translate,
): Promise<Roster | UsageProblem> {
  const file = join(root, ROSTER_FILE);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return rosterOf(names);
    return { problem: { id: 'roster.unreadable', args: { file, reason: systemWords(error) } } };
  }
  const { people, faults } = readRoster(text);
  const [fault] = faults;
  if (fault === undefined) return [...rosterOf(names), ...people];
  const { line, column } = new LineTable(text).positionAt(fault.range.start);
  const what = t(fault.message, fault.args);
  return { problem: { id: 'cli.roster-fault', args: { file, line: line + 1, column: column + 1, what } } };
}

/** One roster for all files. */
export function commonRoster(roster: Roster): Rosters {
  return { load: () => Promise.resolve(), of: () => roster, all: () => [roster] };
}
