import assert from 'node:assert/strict';
import { documentLinks } from '../../../src/language/links';
import { mentionAt, mentionsOf } from '../../../src/language/references';
import { readAll, readBody, SWEDISH_FRONT } from '../minutes/sample';

describe('The references of minutes', () => {
  const minutes = readBody([
    '# LG',
    '',
    'Se B1, 2024-05-14#B3 och [Å1](#å1).',
    '',
    '```yaml beslut',
    'id: B1',
    'text: Planen från B2 ersätts.',
    'status: ersatt',
    'ersätter: [2024-05-14#B1, "2024-05-14#B2"]',
    '```',
    '',
    '```yaml åtgärd',
    '- id: Å1',
    '  beslut: B1',
    '  från: 2024-05-14#Å9',
    '```',
    '',
    'Beslut B2: Enligt B1.',
    '',
    '- [ ] Ring Bo ^Å2',
    '- [ ] Skriv om Å2 (från 2024-05-14#Å7)',
  ]);

  it('stand in blocks and in running text, and are no ids of records', () => {
    assert.deepEqual(
      mentionsOf(minutes).map(({ written, range }) => {
        assert.equal(minutes.text.slice(range.start, range.end), written);
        return written;
      }),
      [
        'B1',
        '2024-05-14#B3',
        'Å1',
        'B2',
        '2024-05-14#B1',
        '2024-05-14#B2',
        'B1',
        '2024-05-14#Å9',
        'B1',
        'Å2',
        '2024-05-14#Å7',
      ],
    );
  });

  it('are found at any place of their words', () => {
    const start = minutes.text.indexOf('2024-05-14#B3');
    for (const offset of [start, start + 5, start + 13]) assert.equal(mentionAt(minutes, offset)?.id, 'B3');
    assert.equal(mentionAt(minutes, start - 1), undefined);
    assert.equal(mentionAt(minutes, start + 14), undefined);
  });
});

describe('The links of minutes', () => {
  it('lead to other meetings and to attachments, but run no command', () => {
    const front = SWEDISH_FRONT.slice(0, -2);
    const minutes = readAll(
      [
        ...front,
        'föregående: ../2024/2024-05-14.md',
        'nästa: 2024-11-05',
        'bilagor:',
        '  - titel: Tidplan',
        '    länk: "bilagor/min%20plan.pdf#sida=2"',
        '  - titel: Underlag',
        '    länk: https://example.org/s/abc?e=1',
        '  - titel: Ond',
        '    länk: command:workbench.action.quit',
        '  - titel: Delad',
        String.raw`    länk: \\server\share`,
        '---',
        '',
      ].join('\r\n'),
    );
    assert.deepEqual(
      documentLinks(minutes).map(({ range, target }) => [
        minutes.text.slice(range.start, range.end),
        target.kind === 'file' ? target.path : target.kind === 'web' ? target.address : target.mention.id,
      ]),
      [
        ['../2024/2024-05-14.md', '../2024/2024-05-14.md'],
        ['bilagor/min%20plan.pdf#sida=2', 'bilagor/min%20plan.pdf'],
        ['https://example.org/s/abc?e=1', 'https://example.org/s/abc?e=1'],
      ],
    );
  });
});
