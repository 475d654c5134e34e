import assert from 'node:assert/strict';
import { importMinutes } from '../../../../src/authoring/import/importMinutes';
import { readPlainMinutes } from '../../../../src/minutes/plain/plainReader';

const HEAD = [
  'Minutes of the Harbour Committee',
  '5 March 2024',
  '',
  'Present: Ann Hill, Bob Cole, Eve Dahl',
  '',
];
const minutesOf = (lines: readonly string[]) => {
  const minutes = readPlainMinutes([...HEAD, ...lines, ''].join('\n'));
  assert.ok(minutes !== undefined);
  return minutes;
};
const items = (...lines: string[]) =>
  minutesOf(lines).items.map(({ number, title }) => (number === undefined ? title : `${number} ${title}`));

describe('titles in bold that open a paragraph', () => {
  it('are items where they carry numbers, inside the bold or before it', () => {
    assert.deepEqual(
      items('1. **Accounts.** The treasurer reported a surplus.', '', '2. **Quay**: Bob showed the plans.'),
      ['1 Accounts', '2 Quay'],
    );
    assert.deepEqual(
      items('**2 Minutes** Approved.', '', '**3 Budget** Ann presented it.', '', '**4. Quay.** Bob spoke.'),
      ['2 Minutes', '3 Budget', '4 Quay'],
    );
    assert.deepEqual(items('**§ 12 Budget.** Ann spoke.', '', '**§ 13 Quay** – Bob spoke.'), [
      '§12 Budget',
      '§13 Quay',
    ]);
  });
  it('are items without numbers where several paragraphs begin so', () => {
    assert.deepEqual(
      items('**Accounts.** A surplus.', '', '**The quay** – needs repair.', '', '**Party:** It is in May.'),
      ['Accounts', 'The quay', 'Party'],
    );
    assert.deepEqual(items('**Accounts.** A surplus.', '', 'We spoke of the quay.'), []);
    const { attendees, items: topics } = minutesOf([
      '**Apologies.** Dan Holm.',
      '',
      '**Accounts.** A surplus.',
      '',
      '**The quay.** It stands.',
    ]);
    assert.deepEqual(
      attendees.filter(({ presence }) => presence === 'absent').map(({ name }) => name),
      ['Dan Holm'],
    );
    assert.equal(topics.length, 2);
  });
  it('leave the rest of the paragraph as the text of the item, with its records', () => {
    const {
      items: read,
      decisions,
      text,
    } = minutesOf([
      '1. **Accounts.** The treasurer reported. DECISION: adopt the accounts',
      '',
      '2. **Quay.** Long talk.',
      '   ACTION: Bob asks for offers',
      '   - and for a crane',
    ]);
    assert.deepEqual(
      read.map(({ headingRange }) => text.slice(headingRange.start, headingRange.end)),
      ['1. **Accounts.**', '2. **Quay.**'],
    );
    assert.deepEqual(
      decisions.map(({ text: said, item }) => [item, said]),
      [['1', 'adopt the accounts']],
    );
  });
  it('are no speakers, labels or words that a sentence stresses', () => {
    assert.deepEqual(items('**Ann:** I like it.', '', '**Bob:** So do I.', '', '**Eve:** Me too.'), []);
    assert.deepEqual(
      items(
        '**Never** do that.',
        '',
        '**All of us** agree.',
        '',
        '**Some** do not.',
        '',
        '**Action:** Ann paints.',
      ),
      [],
    );
    assert.deepEqual(items('**Decision.** A.', '', '**Decision.** B.', '', '**Decision.** C.'), []);
  });
  it('may follow one another line by line', () => {
    assert.deepEqual(
      items('**State:** The pump works.', '**Problem:** The hose leaks.', '**Decision:** Buy one.'),
      ['State', 'Problem'],
    );
    const talk = readPlainMinutes('# Call notes 2024-03-05\n\n**Ann:** Ship it.\n**Bob:** No.\n', {
      path: 'a.md',
    });
    assert.deepEqual(talk?.items ?? [], []);
  });
  it('carry the numbers of a register in their words', () => {
    assert.deepEqual(items('**24/031 Apologies.** None.', '', '**24/032 Quay.** It stands.'), [
      '24/031 Apologies',
      '24/032 Quay',
    ]);
  });
  it('are no items among headings that are', () => {
    assert.deepEqual(
      items(
        '1. Accounts',
        '',
        '**Income.** It rose.',
        '',
        '**Costs.** They fell.',
        '',
        '**Tax.** None.',
        '',
        '2. Quay',
        '',
        'Bob spoke.',
      ),
      ['1 Accounts', '2 Quay'],
    );
    assert.deepEqual(
      items(
        '# Notes',
        '',
        '## Quay',
        '',
        '1. **Repair it.** Dear.',
        '',
        '2. **Leave it.** Cheap.',
        '',
        '## Party',
        '',
        'In May.',
      ),
      ['Quay', 'Party'],
    );
  });
  it('become headings with their text under them on import', () => {
    const result = importMinutes(
      [
        ...HEAD,
        '1. **Accounts.** The treasurer reported',
        '   a surplus.',
        '',
        '2. **Quay**: Bob spoke.',
        '',
      ].join('\n'),
    );
    assert.ok(result.failure === undefined);
    assert.match(
      result.text,
      /### 1\. Accounts\.?\n\nThe treasurer reported\na surplus\.\n\n### 2\. Quay\n\nBob spoke\./,
    );
  });
});
