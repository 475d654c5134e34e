#!/usr/bin/env node
/** Takes the arguments of a desktop VS Code and runs the tests that they name in the test host. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { tsImport } from 'tsx/esm/api';

const { values, positionals } = parseArgs({
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
  allowPositionals: true,
  // The desktop's other options mean nothing here.
  strict: false,
});
const { runInHost } = await tsImport('../host/runInHost.ts', import.meta.url);
process.exitCode = await runInHost({
  extension: resolve(values.extensionDevelopmentPath),
  suites: resolve(values.extensionTestsPath),
  folder: resolve(positionals[0] ?? '.'),
  host: 'node',
});
