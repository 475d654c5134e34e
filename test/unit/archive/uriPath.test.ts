import assert from 'node:assert/strict';
import { pathOf } from '../../../src/archive/uriPath';

describe('The path in a URI', () => {
  const cases: readonly (readonly [uri: string, path: string])[] = [
    ['file:///home/ann/m%C3%B6ten/2024%20h%C3%B6st/1.md', '/home/ann/möten/2024 höst/1.md'],
    ['file:///c%3A/Board/1.md', '/c:/Board/1.md'],
    ['vscode-remote://ssh-remote%2Bhost/srv/1.md?x#y', '/srv/1.md'],
    ['untitled:Untitled-1', 'Untitled-1'],
    ['file:///100%/1.md', '/100%/1.md'],
  ];
  for (const [uri, path] of cases) it(`of ${uri}`, () => assert.equal(pathOf(uri), path));
});
