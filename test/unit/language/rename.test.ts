import assert from 'node:assert/strict';
import { movedReferences } from '../../../src/language/movedReferences';
import { idAt, idPlaces, mayMention, newId } from '../../../src/language/rename';
import type { Minutes } from '../../../src/minutes/model';
import { readMinutes } from '../../../src/minutes/reader';
import { applyEdits } from '../../../src/text/edit';
import { slice } from '../../../src/text/range';

const TEXT = `---
minutes: 1
lang: en
group: Board
date: 2025-03-04
previous: ../2024/2024-09-24.md
---

# Board

As D1 says, and [B1](../2024/2024-09-24.md) and 2024-09-24#B1. Not \`D1\`.

\`\`\`yaml decision
id: "D1"
text: Paint the pier
supersedes: ["2024-09-24#B1", 2023-01-01#B1]
\`\`\`

- [ ] Ann Bell: Buy paint, see D1 ^A1
`;

function minutes(): Minutes {
  const found = readMinutes(TEXT);
  assert.ok(found);
  return found;
}

describe('idAt', () => {
  const at = (words: string, within = 0) => idAt(minutes(), TEXT.indexOf(words) + within);

  it('finds the ids of records, in blocks and lines, and in references to them', () => {
    for (const [words, within, kind, id] of [
      ['"D1"', 1, 'own', 'D1'],
      ['^A1', 2, 'own', 'A1'],
      ['As D1', 4, 'mention', 'D1'],
      ['[B1]', 2, 'mention', 'B1'],
      ['2024-09-24#B1. Not', 3, 'mention', 'B1'],
    ] as const) {
      const place = at(words, within);
      assert.ok(place);
      assert.equal(place.kind, kind, words);
      assert.equal(slice(TEXT, place.range), id);
    }
  });

  it('finds none elsewhere', () => {
    assert.equal(at('Paint the pier', 2), undefined);
    assert.equal(at('`D1`', 2), undefined);
  });
});

describe('idPlaces', () => {
  it('are those of the record and of the references that mean it, and nothing of their files', () => {
    const found = minutes();
    const own = idPlaces(found, 'd1', ({ file }) => file === undefined, found.decisions[0]);
    assert.equal(own.declaration && slice(TEXT, own.declaration), 'D1');
    assert.deepEqual(
      own.references.map((range) => TEXT.slice(range.start - 3, range.end)),
      ['As D1', 'ee D1'],
    );
    const others = idPlaces(found, 'B1', ({ file }) => file === '2024-09-24', undefined);
    assert.equal(others.declaration, undefined);
    assert.deepEqual(
      others.references.map((range) => TEXT.slice(range.start - 3, range.end)),
      ['24#B1', '24#B1'],
    );
  });

  it('are sought only where the letters stand at all', () => {
    assert.ok(mayMention('see § 45', '§45'));
    assert.ok(!mayMention(TEXT, 'Q9'));
  });
});

describe('newId', () => {
  it('is an id as the format has it', () => {
    assert.equal(newId(' Å12 '), 'Å12');
    assert.equal(newId('12'), undefined);
    assert.equal(newId('a b'), undefined);
  });
});

describe('movedReferences', () => {
  it('follow files by name, by link and as the meeting before', () => {
    const found = minutes();
    const edits = movedReferences(found, {
      name: (name) => (name === '2024-09-24' ? 'autumn: 1' : undefined),
      path: (path) => (path === '../2024/2024-09-24.md' ? '../old/the autumn.md' : undefined),
    });
    const after = applyEdits(TEXT, edits);
    assert.ok(after.includes('previous: ../old/the autumn.md\n'));
    assert.ok(after.includes('[B1](../old/the%20autumn.md) and autumn: 1#B1.'));
    assert.ok(after.includes('supersedes: ["autumn: 1#B1", 2023-01-01#B1]'));
  });
});
