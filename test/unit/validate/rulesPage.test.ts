import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SEVERITIES } from '../../../src/validate/registry';

describe('docs/rules.md', () => {
  it('has a section on every code, and on no other', () => {
    const page = readFileSync(join(__dirname, '../../../docs/rules.md'), 'utf8');
    const sections = Array.from(page.matchAll(/^### (\S+)$/gm), ([, code]) => code);
    assert.deepEqual(sections.sort(), [...DEFAULT_SEVERITIES.keys()].sort());
  });
});
