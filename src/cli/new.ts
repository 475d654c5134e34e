import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MinutesFile } from '../archive/archivedFile';
import { itemsToCarry } from '../archive/itemsToCarry';
import { folderOn, type KnownSeries, knownSeries, proposedDay } from '../archive/knownSeries';
import { carryOver } from '../authoring/carryOver/carryOver';
import { type NewMinutesPlan, planNewMinutes } from '../authoring/newMinutes';
import { meetingFacts, newSeriesFacts, type SeriesFacts, seriesFacts } from '../authoring/seriesFacts';
import { seriesNamed } from '../authoring/setSeries';
import { builtInTemplates, readTemplate, type Template, templateNamed } from '../authoring/templates';
import { membersOf } from '../minutes/roster';
import { summarise } from '../minutes/summary';
import type { IsoDate } from '../text/calendar';
import { applyEdits } from '../text/edit';
import type { Language, MessageRef } from '../text/messages';
import { writeAtomically } from './atomicFile';
import { isUsageProblem, type UsageProblem } from './commandLine';
import { exists } from './exists';
import { isBelow, pathBelow } from './folderWalk';
import type { CommandResult, Session } from './session';
import { hasCode, systemWords } from './systemError';

interface Chosen {
  readonly name: string;
  /** Undefined for a series that begins now. */
  readonly known: KnownSeries | undefined;
}

/**
 * Writes the minutes of a next meeting, filled in with what the latest of its series say and with what the meeting
 * before left open. Nothing that is there is written over.
 */
export async function newCommand(session: Session): Promise<CommandResult | UsageProblem> {
  const { line, service, config, root, t } = session;
  const [folder = root, ...more] = line.paths.map((path) => resolve(session.io.cwd, path));
  if (more.length > 0) return { problem: { id: 'cli.new-one-folder' } };
  const chosen = chosenSeries(session, folder);
  if (isUsageProblem(chosen)) return chosen;
  const language = languageOf(chosen, session);
  const templates = [
    ...(await ownTemplates(join(root, config.templatesFolder), language)),
    ...builtInTemplates(),
  ];
  const template = chosenTemplate(templates, chosen, language, session);
  if (isUsageProblem(template)) return template;
  const { known } = chosen;
  const date = line.options.date?.at(-1) ?? proposedDay(known, service.today());
  const { out } = session;
  const isPlaced = known?.newest !== undefined || known?.set?.folder !== undefined;
  const ownFolder = known && isPlaced ? folderOn(known, date) : pathBelow(root, folder);
  const plan = planNewMinutes({
    template,
    date,
    fileName: out === undefined ? config.fileName : basename(out),
    folder: out === undefined ? ownFolder : pathBelow(root, dirname(out)),
    series: await factsOf(chosen, template.language, date, session),
    previousPath: known?.newest?.entry.path,
    standingItems: known?.set?.standingItems ?? [],
  });
  const { text, carried, refusal } = withOpenItems(plan, session);
  const target = resolve(root, plan.path);
  const failed = (message: MessageRef): CommandResult => ({
    ...{ notes: [], found: false },
    failures: [t(message.id, message.args)],
  });
  if (await exists(target)) return failed({ id: 'new.exists', args: { file: plan.path } });
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeAtomically(target, [text]);
  } catch (error) {
    return failed({ id: 'cli.out-failed', args: { file: plan.path, detail: systemWords(error) } });
  }
  return {
    notes: [
      t('cli.new-written', { file: plan.path, count: carried }),
      ...(refusal ? [t(refusal.id, refusal.args)] : []),
      ...problemsOf(plan, template, chosen, session),
    ],
    failures: [],
    found: false,
  };
}

