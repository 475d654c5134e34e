/** Runs the host suites: in the Node extension host, or with `--web` in the web one. `--grep TEXT` chooses tests. */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT, workingCopy } from './project';
import { runInHost } from './runInHost';
import { bundleSuites } from './suiteBundle';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { web: { type: 'boolean', default: false }, grep: { type: 'string', default: '' } },
  });
  const host = values.web ? 'web' : 'node';
  // Tests that lie inside the extension's folder run in the host that the extension runs in.
  const suites = join(PROJECT, `out/host/suites-${process.pid}.js`);
  const folder = workingCopy(join(PROJECT, 'examples'));
  try {
    await bundleSuites(suites, host, values.grep);
    process.exitCode = await runInHost({ extension: PROJECT, suites, folder, host });
  } finally {
    rmSync(suites, { force: true });
    rmSync(dirname(folder), { recursive: true });
  }
}

void main();
