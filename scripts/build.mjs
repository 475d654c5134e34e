/**
 * Builds everything that ships, into dist/. `--watch` goes on building after every change, `--production` leaves out
 * source maps and shortens names.
 */
import * as esbuild from 'esbuild';
import { ROOT, run } from './run.mjs';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** @type {import('esbuild').BuildOptions} */
const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  target: 'es2022',
  logLevel: 'warning',
  sourcemap: !production,
  minify: production,
};

/** @type {import('esbuild').BuildOptions[]} */
const BUNDLES = [
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

const { code } = await run('npm run --silent generate');
if (code !== 0) process.exit(code);
const bundles = BUNDLES.map((bundle) => ({ ...COMMON, ...bundle }));
if (watch) {
  const contexts = await Promise.all(
    bundles.map((bundle) => esbuild.context({ ...bundle, logLevel: 'info' })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  const results = await Promise.allSettled(bundles.map((bundle) => esbuild.build(bundle)));
  if (results.some(({ status }) => status === 'rejected')) process.exit(1);
  const written = bundles.filter(({ write }) => write !== false);
  console.log(`Built ${written.map(({ outfile }) => outfile).join(', ')}`);
}
