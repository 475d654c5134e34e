import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAMES, Random } from './generateMinutes';

const TOPICS = [
  'Skolskjuts',
  'Budget',
  'Läsåret',
  'Elevhälsan',
  'Lokaler',
  'Kvalitetsarbetet',
  'Schemat',
  'Upphandling',
];
const SENTENCES = [
  'Frågan har beretts i ledningsgruppen och återkommer när underlaget är komplett.',
  'Rektorerna redovisar läget vid sina enheter och vad de behöver stöd med under våren.',
  'Kostnaden ryms inom ram; avvikelsen mot prognosen är liten och förklaras av vikariekostnader.',
  'Gruppen diskuterar hur rutinen ska göras känd för alla medarbetare innan terminen börjar.',
  'Ett förslag skickas ut i god tid före nästa möte så att alla hinner läsa det.',
];
/** How many meetings a body has in its folder: two a month for four years. */
const MEETINGS_IN_SERIES = 100;
const DECISIONS = 3;
const ACTIONS = 4;
const ITEMS = 8;

/** Writes the structured minutes of many bodies, 4 to 8 kB each; half of the actions are carried from meeting to meeting. */
export function writeArchive(folder: string, files: number, seed = 1): void {
  const random = new Random(seed);
  for (let file = 0; file < files; file++) {
    const series = Math.floor(file / MEETINGS_IN_SERIES);
    const meeting = file % MEETINGS_IN_SERIES;
    const path = join(folder, `Namnd ${series}`);
    if (meeting === 0) mkdirSync(path, { recursive: true });
    writeFileSync(join(path, `${dateOf(meeting)}.md`), minutesOf(random, series, meeting));
  }
}

/** The day of a body's meeting: every second week from 2020 on. */
export function dateOf(meeting: number): string {
  return new Date(Date.UTC(2020, 0, 7 + 14 * meeting)).toISOString().slice(0, 10);
}

function minutesOf(random: Random, series: number, meeting: number): string {
  const people = NAMES.map((name) => `${name} ${series % 10}`);
  const items = Array.from({ length: ITEMS }, (_, index) => {
    const records =
      index < DECISIONS
        ? decision(random, series, index + 1)
        : index < DECISIONS + ACTIONS
          ? action(random, people, meeting, index - DECISIONS + 1)
          : '';
    const text = Array.from({ length: 3 + random.below(5) }, () => random.pick(SENTENCES)).join('\n');
    return `### ${index + 1}. ${random.pick(TOPICS)}\n\nFöredragande: ${random.pick(people)}\n\n${text}\n${records}`;
  });
  return (
    `---\nminutes: 1\nlang: sv\ngroup: Nämnd ${series}\ndate: ${dateOf(meeting)}\ntime: 13:00-16:00\n` +
    `place: Stadshuset\nstatus: final\n---\n\n# Minnesanteckningar Nämnd ${series}\n\n## Deltagare\n\n` +
    `\`\`\`yaml deltagare\n- grupp: Nämnd ${series}\n  närvarande:\n` +
    `${people.map((person) => `    - ${person}\n`).join('')}  frånvarande: [Disa Ros (semester)]\n\`\`\`\n\n` +
    `## Beslut\n\n${items.slice(0, DECISIONS).join('\n')}\n## Information\n\n${items.slice(DECISIONS).join('\n')}\n` +
    `Vid anteckningarna: ${people[0]}\n`
  );
}

function decision(random: Random, series: number, number: number): string {
  return (
    `\n\`\`\`yaml beslut\nid: B${number}\ntext: ${random.pick(TOPICS)} godkänns enligt förslaget. ${random.pick(SENTENCES)}\n` +
    `av: Nämnd ${series}\npunkt: ${number}\nstatus: beslutat\n\`\`\`\n`
  );
}

/** Every second action is a copy of the same one of the meeting before, until it is done. */
function action(random: Random, people: readonly string[], meeting: number, number: number): string {
  const isCarried = number % 2 === 0 && meeting % 5 > 0;
  const status = number % 2 === 0 && meeting % 5 < 4 ? 'öppen' : random.below(8) === 0 ? 'öppen' : 'klar';
  return (
    `\n\`\`\`yaml åtgärd\nid: Å${number}\ntext: Återkoppla om ${random.pick(TOPICS)}. ${random.pick(SENTENCES)}\n` +
    `ansvarig: ${random.pick(people)}\nsenast: ${dateOf(meeting + 2)}\nstatus: ${status}\n` +
    `${isCarried ? `från: ${dateOf(meeting - 1)}#Å${number}\n` : ''}\`\`\`\n`
  );
}
