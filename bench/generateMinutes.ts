/** Minutes of an invented municipality, from a seed: the same texts at every run. */

const NAMES = [
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
];
const SMALLEST = 2_000;
const LARGEST = 20_000;

/** Texts of 2 to 20 kB, until they hold that many bytes together. */
export function* generateMinutes(bytes: number, seed = 1): Iterable<string> {
  const random = new Random(seed);
  for (let total = 0; total < bytes;) {
    const text = oneMeeting(random, SMALLEST + random.below(LARGEST - SMALLEST));
    total += Buffer.byteLength(text);
    yield text;
  }
}

function oneMeeting(random: Random, length: number): string {
  const date = `2024-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  let text =
    `---\nminutes: 1\nlang: sv\ngroup: Ledningsgruppen\ndate: ${date}\ntime: 12:00-16:00\n---\n\n` +
    `# Minnesanteckningar ${date}\n\n## Deltagare\n\n\`\`\`yaml deltagare\ngrupp: LG\n` +
    `närvarande: [${NAMES.slice(random.below(4)).join(', ')}]\n\`\`\`\n\n## Information\n`;
  for (let item = 1; text.length < length; item++) {
    text += `\n### ${item}. ${random.pick(TOPICS)}\n\nFöredragande: ${random.pick(NAMES)}\n\n${paragraph(random)}\n`;
    for (let bullet = random.below(5); bullet > 0; bullet--)
      text += `- ${random.pick(SENTENCES)}\n  ${random.pick(SENTENCES)}\n`;
    if (random.below(3) === 0)
      text += `\n- [ ] ${random.pick(NAMES)}: ${random.pick(SENTENCES)} (senast ${date})\n`;
    if (random.below(3) === 0) text += `\n${decision(random, item)}`;
  }
  return text;
}

function paragraph(random: Random): string {
  return Array.from({ length: 1 + random.below(6) }, () => random.pick(SENTENCES)).join('\n');
}

function decision(random: Random, item: number): string {
  return `\`\`\`yaml beslut\nid: B${item}\ntext: ${random.pick(TOPICS)} godkänns.\nav: LG\nstatus: beslutat\n\`\`\`\n`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A linear congruential generator, with the constants of Numerical Recipes. */
class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  pick(choices: readonly string[]): string {
    return choices[this.below(choices.length)] ?? '';
  }
}
