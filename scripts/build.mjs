/**
 * Builds everything that ships, into dist/. `--watch` goes on building after every change, `--production` leaves out
 * source maps and shortens names.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { ROOT, run } from './run.mjs';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: ROOT,
  bundle: true,
  target: 'es2022',
  logLevel: 'warning',
  sourcemap: !production,
  minify: production,
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    entryPoints: ['src/vscode/node.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    mainFields: ['module', 'main'],
  },
  {
    // One file: the web host loads neither chunks nor packages.
    entryPoints: ['src/vscode/web.ts'],
    outfile: 'dist/web.js',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    entryPoints: ['src/vscode/register/webview/main.ts'],
    outfile: 'dist/register.js',
    platform: 'browser',
    format: 'iife',
  },
  { entryPoints: ['src/vscode/register/webview/register.css'], outfile: 'dist/register.css' },
  {
    // Nothing of this is kept. That it builds at all, for a browser and with nothing external, proves that the core
    // uses neither the editor nor Node.
    entryPoints: ['src/service.ts'],
    platform: 'browser',
    format: 'esm',
    write: false,
    outfile: 'dist/service.js',
  },
];

const missing = bundles.filter(({ entryPoints }) => !existsSync(join(ROOT, entryPoints[0])));
for (const { entryPoints } of missing) console.log(`Left out: ${entryPoints[0]} does not exist yet`);
const present = bundles
  .filter((bundle) => !missing.includes(bundle))
  .map((bundle) => ({ ...common, ...bundle }));

const { code } = await run('npm run --silent generate');
if (code !== 0) process.exit(code);
if (watch) {
  const contexts = await Promise.all(
    present.map((bundle) => esbuild.context({ ...bundle, logLevel: 'info' })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  const results = await Promise.allSettled(present.map((bundle) => esbuild.build(bundle)));
  if (results.some(({ status }) => status === 'rejected')) process.exit(1);
  const written = present.filter(({ write }) => write !== false);
  console.log(`Built ${written.map(({ outfile }) => outfile).join(', ')}`);
}
