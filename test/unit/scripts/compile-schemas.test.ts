import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSchemas } from '../../../scripts/compile-schemas';

describe('the compiled schemas', () => {
  const files = Object.entries(compileSchemas('schemas'));

  for (const [name, code] of files) {
    it(`${name} is what the schemas say`, () => {
      assert.equal(
        readFileSync(join('src/validate/schema/generated', name), 'utf8'),
        code,
        'npm run generate',
      );
    });
  }

  it('need no package and no code made at run time', () => {
    for (const [, code] of files) assert.doesNotMatch(code, /\brequire\(|^import |\beval\(|new Function\(/m);
  });
});
