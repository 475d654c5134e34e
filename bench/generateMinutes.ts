/** Minutes of an invented municipality, from a seed: the same texts at every run. */

export const NAMES = [
  'Anna Berg',
  'Bo Ek',
  'Cia Lind',
  'Dan Holm',
  'Eva Falk',
  'Farid Nour',
  'Gun Åström',
  'Håkan Öberg',
];
const TOPICS = [
  'Skolskjuts',
  'Budget',
  'Läsår',
  'Elevhälsa',
  'Lokaler',
  'Systematiskt kvalitetsarbete',
  'Schema',
];
const SENTENCES = [
  'Frågan har beretts i ledningsgruppen och återkommer när underlaget är komplett.',
  'Rektorerna redovisar läget vid sina enheter.',
  'Kostnaden ryms inom ram; avvikelsen mot prognosen är liten.',
  'Gruppen diskuterar hur rutinen ska göras känd för alla medarbetare.',
  'Ett förslag skickas ut i god tid före nästa möte.',
  'Enkäten stänger fredag den 13 december 2024, svaren redovisas i januari.',
];
const DETAILS = ['', '', '', ' (ordf)', ' (sekr)', ' (§ 5)', ' (13:00-14:00)', ' (distans)'];
const SMALLEST = 2_000;
const LARGEST = 20_000;

/** Texts of 2 to 20 kB, until they hold that many bytes together. */
export function* generateMinutes(bytes: number, seed = 1): Iterable<string> {
  const random = new Random(seed);
  for (let total = 0; total < bytes;) {
    const length = SMALLEST + random.below(LARGEST - SMALLEST);
    const text = oneMeeting(random, (written) => written.length < length);
    total += Buffer.byteLength(text);
    yield text;
  }
}

/** The minutes of one very long meeting. */
export function generateLongMinutes(lines: number, random: Random): string {
  let counted = 0;
  let upTo = 0;
  return oneMeeting(random, (written) => {
    for (let at = written.indexOf('\n', upTo); at >= 0; at = written.indexOf('\n', upTo)) {
      counted++;
      upTo = at + 1;
    }
    return counted < lines;
  });
}

/** @param goesOn whether what is written so far needs another item */
function oneMeeting(random: Random, goesOn: (written: string) => boolean): string {
  const date = `2024-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  let text =
    `---\nminutes: 1\nlang: sv\ngroup: Ledningsgruppen\ndate: ${date}\ntime: 12:00-16:00\n---\n\n` +
    `# Minnesanteckningar ${date}\n\n## Deltagare\n\n${attendees(random)}\n## Information\n`;
  for (let item = 1; goesOn(text); item++) {
    text += `\n### ${item}. ${random.pick(TOPICS)}\n\nFöredragande: ${random.pick(NAMES)}\n\n${paragraph(random)}\n`;
    for (let bullet = random.below(5); bullet > 0; bullet--)
      text += `- ${random.pick(SENTENCES)}\n  ${random.pick(SENTENCES)}\n`;
    if (random.below(3) === 0)
      text += `\n- [ ] ${random.pick(NAMES)}: ${random.pick(SENTENCES)} (senast ${date})\n`;
    if (random.below(4) === 0)
      text += `\n**Beslut:** ${random.pick(TOPICS)} godkänns enligt förslaget. ^§${item}\n`;
    if (random.below(3) === 0) text += `\n${decision(random, item)}`;
    if (random.below(4) === 0) text += `\n${action(random, item, date)}`;
  }
  return text;
}

function attendees(random: Random): string {
  const people = NAMES.map((name) => name + random.pick(DETAILS));
  const group = (name: string, present: readonly string[], absent: readonly string[]): string =>
    `\`\`\`yaml deltagare\ngrupp: ${name}\ntid: 12:00-16:00\nnärvarande:\n${present
      .map((person) => `  - ${person}\n`)
      .join('')}frånvarande: [${absent.join(', ')}]\n\`\`\`\n`;
  return `${group('LG', people.slice(random.below(4), 5), ['Disa Ros (sjuk)'])}\n${group('FÖL', people.slice(5), [])}`;
}

function paragraph(random: Random): string {
  return Array.from({ length: 1 + random.below(6) }, () => random.pick(SENTENCES)).join('\n');
}

function decision(random: Random, item: number): string {
  return (
    `\`\`\`yaml beslut\nid: B${item}\ntext: ${random.pick(TOPICS)} godkänns.\nav: LG\nstatus: beslutat\n` +
    `föredragande: ${random.pick(NAMES)}\nmotivering: "${random.pick(SENTENCES)}"\n\`\`\`\n`
  );
}

function action(random: Random, item: number, date: string): string {
  return (
    `\`\`\`yaml åtgärd\n- id: Å${item}\n  text: ${random.pick(SENTENCES)}\n  ansvarig: [${random.pick(NAMES)}]\n` +
    `  senast: ${date}\n  status: pågår\n- id: Å${item}.1\n  text: Återkoppla om ${random.pick(TOPICS)}\n  ansvarig: ${random.pick(NAMES)}\n  status: öppen\n\`\`\`\n`
  );
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A linear congruential generator, with the constants of Numerical Recipes. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.below(choices.length)];
    if (choice === undefined) throw new RangeError('Nothing to pick from');
    return choice;
  }
}
