/**
 * Builds everything that ships, into dist/. `--watch` goes on building after every change, `--production` leaves out
 * source maps and shortens names.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { ROOT, run } from './run.mjs';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** The stages that read a text: what was kept of texts counts only while these are the same. */
const READING = ['src/text', 'src/markdown', 'src/minutes'];

/** While code is being changed, each start has an edition of its own. */
const readingEdition = watch ? String(Date.now()) : hashOf(READING);

/** @type {import('esbuild').BuildOptions} */
const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  target: 'es2022',
  logLevel: 'warning',
  sourcemap: !production,
  minify: production,
  define: { READING_EDITION: JSON.stringify(readingEdition) },
};

/** The dictionary's program asks where it lies, though it is given all that lies there. */
const SPELLING = { 'import.meta.url': JSON.stringify('file:///hunspell.js') };

/** What the spelling worker is given, with the licences it comes under. */
const SPELLING_FILES = {
  'hunspell.wasm': 'hunspell-wasm/wasm/hunspell.wasm',
  'sv.aff': 'dictionary-sv/index.aff',
  'sv.dic': 'dictionary-sv/index.dic',
  'licences/hunspell-mpl.txt': 'hunspell-wasm/COPYING.MPL',
  'licences/hunspell-lgpl.txt': 'hunspell-wasm/COPYING.LESSER',
  'licences/dictionary-sv.txt': 'dictionary-sv/license',
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
    entryPoints: ['src/vscode/reading/nodeWorker.ts'],
    outfile: 'dist/reader-node.js',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
  },
  {
    entryPoints: ['src/vscode/reading/webWorker.ts'],
    outfile: 'dist/reader-web.js',
    platform: 'browser',
    format: 'iife',
  },
  {
    entryPoints: ['src/vscode/spelling/nodeSpelling.ts'],
    outfile: 'dist/spelling-node.js',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    define: SPELLING,
  },
  {
    entryPoints: ['src/vscode/spelling/webSpelling.ts'],
    outfile: 'dist/spelling-web.js',
    platform: 'browser',
    format: 'iife',
    external: ['module', 'fs/promises'],
    define: SPELLING,
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
  // What reads and makes documents of other kinds: each is loaded, into a thread, only where it is asked for.
  ...Object.entries({
    'import-docx': 'src/archive/sources/docxReader.ts',
    'import-pdf': 'src/archive/sources/pdfReader.ts',
    'export-html': 'src/archive/export/htmlDocument.ts',
    'export-docx': 'src/archive/export/wordDocument.ts',
  }).map(([name, entryPoint]) => ({
    entryPoints: [entryPoint],
    outfile: `dist/${name}.js`,
    platform: /** @type {const} */ ('browser'),
    format: /** @type {const} */ ('iife'),
    // What of a library needs a page is left out.
    conditions: ['worker'],
    // In a worker of the web the PDF library would take itself for its own worker, and answer in our place.
    define: { 'self.postMessage': 'undefined' },
  })),
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
for (const [name, path] of Object.entries(SPELLING_FILES)) {
  const target = join(ROOT, 'dist/spelling', name);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(ROOT, 'node_modules', path), target);
}
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

/** A hash of all files in some folders. */
function hashOf(/** @type {readonly string[]} */ folders) {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    for (const path of paths.sort()) hash.update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}
