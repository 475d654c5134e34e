import { parseArgs } from 'node:util';
import { canonicalValue, valuesOf } from '../minutes/vocabulary/vocabulary';
import { isIsoDate } from '../text/calendar';
import { nearest } from '../text/fold';
import type { MessageRef } from '../text/messages';
import { SEVERITIES } from '../validate/diagnostic';

/** What each command prints, the first format being the usual one, and the options of its own. */
const COMMANDS = {
  check: { formats: ['text', 'json', 'sarif', 'github'], options: ['min-severity', 'plain', 'fix'] },
  decisions: {
    formats: ['table', 'json', 'csv', 'md'],
    options: ['status', 'group', 'series', 'since', 'until', 'text'],
  },
  open: {
    formats: ['table', 'json', 'csv', 'md', 'ics'],
    options: ['owner', 'overdue', 'due-before', 'series'],
  },
  rollup: { formats: ['md'], options: ['check'] },
  export: { formats: ['json', 'ndjson', 'csv', 'html', 'ics', 'docx'], options: [] },
  new: { formats: ['md'], options: ['series', 'template', 'date'] },
  import: { formats: ['text', 'json'], options: ['agenda', 'candidates', 'force'] },
} as const satisfies Record<string, { formats: readonly string[]; options: readonly OptionName[] }>;

/** What may be given to an option. A flag takes nothing; words and statuses may be given several times. */
const OPTIONS = {
  root: 'path',
  config: 'path',
  out: 'path',
  today: 'date',
  lang: 'language',
  format: 'format',
  quiet: 'flag',
  help: 'flag',
  version: 'flag',
  'min-severity': 'severity',
  plain: 'flag',
  fix: 'flag',
  status: 'status',
  group: 'words',
  series: 'words',
  since: 'date',
  until: 'date',
  text: 'words',
  owner: 'words',
  overdue: 'flag',
  'due-before': 'date',
  check: 'flag',
  template: 'words',
  date: 'date',
  agenda: 'flag',
  candidates: 'flag',
  force: 'flag',
} as const;

const FOR_ALL: readonly string[] = ['root', 'config', 'out', 'today', 'lang', 'format', 'quiet', 'help'];
const SHORT: Readonly<Record<string, OptionName>> = { h: 'help', o: 'out', q: 'quiet' };

export type CommandName = keyof typeof COMMANDS;
type OptionName = keyof typeof OPTIONS;
type OptionKind = (typeof OPTIONS)[OptionName];

/** A command as it was typed, found to be right. */
export interface CommandLine {
  readonly command: CommandName;
  readonly paths: readonly string[];
  readonly format: string;
  /** The values of each option in their order; an empty list for a flag. */
  readonly options: { readonly [O in OptionName]?: readonly string[] };
}

/** What was typed instead of a command that can be run. */
export interface Request {
  readonly wants: 'help' | 'version';
}

/** Why a command cannot be run. */
export interface UsageProblem {
  readonly problem: MessageRef;
}

export function isUsageProblem<T extends object>(value: T | UsageProblem): value is UsageProblem {
  return 'problem' in value;
}

/** Reads the arguments after the program's name. */
export function readCommandLine(argv: readonly string[]): CommandLine | Request | UsageProblem {
  const { tokens } = parseArgs({
    args: [...argv],
    options: parseOptions(),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const words: string[] = [];
  const given: { readonly name: string; readonly rawName: string; readonly value: string | undefined }[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    // `--out --quiet` is a slip; who means a word with a hyphen writes `--text=-x`.
    const isSlip = inlineValue === false && value.startsWith('-');
    given.push({ name, rawName, value: isSlip ? undefined : value });
  }
  if (given.some(({ name }) => name === 'help')) return { wants: 'help' };
  if (given.some(({ name }) => name === 'version')) return { wants: 'version' };
  const [command, ...paths] = words;
  if (command === undefined) return usage('cli.command-missing', { commands: commandList() });
  if (!isCommand(command)) return usage('cli.command-unknown', { command, commands: commandList() });
  const options: { [O in OptionName]?: string[] } = {};
  for (const { name, rawName, value } of given) {
    if (!isOptionOf(command, name)) {
      const [near] = nearest(name, [...FOR_ALL, ...COMMANDS[command].options]);
      return near === undefined
        ? usage('cli.option-unknown', { option: rawName, command })
        : usage('cli.option-unknown-near', { option: rawName, command, near: `--${near}` });
    }
    const read = readValue(OPTIONS[name], command, rawName, value);
    if ('problem' in read) return read;
    (options[name] ??= []).push(...read.values);
  }
  return { command, paths, format: options.format?.at(-1) ?? COMMANDS[command].formats[0], options };
}

function readValue(
  kind: OptionKind,
  command: CommandName,
  option: string,
  value: string | undefined,
): { readonly values: readonly string[] } | UsageProblem {
  if (kind === 'flag') return value === undefined ? { values: [] } : usage('cli.value-unwanted', { option });
  if (value === undefined || value === '') return usage('cli.value-missing', { option });
  const oneOf = (allowed: readonly string[]): ReturnType<typeof readValue> =>
    allowed.includes(value)
      ? { values: [value] }
      : usage('cli.value-unknown', { option, value, allowed: allowed.join(', ') });
  switch (kind) {
    case 'date':
      return isIsoDate(value) ? { values: [value] } : usage('cli.value-no-date', { option, value });
    case 'language':
      return oneOf(['en', 'sv']);
    case 'severity':
      return oneOf(SEVERITIES);
    case 'format':
      return oneOf(COMMANDS[command].formats);
    case 'status':
      return readStatuses(option, value);
    case 'path':
    case 'words':
      return { values: [value] };
  }
}

/** Statuses in either language, several of them with commas between. */
function readStatuses(option: string, value: string): { readonly values: readonly string[] } | UsageProblem {
  const values: string[] = [];
  for (const word of value.split(',')) {
    const status = canonicalValue('decisionStatus', word);
    if (status === undefined) {
      return usage('cli.value-unknown', {
        option,
        value: word.trim(),
        allowed: valuesOf('decisionStatus').join(', '),
      });
    }
    values.push(status);
  }
  return { values };
}

function parseOptions(): Record<string, { type: 'string' | 'boolean'; short?: string }> {
  const shortOf = (name: string): { short?: string } => {
    const short = Object.keys(SHORT).find((letter) => SHORT[letter] === name);
    return short === undefined ? {} : { short };
  };
  return Object.fromEntries(
    Object.entries(OPTIONS).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), ...shortOf(name) },
    ]),
  );
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word);
}

function isOptionOf(command: CommandName, name: string): name is OptionName {
  const own: readonly string[] = COMMANDS[command].options;
  return FOR_ALL.includes(name) || own.includes(name);
}

function commandList(): string {
  return Object.keys(COMMANDS).join(', ');
}

function usage(id: MessageRef['id'], args: NonNullable<MessageRef['args']>): UsageProblem {
  return { problem: { id, args } };
}
