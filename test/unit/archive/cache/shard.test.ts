import assert from 'node:assert/strict';
import { type CachedFile, decodeShard, encodeShard } from '../../../../src/archive/cache/shard';
import { readMinutes } from '../../../../src/minutes/reader';
import { type MinutesSummary, summarise } from '../../../../src/minutes/summary';

const TEXT = `---
minutes: 1
lang: sv
grupp: LG
datum: 2024-09-24
tid: 12:00-16:00
föregående: 2024-09-10.md
---

\`\`\`yaml deltagare
grupp: LG
närvarande: [Anna Berg (ordf), Bo Ek]
\`\`\`

### 1. Budget 😀

\`\`\`yaml beslut
id: B1
text: Planen godkänns.
av: LG
status: beslutat
ersätter: [2024-09-10#B2, B7]
\`\`\`

- [ ] Anna Berg: Skicka (senast 2024-10-08) ^Å3

\`\`\`yaml åtgärd
id: Å1
text: Ta fram en rutin.
ansvarig: [Anna Berg, Bo Ek]
senast: nästa möte
från: 2024-09-10#Å1
beslut: B1
status: pågår
\`\`\`
`;

function summary(): MinutesSummary {
  const minutes = readMinutes(TEXT);
  assert.ok(minutes);
  return summarise(minutes);
}

describe('a piece of the cache', () => {
  const files = new Map<string, CachedFile>([
    ['file:///a.md', { stamp: '1:2', reading: { fingerprint: 2 ** 52 + 1, minutes: summary() } }],
    ['file:///README.md', { stamp: '3:4', reading: { fingerprint: 7, minutes: undefined } }],
  ]);
  const bytes = encodeShard('1.0', files);

  it('gives back what was put into it', () => {
    assert.deepEqual(decodeShard('1.0', bytes), files);
    assert.ok(summary().actions.length === 2 && summary().decisions.length === 1);
  });

  it('is not used when the texts would now be read otherwise', () => {
    assert.equal(decodeShard('1.1', bytes), undefined);
  });

  it('is not used when it is cut off anywhere', () => {
    for (let length = 0; length < bytes.length; length++)
      assert.equal(decodeShard('1.0', bytes.subarray(0, length)), undefined, String(length));
  });

  it('is not used when any bit of it is flipped', () => {
    for (let at = 0; at < bytes.length * 8; at++) {
      const damaged = bytes.slice();
      damaged[at >> 3] = (damaged[at >> 3] ?? 0) ^ (1 << (at & 7));
      assert.equal(decodeShard('1.0', damaged), undefined, String(at));
    }
  });
});
