import fc from 'fast-check';

/** Front matter in each language. */
export const FRONTS = {
  sv: '---\nminutes: 1\nlang: sv\ngrupp: LG\ndatum: 2024-09-24\ntid: 12:00-16:00\n---\n\n',
  en: '---\nminutes: 1\nlang: en\ngroup: LG\ndate: 2024-09-24\ntime: 12:00-16:00\n---\n\n',
};
const PEOPLE = '```yaml attendees\ngroup: LG\npresent: [Anna Berg, Bo Ek, Åsa von Lind]\n```\n\n';

const word = fc.constantFrom(
  'rapport',
  'Ring',
  'skolan',
  '😀',
  'a:b',
  '5.1',
  'och',
  '100',
  '%',
  '"x"',
  'i',
  '#1',
  'Bo',
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => `Gör ${list.join(' ')}`);
const owner = fc.constantFrom(
  '',
  'Anna: ',
  'Anna, Bo: ',
  '@Anna @Bo ',
  '@[Åsa von Lind] ',
  '[Bo] ',
  '**Anna**: ',
  '@Någon ',
);
const due = fc.constantFrom(
  '',
  ' (senast 2024-10-08)',
  ' senast v. 42',
  ' (8 okt)',
  ' due: next meeting',
  ' by 2024-10-08.',
  ' 📅 2024-10-08',
  ' senast nästa möte',
  ' due W42',
);
const closing = fc.constantFrom('', ' (från 2024-09-10#Å1)', ' (from 2024/x#A1)');
const ids = fc.constantFrom('', ' ^Å7', ' ^A7', ' ^§45');
const wrap = fc.constantFrom('', '\n  ');
const mark = fc.constantFrom('[ ]', '[x]', '[X]', '[/]', '[-]', '[>]');
const bullet = fc.constantFrom('-', '*', '+', '1.', '12)');

const task = fc
  .tuple(bullet, mark, owner, words, wrap, due, closing, ids)
  .map(([b, m, o, w, n, d, c, i]) => `${b} ${m} ${o}${n === '' ? w : w.replace(' ', n)}${d}${c}${i}`);
const actionLabel = fc.constantFrom(
  'ACTION: ',
  'AI: ',
  'TODO: ',
  '**Åtgärd:** ',
  'Uppdrag: ',
  '- ACTION: ',
  'ACTION: Anna to ',
  'Åtgärd: Bo ska ',
  'ACTION 62.2: ',
  'Å3: ',
  '[ACTION: Bo Ek] ',
  'AI(Anna): ',
  '* **TODO**: ',
);
const decisionLabel = fc.constantFrom(
  'DECISION: ',
  'RESOLUTION: ',
  'RESOLVED: ',
  'AGREED: ',
  '- **Beslut:** ',
  'Beslut: ',
  'Beslutades att ',
  'B2: ',
  'Beslut B3: ',
);
const label = fc.oneof(
  fc.tuple(actionLabel, words, due, closing).map((parts) => parts.join('')),
  fc.tuple(decisionLabel, words, due).map((parts) => parts.join('')),
);
/** Tasks and label lines, nested ones too, and what may stand between them. */
const inlinePart = fc.oneof(
  { weight: 3, arbitrary: task },
  { weight: 3, arbitrary: label },
  task.map((text) => `- Rubrik\n${indented(text)}\n  - mer`),
  task.map((text) => `${text}\n${indented('- detalj\n- [x] Bo: nästa')}`),
  fc
    .tuple(task, label, fc.boolean())
    .map(([own, under, isIn]) => `${own}\n${isIn ? indented(under) : under}`),
  fc.constantFrom(
    '## Beslut',
    '### 1. Punkt',
    'Ett stycke.',
    '```yaml action\nid: A90\ntext: T\nowner: Bo\nstatus: open\n```',
  ),
);

