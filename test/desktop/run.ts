/**
 * Runs the host suites through @vscode/test-electron: in a desktop VS Code where one can be downloaded and shown, else
 * in the test host, by a launcher that takes the same arguments.
 */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { PROJECT, workingCopy } from '../host/project';
import { bundleSuites } from '../host/suiteBundle';

const LAUNCHER = join(PROJECT, 'test/desktop/launcher.mjs');

async function main(): Promise<void> {
  const suites = join(PROJECT, `out/host/suites-${process.pid}.js`);
  const folder = workingCopy(join(PROJECT, 'examples'));
  try {
    await bundleSuites(suites, 'node', '');
    process.exitCode = await runTests({
      vscodeExecutablePath: await desktop(),
      extensionDevelopmentPath: PROJECT,
      extensionTestsPath: suites,
      launchArgs: [folder, '--disable-extensions'],
    });
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  } finally {
    rmSync(suites, { force: true });
    rmSync(dirname(folder), { recursive: true });
  }
}

/** The program to run: a desktop VS Code, or the launcher. */
async function desktop(): Promise<string> {
  if (process.platform === 'linux' && process.env['DISPLAY'] === undefined) {
    console.log('There is no display for a desktop VS Code: the test host is used.');
    return LAUNCHER;
  }
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(PROJECT, '.cache/vscode') });
  } catch (error) {
    console.log(`A desktop VS Code could not be downloaded (${String(error)}): the test host is used.`);
    return LAUNCHER;
  }
}

void main();
