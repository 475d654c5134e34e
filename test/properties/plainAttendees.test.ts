import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanMarkdown } from '../../src/markdown/scanner';
import type { Attendee } from '../../src/minutes/model';
import { readPlainAttendees } from '../../src/minutes/plain/attendees';
import { plainOutline } from '../../src/minutes/plain/plainOutline';

function read(text: string): Attendee[] {
  return readPlainAttendees(text, plainOutline(scanMarkdown(text)));
}

const first = fc.constantFrom('Anna', 'Bo', 'Cia', 'Åsa', 'Lars-Erik', 'Zoë', 'Will');
const last = fc.constantFrom('Berg', 'Ek', 'von Essen', 'Öst-Lund', "O'Hara", 'Holm Lind', 'St. Clair');
const name = fc.tuple(first, last).map((words) => words.join(' '));
const names = fc.uniqueArray(name, { minLength: 3, maxLength: 12 });

/** Ways to write a list of people under a label; each ends before the agenda. */
const forms = {
  'a running list': (people: string[]) => `Present: ${people.join(', ')}\n`,
  'a running list closed with and': (people: string[]) =>
    `Närvarande: ${people.slice(0, -1).join(', ')} och ${people.at(-1) ?? ''}\n`,
  'a wrapped list': (people: string[]) => `Deltagare LG: ${wrap(people.join(', '))}\n`,
  'a paragraph under a heading': (people: string[]) => `## Attendees\n\n${wrap(people.join(', '))}\n`,
  'list items': (people: string[]) => `## Attendees\n\n${people.map((person) => `- ${person}\n`).join('')}`,
  'numbered items': (people: string[]) =>
    `## Present (${people.length})\n${people.map((person) => `1. ${person}\n`).join('')}`,
  'items with organisations': (people: string[]) =>
    `## Attendees\n${people.map((person) => `* ${person}, Example Ltd\n`).join('')}`,
  'items with roles': (people: string[]) =>
    `## Närvaro\n\n${people.map((person) => `- **${person}** (ledamot)\n`).join('')}`,
  'plain lines': (people: string[]) => `Attendees:\n${people.join('\n')}\n`,
  'check boxes': (people: string[]) =>
    `### Attendance\n\n${people.map((person) => `- [x] ${person}\n`).join('')}`,
  'a table': (people: string[]) =>
    `## Participants\n\n| Name | Company |\n| --- | --- |\n${people.map((person) => `| ${person} | Example |\n`).join('')}`,
};

/** Breaks lines between words, about where an editor does. */
function wrap(text: string): string {
  return text.replace(/(.{50,60}?) /g, '$1\n');
}

describe('attendees of plain minutes, whoever they are', () => {
  for (const [form, write] of Object.entries(forms)) {
    it(`finds everybody in ${form}`, () =>
      fc.assert(
        fc.property(names, (people) => {
          const text = `# Meeting 2024-03-05\n\n${write(people)}\n## Agenda\n\n1. Budget\n`;
          assert.deepEqual(
            read(text).map(({ name: found }) => found),
            people,
          );
        }),
        { numRuns: 60 },
      ));
  }

  it('reads any text without a word, with ranges inside it', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '## Attendees\n',
        'Närvarande: ',
        'Frånvarande:',
        '- ',
        '* [x] ',
        '| ',
        '|---|---|\n',
        '\n',
        '\r\n\r\n',
        ' - ',
        ', ',
        '(',
        ')',
        '<',
        '@',
        '[a](b)',
        ' (sem, 14-16.00)',
        '<br>',
        'för ',
        ':',
        '+',
      ),
      name,
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { name: found, nameRange, range } of read(text)) {
          assert.ok(found.trim() !== '');
          assert.ok(0 <= range.start && range.start <= nameRange.start);
          assert.ok(
            nameRange.start < nameRange.end && nameRange.end <= range.end && range.end <= text.length,
          );
        }
      }),
      { numRuns: 400 },
    );
  });
});
