import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { PROJECT } from './project';

export type ExtensionHost = 'node' | 'web';

/**
 * Bundles the suites of test/host/suite into one CommonJS file that exports `run()`, which both extension hosts load.
 *
 * @param grep the tests wanted, as mocha's `--grep`; empty for all
 */
export async function bundleSuites(outfile: string, host: ExtensionHost, grep: string): Promise<void> {
  const folder = join(PROJECT, 'test/host');
  const suites = readdirSync(join(folder, 'suite')).filter((name) => name.endsWith('.test.ts'));
  const modules = [
    "export { run } from './suiteRunner';",
    ...suites.sort().map((name) => `import './suite/${name}';`),
  ];
  await build({
    stdin: { contents: modules.join('\n'), resolveDir: folder, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode', 'node:*'],
    define: { EXTENSION_HOST: JSON.stringify(host), TEST_GREP: JSON.stringify(grep) },
    logLevel: 'warning',
  });
}
