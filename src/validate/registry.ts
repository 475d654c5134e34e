import type { Minutes } from '../minutes/model';
import type { CheckMemory } from './checkMemory';
import type { Diagnostic, Finding, Fix, LocalRule, Rule, RuleContext, Severity } from './diagnostic';
import type { IsoDate } from '../text/calendar';
import type { MessageArgs, MessageId } from '../text/messages';
import type { TextRange } from '../text/range';
import { byPlace, fixesOf, isSameFinding } from './findings';
import { ignoredRanges } from './ignore';
import { type Report, reportLocalFindings } from './localFindings';
import { absentEmpty } from './rules/absentEmpty';
import { actionUndated } from './rules/actionUndated';
import { actionUnowned } from './rules/actionUnowned';
import type { ArchiveView } from './archiveView';
import { outsideMentions } from './outsideMentions';
import { Presence } from './presence';
import { approvalLate } from './rules/approvalLate';
import { attendeeDuplicate } from './rules/attendeeDuplicate';
import { carryDropped } from './rules/carryDropped';
import { carryUnresolved } from './rules/carryUnresolved';
import { blockEmpty } from './rules/blockEmpty';
import { blockType } from './rules/blockType';
import { dateInvalid } from './rules/dateInvalid';
import { dateMismatch } from './rules/dateMismatch';
import { dateWeekday } from './rules/dateWeekday';
import { decisionByAbsent } from './rules/decisionByAbsent';
import { decisionByIndividual } from './rules/decisionByIndividual';
import { doneUndated } from './rules/doneUndated';
import { dueBeforeMeeting } from './rules/dueBeforeMeeting';
import { dueWeekend } from './rules/dueWeekend';
import { duplicateKey } from './rules/duplicateKey';
import { editedAfterApproval } from './rules/editedAfterApproval';
import { headingUnnumbered } from './rules/headingUnnumbered';
import { idDuplicate } from './rules/idDuplicate';
import { itemEmpty } from './rules/itemEmpty';
import { linkToken } from './rules/linkToken';
import { mergeConflict } from './rules/mergeConflict';
import { nameAmbiguous } from './rules/nameAmbiguous';
import { noDecisionsContradicted } from './rules/noDecisionsContradicted';
import { numberDetached } from './rules/numberDetached';
import { numbering } from './rules/numbering';
import { officersMissing } from './rules/officersMissing';
import { ownerUnknown } from './rules/ownerUnknown';
import { paragraphSequence } from './rules/paragraphSequence';
import { previousMeeting } from './rules/previousMeeting';
import { references } from './rules/references';
import { supersession } from './rules/supersession';
import { presentAndAbsent } from './rules/presentAndAbsent';
import { presenters } from './rules/presenters';
import { reasonSensitive } from './rules/reasonSensitive';
import { schema } from './rules/schema';
import { secretaryAbsent } from './rules/secretaryAbsent';
import { sectionOrder } from './rules/sectionOrder';
import { signature } from './rules/signature';
import { timeMismatch } from './rules/timeMismatch';
import { timeRange } from './rules/timeRange';
import { spokenRecords } from './rules/spokenRecords';
import { substituteWithoutAbsentee } from './rules/substituteWithoutAbsentee';
import { voteSum } from './rules/voteSum';
import { wordSuspect } from './rules/wordSuspect';
import { windowOutsideMeeting } from './rules/windowOutsideMeeting';
import { yamlSyntax } from './rules/yamlSyntax';
import { yamlTrap } from './rules/yamlTrap';
import { spokenSentences } from './spokenSentences';
import type { Roster } from '../minutes/roster';

/** The rules that look at all of the minutes, or at other ones. */
const GLOBAL_RULES: readonly Rule[] = [
  mergeConflict,
  dateMismatch,
  timeMismatch,
  timeRange,
  windowOutsideMeeting,
  officersMissing,
  secretaryAbsent,
  signature,
  approvalLate,
  editedAfterApproval,
  substituteWithoutAbsentee,
  attendeeDuplicate,
  presentAndAbsent,
  absentEmpty,
  reasonSensitive,
  nameAmbiguous,
  numbering,
  headingUnnumbered,
  numberDetached,
  itemEmpty,
  sectionOrder,
  linkToken,
  idDuplicate,
  noDecisionsContradicted,
  spokenRecords,
  wordSuspect,
  previousMeeting,
  paragraphSequence,
  references,
  supersession,
  carryUnresolved,
  carryDropped,
];

/** The rules that look at one place after the other. */
const LOCAL_RULES: readonly LocalRule[] = [
  yamlSyntax,
  yamlTrap,
  schema,
  duplicateKey,
  blockType,
  blockEmpty,
  dateWeekday,
  dateInvalid,
  presenters,
  ownerUnknown,
  decisionByAbsent,
  decisionByIndividual,
  voteSum,
  actionUnowned,
  actionUndated,
  dueBeforeMeeting,
  dueWeekend,
  doneUndated,
];

