import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../host/project';
import { mainJob } from './mainJob';
import { startSession } from './session';

const settings = { 'minutes.uiLanguage': 'sv' };

describe('the main job, in Swedish', function () {
  // Each step needs those before it.
  this.bail(true);
  mainJob(() => startSession({ settings }));
});

describe('the main job, with the extension installed from its package', function () {
  this.bail(true);
  const extension = join(PROJECT, `out/minutes-${process.pid}.vsix`);

  before('packs the extension', () => {
    const script = join(PROJECT, 'scripts/package.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, '--out', extension], {
      stdio: ['ignore', 'inherit', 'pipe'],
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  });

  after(() => {
    rmSync(extension, { force: true });
  });

  mainJob(() => startSession({ settings, extension }));
});
