import assert from 'node:assert/strict';
import { findingsIn, minutesWith, unmarked } from './checked';

type Position = 'block' | 'flow' | 'nested' | 'multi-line';
type Cases = Readonly<Record<string, Readonly<Record<Position, readonly [type: string, yaml: string]>>>>;

/** For every code and kind of place a block in which «…» encloses what is to be underlined. */
const SWEDISH: Cases = {
  'schema-required': {
    block: ['beslut', '«id»: B1\ntext: Ja.\nstatus: beslutat'],
    flow: ['beslut', '{«text»: Ja., id: B1, av: LG}'],
    nested: ['deltagare', 'grupp: LG\nnärvarande:\n  - namn: Anna\n  - «roll»: ordf\n    tid: 12:00-13:00'],
    'multi-line': ['åtgärd', '«text»: >\n  Ring\n\n  skolan.\nansvarig: [Anna,\n  Bo]\nid: Å1'],
  },
  'schema-type': {
    block: ['beslut', 'id: B1\ntext: Ja.\nav: LG\nstatus: beslutat\ngäller-från: «1/10»'],
    flow: ['beslut', '{id: «"B"», text: Ja., av: LG, status: beslutat}'],
    nested: ['beslut', 'id: B1\ntext: Ja.\nav: LG\nstatus: beslutat\nröster: {för: 5, emot: «fem»}'],
    'multi-line': ['beslut', 'id: B1\ntext: Ja.\nav: «[LG,\n  SG]»\nstatus: beslutat'],
  },
  'schema-enum': {
    block: ['åtgärd', 'id: Å1\ntext: Ja.\nansvarig: Bo\nstatus: «oppne»'],
    flow: ['åtgärd', "{id: Å1, text: Ja., ansvarig: Bo, status: «'klara'»}"],
    nested: ['deltagare', 'grupp: LG\nnärvarande:\n  - {namn: Bo, roller: [ledamot, «ordfö»]}'],
    'multi-line': ['åtgärd', 'id: Å1\ntext: Ja.\nansvarig: Bo\nstatus: «|-\n  pågå»\nprio: hög'],
  },
  'schema-unknown-key': {
    block: ['beslut', 'id: B1\ntext: Ja.\nav: LG\nstatus: beslutat\n«orsak»: x'],
    flow: ['beslut', '{id: B1, «"datum"»: x, text: Ja., av: LG, status: beslutat}'],
    nested: ['beslut', 'id: B1\ntext: Ja.\nav: LG\nstatus: beslutat\nyrkanden:\n  - {text: Ja., «vem»: Bo}'],
    'multi-line': ['beslut', 'id: B1\ntext: |\n  orsak: x\n«orsak»: |\n  x\nav: LG\nstatus: beslutat'],
  },
  'schema-duplicate-key': {
    block: ['beslut', 'id: B1\ntext: Ja.\nav: LG\nstatus: beslutat\n«by»: SG'],
    flow: ['beslut', '{id: B1, text: Ja., av: LG, status: beslutat, «"Text"»: Nej.}'],
    nested: ['deltagare', 'grupp: LG\nnärvarande:\n  - namn: Bo\n    roll: ordf\n    «role»: gäst'],
    'multi-line': ['beslut', 'id: B1\ntext: |\n  text: x\n«text»: >\n  y\nav: LG\nstatus: beslutat'],
  },
};

const ENGLISH: Cases = {
  'schema-required': {
    block: ['decision', '# a comment\n«id»: D1\ntext: Yes.\nstatus: adopted'],
    flow: ['action', '[{id: A1, text: Yes., owner: Bo, status: open}, {«id»: A2, text: No., owner: Bo}]'],
    nested: ['decision', 'id: D1\ntext: Yes.\nby: LG\nstatus: adopted\nstatements: [{«by»: Bo}]'],
    'multi-line': ['attendees', '- «present»:\n    [Ann,\n     Bo]'],
  },
  'schema-type': {
    block: ['attendees', 'group: LG\npresent: «Ann»'],
    flow: ['attendees', '{group: LG, present: [Ann], time: «12.00»}'],
    nested: ['attendees', 'group: LG\npresent:\n  - name: Bo\n    email: «bo at example.org»'],
    'multi-line': ['attendees', 'group: LG\npresent: «>\n  Ann,\n  Bo»\nabsent: []'],
  },
  'schema-enum': {
    block: ['decision', 'id: D1\ntext: Yes.\nby: LG\nstatus: «adoptd» # as they said'],
    flow: ['decision', '{id: D1, text: Yes., by: LG, status: adopted, method: «by hand»}'],
    nested: ['attendees', 'group: LG\npresent:\n  - name: Bo\n    roles:\n      - member\n      - «boss»'],
    'multi-line': ['decision', 'id: D1\ntext: Yes.\nby: LG\nstatus: «"ado\n  pted"»'],
  },
  'schema-unknown-key': {
    block: ['action', 'id: A1\n«by»: Bo\ntext: Yes.\nowner: Bo\nstatus: open'],
    flow: ['action', '{«Who»: Bo, id: A1, text: Yes., owner: Bo, status: open}'],
    nested: ['decision', 'id: D1\ntext: Yes.\nby: LG\nstatus: adopted\nvote:\n  for: 5\n  «blank»: 1'],
    'multi-line': ['action', 'id: A1\ntext: "a\n  b"\n«note»:\n  - x\n  - y\nowner: Bo\nstatus: open'],
  },
  'schema-duplicate-key': {
    block: ['action', 'id: A1\ntext: Yes.\nowner: Bo\nstatus: open\n«ID»: A2'],
    flow: ['action', '{id: A1, text: Yes., owner: Bo, status: open, «ansvarig»: Ann}'],
    nested: ['decision', 'id: D1\ntext: Yes.\nby: LG\nstatus: adopted\nvote: {for: 5, «för»: 6}'],
    'multi-line': ['action', 'id: A1\ntext: Yes.\nowner: [Bo,\n  Ann]\nstatus: open\n«owner»:\n  - Cy'],
  },
};

describe('what the schema has against a record is found at its exact place', () => {
  for (const [lang, cases] of [
    ['sv', SWEDISH],
    ['en', ENGLISH],
  ] as const) {
    for (const [code, positions] of Object.entries(cases)) {
      for (const [position, [type, marked]] of Object.entries(positions)) {
        for (const lineEnding of ['LF', 'CRLF']) {
          it(`${code}, ${lang}, ${position}, ${lineEnding}`, () => {
            const whole = minutesWith(lang, type, marked);
            const { plain, start, end } = unmarked(
              lineEnding === 'LF' ? whole : whole.replace(/\n/g, '\r\n'),
            );
            const findings = findingsIn(plain);
            assert.deepEqual(
              findings.map(({ code, range }) => [code, plain.slice(range.start, range.end), range]),
              [[code, plain.slice(start, end), { start, end }]],
            );
          });
        }
      }
    }
  }
});