/** Every code of rules.md that the product knows, with its default severity. */
export const DEFAULT_SEVERITIES: ReadonlyMap<string, Severity> = new Map(
  [...GLOBAL_RULES, ...LOCAL_RULES].flatMap(({ codes }) => Object.entries(codes)),
);

export interface CheckOptions {
  /** The file's name without its folder. */
  readonly fileName?: string;
  /** Keys allowed in the front matter beside those of the format. */
  readonly extraFrontMatterKeys?: readonly string[];
  /** People known beside the attendees. */
  readonly roster?: Roster;
  /** Today's date, for repairs that write it. */
  readonly today?: IsoDate;
  /** Whether plain minutes are checked by all rules, and not only searched for what sounds like a record. */
  readonly validatePlain?: boolean;
  /** What a word, in lower case, was before it was damaged; without it words are not looked at. */
  readonly repairs?: (word: string) => string | undefined;
  /** Severities that replace the default ones, by code. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** The other minutes; without it nothing is said of what leads to them. */
  readonly archive?: ArchiveView;
  /** What earlier checks of the same document found; spares this one the looking where nothing changed. */
  readonly memory?: CheckMemory;
}

/** The rules that only give hints, of which plain minutes are told in any case. */
const HINTING: readonly Rule[] = [spokenRecords, wordSuspect];

/**
 * Checks structured minutes, and plain ones where that is asked for, against all rules; else plain ones against those
 * that give hints.
 *
 * @returns the findings by their place in the text; without those that are switched off, or that an ignore comment in
 *   the text covers.
 */
export function check(minutes: Minutes, options: CheckOptions = {}): Diagnostic[] {
  const { memory, validatePlain = false } = options;
  memory?.begin(minutes, options);
  const context: RuleContext = {
    minutes,
    presence: memory?.presence(minutes.attendees) ?? new Presence(minutes.attendees),
    spoken: spokenSentences(minutes, options.roster ?? [], memory),
    fileName: options.fileName,
    extraFrontMatterKeys: options.extraFrontMatterKeys ?? [],
    roster: options.roster ?? [],
    today: options.today,
    archive: options.archive,
    repairs: options.repairs,
    mentions: options.archive === undefined ? [] : outsideMentions(minutes, memory?.mentions),
  };
  const severities = new Map(Object.entries(options.severities ?? {}));
  const ignored = memory?.hasIgnores === false ? NOTHING_IGNORED : ignoredRanges(minutes);
  const found: Diagnostic[] = [];
  const report: Report = (finding, range, fixes) => {
    const { code } = finding;
    const severity = severities.get(code) ?? finding.severity ?? DEFAULT_SEVERITIES.get(code) ?? 'error';
    if (severity === 'off' || isIgnored(code, range, ignored)) return;
    found.push(new Reported(finding, severity, range, fixes));
  };
  const isPlain = minutes.kind === 'plain';
  for (const rule of isPlain && !validatePlain ? HINTING : GLOBAL_RULES)
    for (const finding of rule.check(context)) report(finding, finding.range, undefined);
  // Of plain minutes no stretch of the text stands for itself.
  if (!isPlain || validatePlain)
    reportLocalFindings(LOCAL_RULES, context, isPlain ? undefined : memory?.local, report);
  return withoutRepeats(found.sort(byPlace));
}

/** A finding with its severity. */
class Reported implements Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly range: TextRange;
  readonly message: MessageId;
  readonly args: MessageArgs;
  readonly #finding: Finding;
  readonly #fixes: Finding['fixes'];

  /** @param fixes those it has, where they are not its own */
  constructor(finding: Finding, severity: Severity, range: TextRange, fixes: Finding['fixes']) {
    this.code = finding.code;
    this.severity = severity;
    this.range = range;
    this.message = finding.message;
    this.args = finding.args ?? NO_ARGS;
    this.#finding = finding;
    this.#fixes = fixes;
  }

  get fixes(): readonly Fix[] {
    // Of what was found earlier the place may be another one now.
    return this.#fixes === undefined
      ? fixesOf(this.#finding)
      : fixesOf({ ...this.#finding, range: this.range, fixes: this.#fixes });
  }
}

const NO_ARGS: MessageArgs = {};
const NOTHING_IGNORED: ReturnType<typeof ignoredRanges> = new Map();

/** The findings, which come by place and code, without those that say the same as one before. */
function withoutRepeats(found: readonly Diagnostic[]): Diagnostic[] {
  return found.filter((diagnostic, index) => {
    for (let at = index - 1; at >= 0 && byPlace(found[at]!, diagnostic) === 0; at--)
      if (isSameFinding(found[at]!, diagnostic)) return false;
    return true;
  });
}

function isIgnored(code: string, { start }: TextRange, ignored: ReturnType<typeof ignoredRanges>): boolean {
  return ignored.get(code)?.some((range) => range.start <= start && start <= range.end) ?? false;
}
