import { itemNumberAt } from '../minutes/outline';
import type { Minutes, RecordBase } from '../minutes/model';
import type { Recollection } from '../text/recollection';
import { movedRange, startingIn, type TextRange } from '../text/range';
import type { Finding, Fix, LocalContext, LocalRule, RuleContext } from './diagnostic';
import { fixesOf, isSameFinding } from './findings';
import { partOf, type Stretch, stretchesOf } from './part';

/** What was found in a stretch of the text. */
export interface LocalFindings {
  /** What of the other stretches decides on it. */
  readonly standing: Standing;
  /** By place, counted from where the stretch begins; without fixes, as these are written for the text as it was. */
  readonly findings: readonly Finding[];
}

/** Is told of a finding, where it stands now, and its fixes where they are not its own. */
export type Report = (finding: Finding, range: TextRange, fixes: Finding['fixes']) => void;

/**
 * Reports what local rules find in minutes, in no order.
 *
 * @param known what they found in earlier checks; stretches of the text that are as they were are not looked at again
 */
export function reportLocalFindings(
  rules: readonly LocalRule[],
  context: RuleContext,
  known: Recollection<LocalFindings> | undefined,
  report: Report,
): void {
  const { minutes } = context;
  const stretches = stretchesOf(minutes);
  if (known === undefined) {
    for (const finding of findingsIn(rules, context, stretches)) report(finding, finding.range, undefined);
    return;
  }
  const standings = standingsOf(minutes, stretches);
  const earlier = stretches.map((stretch, index) => {
    const local = known.get(stretch);
    return local !== undefined && standings[index]?.equals(local.standing) === true ? local : undefined;
  });
  const changed = stretches.filter((_, index) => earlier[index] === undefined);
  const latest = findingsIn(rules, context, changed);
  let all = changed.length === stretches.length ? latest : undefined;
  // Repairs may count on from each other; so they are those of a check of the whole text.
  const fixesToday = (finding: Finding): readonly Fix[] => {
    all ??= findingsIn(rules, context, stretches);
    const same = all.find((other) => isSameFinding(other, finding));
    return same === undefined ? [] : fixesOf(same);
  };
  stretches.forEach((stretch, index) => {
    const isLast = index === stretches.length - 1;
    const local = earlier[index] ?? {
      standing: standings[index] ?? new Standing(),
      findings: startingIn(latest, isLast ? { ...stretch, end: Infinity } : stretch, startOf).map((finding) =>
        countedFrom(stretch.start, finding),
      ),
    };
    known.set(stretch, local);
    for (const finding of local.findings)
      report(finding, movedRange(finding.range, stretch.start), fixesToday);
  });
}

/** What rules find in stretches of the text, by place; now and then something of the others, too. */
function findingsIn(
  rules: readonly LocalRule[],
  context: RuleContext,
  stretches: readonly Stretch[],
): Finding[] {
  if (stretches.length === 0) return [];
  const local: LocalContext = { ...context, part: partOf(context.minutes, stretches) };
  return rules.flatMap((rule) => [...rule.check(local)]).sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ range }: Finding): number {
  return range.start;
}

/** A finding with its place counted from an offset, and without its fixes. */
function countedFrom(start: number, { code, range, message, args, severity }: Finding): Finding {
  return { code, range: movedRange(range, -start), message, args, severity };
}

/** What decides, beside its words, on what stands in a stretch of the text. */
class Standing {
  /** How many items and records stand in it. */
  count = 0;
  /** The agenda's numbers that hold for these, repeats left out. */
  numbers = '';
  #latest = '';

  note(number: string): void {
    if (this.count === 0) this.numbers = number;
    else if (number !== this.#latest) this.numbers += ` ${number}`;
    this.#latest = number;
    this.count++;
  }

  equals({ count, numbers }: Standing): boolean {
    return this.count === count && this.numbers === numbers;
  }
}

function standingsOf({ items, decisions, actions }: Minutes, stretches: readonly Stretch[]): Standing[] {
  const standings = stretches.map(() => new Standing());
  const note = <P>(
    pieces: readonly P[],
    startOfPiece: (piece: P) => number,
    say: (piece: P) => string,
  ): void => {
    let at = 0;
    for (const piece of pieces) {
      const start = startOfPiece(piece);
      while (at < stretches.length - 1 && start >= stretches[at]!.end) at++;
      standings[at]?.note(say(piece));
    }
  };
  note(
    items,
    ({ headingRange }) => headingRange.start,
    ({ number, headingRange }) => number ?? itemNumberAt(items, headingRange.start) ?? '',
  );
  for (const records of [decisions, actions]) {
    note<RecordBase>(
      records,
      ({ start }) => start,
      ({ item }) => item ?? '',
    );
  }
  return standings;
}
