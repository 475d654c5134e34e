import type { Minutes } from '../minutes/model';
import type { CheckMemory } from './checkMemory';
import type { Diagnostic, Finding, Rule, RuleContext, Severity } from './diagnostic';
import { doubtfulDates } from './doubtfulDates';
import type { TextRange } from '../text/range';
import { ignoredRanges } from './ignore';
import { attendeeDuplicate } from './rules/attendeeDuplicate';
import { blockEmpty } from './rules/blockEmpty';
import { blockType } from './rules/blockType';
import { dateInvalid } from './rules/dateInvalid';
import { dateMismatch } from './rules/dateMismatch';
import { dateWeekday } from './rules/dateWeekday';
import { duplicateKey } from './rules/duplicateKey';
import { idDuplicate } from './rules/idDuplicate';
import { noDecisionsContradicted } from './rules/noDecisionsContradicted';
import { numbering } from './rules/numbering';
import { presentAndAbsent } from './rules/presentAndAbsent';
import { schema } from './rules/schema';
import { timeMismatch } from './rules/timeMismatch';
import { timeRange } from './rules/timeRange';
import { yamlSyntax } from './rules/yamlSyntax';
import { yamlTrap } from './rules/yamlTrap';
import { rememberSound, suspectBlocks } from './suspects';

/** Every rule of rules.md that the product knows. */
export const RULES: readonly Rule[] = [
  yamlSyntax,
  yamlTrap,
  schema,
  duplicateKey,
  blockType,
  blockEmpty,
  dateWeekday,
  dateMismatch,
  timeMismatch,
  dateInvalid,
  timeRange,
  attendeeDuplicate,
  presentAndAbsent,
  numbering,
  idDuplicate,
  noDecisionsContradicted,
];

export interface CheckOptions {
  /** The file's name without its folder. */
  readonly fileName?: string;
  /** Keys allowed in the front matter beside those of the format. */
  readonly extraFrontMatterKeys?: readonly string[];
  /** Severities that replace the default ones, by code. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** What earlier checks of the same document found; spares this one the looking where nothing changed. */
  readonly memory?: CheckMemory;
}

/**
 * Checks structured minutes against all rules.
 *
 * @returns the findings by their place in the text; without those that are switched off, or that an ignore comment in
 *   the text covers. Empty for minutes that are not structured.
 */
export function check(minutes: Minutes, options: CheckOptions = {}): Diagnostic[] {
  if (minutes.kind !== 'structured') return [];
  const { memory } = options;
  memory?.begin();
  const context: RuleContext = {
    minutes,
    suspects: suspectBlocks(minutes, memory),
    proseDates: doubtfulDates(minutes, memory?.doubtfulDates),
    fileName: options.fileName,
    extraFrontMatterKeys: options.extraFrontMatterKeys ?? [],
  };
  const severities = new Map(Object.entries(options.severities ?? {}));
  const ignored = ignoredRanges(minutes);
  const found = new Map<string, Diagnostic>();
  const places: TextRange[] = [];
  for (const rule of RULES) {
    for (const finding of rule.check(context)) {
      places.push(finding.range);
      const severity =
        severities.get(finding.code) ?? finding.severity ?? rule.codes[finding.code] ?? 'error';
      if (severity === 'off' || isIgnored(finding, ignored)) continue;
      const { code, range, message, args = {}, fixes = [] } = finding;
      const key = JSON.stringify([code, range, message, args]);
      if (!found.has(key)) found.set(key, { code, severity, range, message, args, fixes });
    }
  }
  if (memory !== undefined) rememberSound(context, places, memory);
  return [...found.values()].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end || (a.code < b.code ? -1 : 1),
  );
}

function isIgnored({ code, range }: Finding, ignored: ReturnType<typeof ignoredRanges>): boolean {
  return (ignored.get(code) ?? []).some(({ start, end }) => start <= range.start && range.start <= end);
}
