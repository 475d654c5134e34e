import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_FILE_NAME } from '../authoring/fileName';
import { readSeriesSetting, type SetSeries } from '../authoring/setSeries';
import { ROLL_UP_GROUPINGS, type RollUpGrouping } from '../authoring/rollUp/rollUpList';
import type { Language, MessageId } from '../text/messages';
import { type Severity, SEVERITIES } from '../validate/diagnostic';
import type { UsageProblem } from './commandLine';
import { hasCode, systemWords } from './systemError';

/** The settings of the extension that the command line follows too, from a JSON file. */
export interface Config {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly extraFrontMatterKeys: readonly string[];
  readonly roster: readonly string[];
  /** Whether plain minutes are checked by all rules. */
  readonly validatePlain: boolean;
  /** In which files are written; undefined where that is not settled. */
  readonly language: Language | undefined;
  /** How files of new minutes are called: a pattern with variables. */
  readonly fileName: string;
  /** Where templates of one's own lie, relative to the root. */
  readonly templatesFolder: string;
  readonly series: readonly SetSeries[];
  /** The roll-up document, relative to the root. */
  readonly 'rollup.file': string;
  readonly 'rollup.groupBy': RollUpGrouping;
  /** Which items the roll-up document lists (`rollUpFilter`). */
  readonly 'rollup.filter': object;
}

const DEFAULTS: Config = {
  include: ['**/*.md', '**/*.markdown', '**/*.txt'],
  exclude: ['**/node_modules/**', '**/.minutes/**', '**/.git/**'],
  rules: {},
  extraFrontMatterKeys: [],
  roster: [],
  validatePlain: false,
  language: undefined,
  fileName: DEFAULT_FILE_NAME,
  templatesFolder: '.minutes/templates',
  series: [],
  'rollup.file': 'open-items.md',
  'rollup.groupBy': 'owner',
  'rollup.filter': {},
};

const LANGUAGES: readonly string[] = ['en', 'sv'] satisfies Language[];

/** Looked for in the root where no `--config` names another. */
const USUAL_PLACE = '.minutes/config.json';

/**
 * The settings of a file: a JSON object with the names of the extension's settings, with or without their `minutes.`.
 * @param path as given, or undefined for the usual one, which may be missing
 */
export async function readConfig(path: string | undefined, root: string): Promise<Config | UsageProblem> {
  const file = path ?? join(root, USUAL_PLACE);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (path === undefined && hasCode(error, 'ENOENT')) return DEFAULTS;
    return { problem: { id: 'cli.config-unreadable', args: { file } } };
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { problem: { id: 'cli.config-no-json', args: { file, detail: systemWords(error) } } };
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? settingsOf(Object.entries(value), file)
    : { problem: { id: 'cli.config-no-json', args: { file, detail: '{ … }' } } };
}

function settingsOf(entries: readonly [string, unknown][], file: string): Config | UsageProblem {
  const settings: Record<string, unknown> = {};
  for (const [written, value] of entries) {
    const key = written.replace(/^minutes\./, '');
    if (!Object.hasOwn(DEFAULTS, key)) {
      const known = Object.keys(DEFAULTS).join(', ');
      return { problem: { id: 'cli.config-unknown-key', args: { file, key: written, known } } };
    }
    if (key === 'series') {
      const { series, faults } = readSeriesSetting(value, `${file}: ${written}`);
      if (faults[0] !== undefined) return { problem: faults[0] };
      settings[key] = series;
      continue;
    }
    const fault = faultOf(key, value);
    if (fault !== undefined) {
      return { problem: { id: fault.id, args: { file, key: written, allowed: fault.allowed ?? '' } } };
    }
    settings[key] = value;
  }
  return { ...DEFAULTS, ...settings };
}

/** What is wrong with a value, if anything, and what may stand in its place. */
function faultOf(
  key: string,
  value: unknown,
): { readonly id: MessageId; readonly allowed?: string } | undefined {
  const oneOf = (allowed: readonly string[]) =>
    typeof value === 'string' && allowed.includes(value)
      ? undefined
      : ({ id: 'cli.config-no-choice', allowed: allowed.join(', ') } as const);
  switch (key) {
    case 'rules':
      return isSeverities(value)
        ? undefined
        : { id: 'cli.config-no-severities', allowed: ['off', ...SEVERITIES].join(', ') };
    case 'validatePlain':
      return typeof value === 'boolean' ? undefined : { id: 'cli.config-no-choice', allowed: 'true, false' };
    case 'language':
      return oneOf(LANGUAGES);
    case 'rollup.groupBy':
      return oneOf(ROLL_UP_GROUPINGS);
    case 'fileName':
    case 'templatesFolder':
    case 'rollup.file':
      return typeof value === 'string' && value.trim() !== '' ? undefined : { id: 'cli.config-no-text' };
    case 'rollup.filter':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? undefined
        : { id: 'cli.config-no-filter' };
    default:
      return isStrings(value) ? undefined : { id: 'cli.config-no-list' };
  }
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isSeverities(value: unknown): boolean {
  const allowed: readonly unknown[] = ['off', ...SEVERITIES];
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((severity) => allowed.includes(severity))
  );
}