const ownerLines = fc.constantFrom(
  [],
  ['ansvarig: Bo Ek'],
  ['owner: "Anna Berg" # hon'],
  ["ansvarig: [Bo, 'Anna Berg']"],
  ['ansvarig:', '  - Bo # han', '  - Anna Berg'],
  ['owner:', '- Bo Ek', '# en rad', '- "Någon"'],
  ['ansvarig: ej utsedd'],
  ['owner: []'],
  ['ansvarig:'],
  ['ansvarig: {namn: Bo Ek}'],
  ['ansvarig: Anna Berg och Bo Ek'],
  ['ansvarig: [', '  Bo Ek, # han', '  Anna Berg', '  ]'],
);
const dueLines = fc.constantFrom(
  [],
  ['senast: 2024-10-08'],
  ['due: "8 okt" # snart'],
  ['senast:'],
  ["due: 'next-meeting'"],
  ['senast: >-', '  v.', '  42'],
);
const statusLines = fc.constantFrom(
  [],
  ['status: öppen'],
  ['status: "in-progress"'],
  ['klart: 2024-09-30', 'status: klar # äntligen'],
  ["status: 'done'", 'done: 2024-09-30 # äntligen'],
  ['status:'],
  ['status: |-', '  öppen'],
  ['status: avbruten'],
);
const otherLines = fc.constantFrom([], ['# anmärkning'], ['prio: hög'], ['item: 5.10', 'x-eget: [a, b]']);

/** The lines of an action, its keys in any order. */
const actionLines = fc
  .tuple(ownerLines, dueLines, statusLines, otherLines)
  .chain((parts) => fc.shuffledSubarray([['text: Gör det'], ...parts], { minLength: 5 }))
  .map((parts) => parts.flat());
const decisionLines = fc
  .tuple(
    fc.constantFrom(['status: beslutat'], ['status: "adopted" # ja'], []),
    fc.constantFrom(
      [],
      ['ersätter: 2024-09-10#B1'],
      ['supersedes: [2024-09-10#B1, "B2"]'],
      ['ersätter:', '  - B2 # den förra'],
      ['ersätter:'],
    ),
    fc.constantFrom([], ['superseded-by: "2024-10-08#B2"']),
    ownerLines,
    dueLines,
  )
  .chain((parts) => fc.shuffledSubarray([['text: Så blir det', 'av: LG'], ...parts], { minLength: 6 }))
  .map((parts) => parts.flat());

const block = fc.oneof(
  fc
    .tuple(fc.constantFrom('åtgärd', 'action'), fc.array(actionLines, { minLength: 1, maxLength: 3 }))
    .map(([word, records]) => fenced(word, records, 'Å')),
  fc
    .tuple(fc.constantFrom('beslut', 'decision'), fc.array(decisionLines, { minLength: 1, maxLength: 2 }))
    .map(([word, records]) => fenced(word, records, 'B')),
  fc.constantFrom(
    '```yaml action\n{id: A40, text: Gör det, owner: [Bo Ek], status: open, due: 2024-10-08}\n```',
    '```yaml action\n{ "id": "A41", "text": "Gör det", "owner": "Bo Ek", "status": "done", "done": "2024-09-30" }\n```',
    '```yaml action\n[{id: A42, text: Gör, status: open}, {id: A43, text: Mer, status: done, done: 2024-09-30, due: W42}]\n```',
    '- Rubrik\n\n    ```yaml åtgärd\n    - id: Å44\n      text: Gör\n      ansvarig: Bo Ek\n    - id: Å45\n      text: Mer\n    ```',
  ),
);

/** One record alone, or several as a list. */
function fenced(word: string, records: readonly (readonly string[])[], prefix: string): string {
  const [first = []] = records;
  const lines =
    records.length === 1
      ? [`id: ${prefix}20`, ...first]
      : records.flatMap((own, index) => [`- id: ${prefix}${30 + index}`, ...own.map((line) => `  ${line}`)]);
  return ['```yaml ' + word, ...lines, '```'].join('\n');
}

/** Minutes with tasks and label lines. */
export const minutesText = textOf(inlinePart);

/** Minutes with records of every form. */
export const anyRecordsText = textOf(
  fc.oneof({ weight: 2, arbitrary: inlinePart }, { weight: 3, arbitrary: block }),
);

function textOf(part: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom<('sv' | 'en')[]>('sv', 'en'),
      fc.array(fc.tuple(part, fc.constantFrom('\n', '\n\n')), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('\n', '\r\n'),
    )
    .map(([lang, parts, line]) => `${FRONTS[lang]}${PEOPLE}${parts.flat().join('')}`.replaceAll('\n', line));
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}