/** The series that is named, or the only one there is below the folder. */
function chosenSeries({ line, service, config, root }: Session, folder: string): Chosen | UsageProblem {
  const all = knownSeries(service.series(), [pathToFileURL(root).href], () => config);
  const wanted = line.options.series?.at(-1);
  if (wanted !== undefined) {
    const known = seriesNamed(wanted, all);
    return { name: known?.name ?? wanted, known };
  }
  const within = all.filter(
    (series) => series.newest !== undefined || isBelow(folder, join(root, series.folder)),
  );
  const [only, another] = within;
  if (only && !another) return { name: only.name, known: only };
  const names = [...new Set(within.map(({ name }) => name))].join(', ');
  return { problem: only ? { id: 'cli.new-which', args: { names } } : { id: 'cli.new-series' } };
}

function languageOf({ known }: Chosen, { config, language }: Session): Language {
  return known?.newest?.minutes.meeting.lang ?? config.language ?? language;
}

/** The template that is named, by the user or for the series; else the one for the kind of minutes that it has. */
function chosenTemplate(
  templates: readonly Template[],
  { known }: Chosen,
  language: Language,
  { line }: Session,
): Template | UsageProblem {
  const isFormal = known?.newest?.minutes.meeting.type === 'minutes';
  const wanted = line.options.template?.at(-1);
  const name = wanted ?? known?.set?.template ?? (isFormal ? 'formal-minutes' : 'leadership-group');
  const found = templateNamed(name, templates, language);
  if (found !== undefined) return found;
  const allowed = [...new Set(templates.map((template) => template.id))].join(', ');
  return wanted === undefined && known
    ? {
        problem: {
          id: 'series.template-unknown',
          args: { template: name, series: known.name, known: allowed },
        },
      }
    : { problem: { id: 'cli.value-unknown', args: { option: '--template', value: name, allowed } } };
}

/** Those of a folder, sorted; none where there is no such folder. */
async function ownTemplates(folder: string, language: Language): Promise<Template[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
  const files = names.filter((name) => /\.(?:md|markdown)$/i.test(name)).sort();
  return Promise.all(
    files.map(async (name) => readTemplate(name, await readFile(join(folder, name), 'utf8'), language)),
  );
}

async function factsOf(
  { name, known }: Chosen,
  language: Language,
  date: IsoDate,
  { service, roster }: Session,
): Promise<SeriesFacts> {
  const newest = known?.newest;
  if (newest === undefined) return newSeriesFacts(name, language, membersOf(roster, name, date));
  const whole = await service.archive.read(newest.entry.uri);
  return whole ? seriesFacts(whole) : meetingFacts(newest.minutes.meeting);
}

/** The text with copies of what the meeting before left open, or why they could not be written into it. */
function withOpenItems(
  { path, text }: NewMinutesPlan,
  { service, root }: Session,
): { text: string; carried: number; refusal?: MessageRef } {
  const minutes = service.read(text);
  if (minutes === undefined) return { text, carried: 0 };
  const entry = { uri: pathToFileURL(resolve(root, path)).href, root: pathToFileURL(root).href, path };
  const file: MinutesFile = { entry, minutes: summarise(minutes), unsaved: true };
  const previous = service.previousMeeting(file);
  if (previous === undefined) return { text, carried: 0 };
  const items = itemsToCarry(previous, file, service);
  const { edits, added, refusal } = carryOver(minutes, items, (words) => service.read(words));
  if (refusal !== undefined) return { text, carried: 0, refusal };
  return { text: applyEdits(text, edits), carried: added.length };
}

/** What the template asks for in vain, and what it has no place for. */
function problemsOf(
  { problems, missingItems }: NewMinutesPlan,
  { title }: Template,
  { name }: Chosen,
  { t }: Session,
): string[] {
  const variables = [...new Set(problems.map((problem) => problem.name))].join(', ');
  const names = missingItems.join(', ');
  return [
    ...(variables === '' ? [] : [t('new.template-problems', { template: title, names: variables })]),
    ...(names === '' ? [] : [t('series.no-place', { template: title, series: name, names })]),
  ];
}
