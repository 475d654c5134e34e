import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkLayers } from '../../../scripts/check-layers';

describe('the layer check', () => {
  let src: string;
  beforeEach(() => {
    src = mkdtempSync(join(tmpdir(), 'layers-'));
  });
  afterEach(() => {
    rmSync(src, { recursive: true });
  });

  function breachesOf(files: Readonly<Record<string, string>>): string[] {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(src, path)), { recursive: true });
      writeFileSync(join(src, path), text);
    }
    return checkLayers(src);
  }

  it('allows lower layers, packages, and the editor in the outermost layer', () => {
    const breaches = breachesOf({
      'text/range.ts': '',
      'markdown/scanner.ts': "import type { Range } from '../text/range';\nimport { parse } from 'yaml';",
      'vscode/node.ts': "import { window } from 'vscode';\nimport '../markdown/scanner';\nimport './web';",
      'vscode/web.ts': '',
      'cli/main.ts': "import { argv } from 'node:process';",
    });
    assert.deepEqual(breaches, []);
  });

  it('reports a higher layer, with its line, also of types and of dynamic imports', () => {
    const breaches = breachesOf({
      'text/range.ts': "\nimport type { Scan } from '../markdown/scanner';\nvoid import('../service');",
      'markdown/scanner.ts': '',
      'service.ts': '',
    });
    assert.deepEqual(breaches, [
      'src/text/range.ts:2 text (1) imports the higher markdown (2): ../markdown/scanner',
      'src/text/range.ts:3 text (1) imports the higher service.ts (6): ../service',
    ]);
  });

  it('reports siblings', () => {
    const breaches = breachesOf({
      'validate/rule.ts': "export * from '../language/hover';",
      'language/hover.ts': '',
    });
    assert.deepEqual(breaches, [
      'src/validate/rule.ts:1 validate imports its sibling language (../language/hover)',
    ]);
  });

  it('reports the editor and Node in the core, and the editor in the command line', () => {
    const breaches = breachesOf({
      'archive/files.ts': "import 'vscode';\nimport 'fs';\nimport 'node:path';",
      'cli/main.ts': "import 'vscode';",
    });
    assert.deepEqual(breaches, [
      'src/archive/files.ts:1 archive imports vscode',
      'src/archive/files.ts:2 archive imports fs',
      'src/archive/files.ts:3 archive imports node:path',
      'src/cli/main.ts:1 cli imports vscode',
    ]);
  });

  it('reports a circle', () => {
    const breaches = breachesOf({ 'text/a.ts': "import './b';", 'text/b.ts': "import './a';" });
    assert.deepEqual(breaches, ['cycle: src/text/a.ts -> src/text/b.ts -> src/text/a.ts']);
  });

  it('reports a folder that is no layer', () => {
    assert.deepEqual(breachesOf({ 'helpers/a.ts': "import 'yaml';" }), [
      'src/helpers/a.ts:1 helpers is no layer',
    ]);
  });
});
