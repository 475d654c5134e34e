import assert from 'node:assert/strict';
import type { BlockRecord } from '../../../../src/minutes/model';
import { readMinutes } from '../../../../src/minutes/reader';
import { canonicalise } from '../../../../src/validate/schema/canonical';

const FRONT = '---\nminutes: 1\nlang: sv\ngrupp: LG\ndatum: 2024-09-24\ntid: 12:00-16:00\n---\n\n';

interface Read {
  readonly text: string;
  readonly record: BlockRecord;
}

function read(type: string, yaml: string): Read {
  const text = `${FRONT}\`\`\`yaml ${type}\n${yaml}\n\`\`\`\n`;
  const record = readMinutes(text)?.records[1];
  assert.ok(record);
  return { text, record };
}

/** As plain objects, for comparison. */
function valueOf({ record }: Read): unknown {
  return JSON.parse(JSON.stringify(canonicalise(record).value));
}

/** What the author wrote at a pointer. */
function writtenAt({ text, record }: Read, pointer: string): string | undefined {
  const range = canonicalise(record).places.get(pointer)?.node.range;
  return range && text.slice(range.start, range.end);
}

describe('the canonical form of a record', () => {
  it('has English keys and values, whatever language, case and diacritics they were written in', () => {
    const swedish = 'ID: B1\nAV: LG\nstatus: Aterremitterat\nröster: {for: 5, EMOT: "3", avstår: 0}';
    const english = 'id: B1\nby: LG\nstatus: referred-back\nvote: {for: 5, against: 3, abstain: 0}';
    assert.deepEqual(valueOf(read('beslut', swedish)), valueOf(read('decision', english)));
    assert.deepEqual(valueOf(read('beslut', 'status: återremitterat')), { status: 'referred-back' });
  });

  it('takes no value through a type of YAML', () => {
    const read1 = read('beslut', 'id: 007\npunkt: 5.10\ntext: yes\nav: 2024-09-24\nreferens: 1e3');
    assert.deepEqual(valueOf(read1), {
      id: '007',
      item: '5.10',
      text: 'yes',
      by: '2024-09-24',
      referens: null,
    });
  });

  it('makes numbers and yes and no where the schema wants them, and only of what is one', () => {
    const person =
      'grupp: LG\nnärvarande: [{namn: A, rösträtt: JA}, {namn: B, rösträtt: no}, {namn: C, rösträtt: 1}]';
    const { present } = valueOf(read('deltagare', person)) as { present: { voting: unknown }[] };
    assert.deepEqual(
      present.map(({ voting }) => voting),
      [true, false, '1'],
    );
    const votes = valueOf(read('beslut', 'röster: {för: 5, emot: fem, avstår: -1}'));
    assert.deepEqual(votes, { vote: { for: 5, against: 'fem', abstain: '-1' } });
  });

  it('composes decomposed letters in values, and finds decomposed keys', () => {
    const decomposed = 'närvarande: [Åsa]\ngrupp: LG'.normalize('NFD');
    assert.deepEqual(valueOf(read('deltagare', decomposed)), { present: ['Åsa'], group: 'LG' });
  });

  it('leaves out what is empty, and keeps the first of two', () => {
    const yaml = 'id: B1\nav:\nansvarig: ~\nstatus: beslutat\nStatus: avslaget\njäv: [A, , B]';
    assert.deepEqual(valueOf(read('beslut', yaml)), { id: 'B1', status: 'adopted', recused: ['A', 'B'] });
  });

  it('survives keys with a meaning of their own in JavaScript', () => {
    const { record } = read('beslut', '__proto__: x\nconstructor: y\ntoString: z\nid: B1');
    assert.deepEqual(Object.keys(canonicalise(record).value as object), [
      '__proto__',
      'constructor',
      'toString',
      'id',
    ]);
  });

  it('leads from each value back to what the author wrote', () => {
    const block = read(
      'beslut',
      'text: >\n  lång\n  text\nyrkanden:\n  - Bifall\n  - {av: "Eva", text: Avslag}\na/b~c: d',
    );
    assert.equal(writtenAt(block, '/text'), '>\n  lång\n  text');
    assert.equal(writtenAt(block, '/proposals/0'), 'Bifall');
    assert.equal(writtenAt(block, '/proposals/1/by'), '"Eva"');
    assert.equal(writtenAt(block, '/a~1b~0c'), 'd');
    assert.equal(writtenAt(block, '/status'), undefined);
  });
});
