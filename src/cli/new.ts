import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MinutesFile } from '../archive/archivedFile';
import { itemsToCarry } from '../archive/itemsToCarry';
import { folderOn, type KnownSeries, knownSeries } from '../archive/knownSeries';
import { carryOver } from '../authoring/carryOver/carryOver';
import { type NewMinutesPlan, planNewMinutes } from '../authoring/newMinutes';
import { meetingFacts, newSeriesFacts, type SeriesFacts, seriesFacts } from '../authoring/seriesFacts';
import { builtInTemplates, readTemplate, type Template } from '../authoring/templates';
import { summarise } from '../minutes/summary';
import { applyEdits } from '../text/edit';
import { foldCase } from '../text/fold';
import type { Language, MessageRef } from '../text/messages';
import { writeAtomically } from './atomicFile';
import { isUsageProblem, type UsageProblem } from './commandLine';
import { exists } from './exists';
import { pathBelow } from './folderWalk';
import type { CommandResult, Session } from './session';
import { hasCode, systemWords } from './systemError';

/** A series of the archive, or the name of one that begins now. */
type Chosen = { readonly known: KnownSeries } | { readonly name: string };

/**
 * Writes the minutes of a next meeting, filled in with what the latest of its series say and with what the meeting
 * before left open. Nothing that is there is written over.
 */
export async function newCommand(session: Session): Promise<CommandResult | UsageProblem> {
  const { line, service, config, root, t } = session;
  const [folder = root, ...more] = line.paths.map((path) => resolve(session.io.cwd, path));
  if (more.length > 0) return { problem: { id: 'cli.new-one-folder' } };
  const chosen = chosenSeries(session);
  if (isUsageProblem(chosen)) return chosen;
  const language = languageOf(chosen, session);
  const templates = [
    ...(await ownTemplates(join(root, config.templatesFolder), language)),
    ...builtInTemplates(),
  ];
  const template = chosenTemplate(templates, chosen, language, session);
  if (isUsageProblem(template)) return template;
  const date = line.options.date?.at(-1) ?? service.today();
  const { out } = session;
  const known = 'known' in chosen ? chosen.known : undefined;
  const ownFolder = known ? folderOn(known, date) : pathBelow(root, folder);
  const plan = planNewMinutes({
    template,
    date,
    fileName: out === undefined ? config.fileName : basename(out),
    folder: out === undefined ? ownFolder : pathBelow(root, dirname(out)),
    series: await factsOf(chosen, template.language, session),
    previousPath: known?.newest.entry.path,
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
      ...problemsOf(plan, template, session),
    ],
    failures: [],
    found: false,
  };
}

/** The series that is named, or the only one there is. */
function chosenSeries({ line, service, config }: Session): Chosen | UsageProblem {
  const all = knownSeries(service.series(), () => config.fileName);
  const names = [...new Set(all.map(({ name }) => name))].join(', ');
  const wanted = line.options.series?.at(-1);
  if (wanted === undefined) {
    const [only, another] = all;
    if (only && !another) return { known: only };
    return {
      problem: all.length === 0 ? { id: 'cli.new-series' } : { id: 'cli.new-which', args: { names } },
    };
  }
  const known = all.find(({ name }) => foldCase(name) === foldCase(wanted));
  return known ? { known } : { name: wanted };
}

function languageOf(chosen: Chosen, { config, language }: Session): Language {
  return 'known' in chosen ? chosen.known.newest.minutes.meeting.lang : (config.language ?? language);
}

/** The template that is named, else the one for the kind of minutes that the series has. */
function chosenTemplate(
  templates: readonly Template[],
  chosen: Chosen,
  language: Language,
  { line }: Session,
): Template | UsageProblem {
  const isFormal = 'known' in chosen && chosen.known.newest.minutes.meeting.type === 'minutes';
  const wanted = line.options.template?.at(-1);
  const id = wanted ?? (isFormal ? 'formal-minutes' : 'leadership-group');
  const fitting = templates.filter((template) => template.id === id);
  const found = fitting.find((template) => template.language === language) ?? fitting[0];
  const allowed = [...new Set(templates.map((template) => template.id))].join(', ');
  return (
    found ?? { problem: { id: 'cli.value-unknown', args: { option: '--template', value: id, allowed } } }
  );
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

async function factsOf(chosen: Chosen, language: Language, { service }: Session): Promise<SeriesFacts> {
  if ('name' in chosen) return newSeriesFacts(chosen.name, language);
  const { entry, minutes } = chosen.known.newest;
  const whole = await service.archive.read(entry.uri);
  return whole ? seriesFacts(whole) : meetingFacts(minutes.meeting);
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

function problemsOf({ problems }: NewMinutesPlan, { title }: Template, { t }: Session): string[] {
  if (problems.length === 0) return [];
  const names = [...new Set(problems.map(({ name }) => name))].join(', ');
  return [t('new.template-problems', { template: title, names })];
}
