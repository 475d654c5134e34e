/**
 * Packs the extension into a `.vsix` in the project's root, or where `--out` says, and prints what is in it. Fails when
 * a file that the manifest names, or a bundle that the extension loads, is left out.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { ROOT, run } from './run.mjs';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
await ensureInstalled();
const { code } = await run('npm run --silent build -- --production');
if (code !== 0) process.exit(code);
const { createVSIX, listFiles } = await import('@vscode/vsce');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
// No package manager: everything of other packages is in the bundles.
const files = await listFiles({ cwd: ROOT, packageManager: 0 });
const missing = [...filesNamedBy(manifest), ...bundles()].filter((path) => !files.includes(path));
if (missing.length > 0) {
  console.error(`Left out by .vscodeignore: ${missing.join(', ')}`);
  process.exit(1);
}
// The editor shows this page of an installed extension, and loads pictures from web addresses alone.
const readmePath = 'dist/README.md';
writeFileSync(join(ROOT, readmePath), selfContained(readFileSync(join(ROOT, 'README.md'), 'utf8')));
const packagePath = resolve(values.out ?? join(ROOT, `${manifest.name}-${manifest.version}.vsix`));
await createVSIX({
  cwd: ROOT,
  packagePath,
  readmePath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});

/** A page without pictures, with the words alone of links to other files; what is nothing but such a link goes. */
function selfContained(page) {
  return page
    .replace(/^(?:!\[[^\]]*\]\([^)]*\)|_\[[^\]]*\]\([^)]*\)_)\n\n/gm, '')
    .replace(/\[([^\]]*)\]\((?!https?:|#)[^)]*\)/g, '$1');
}

/** What was built to be loaded by the extension: all but the command line. */
function bundles() {
  const built = readdirSync(join(ROOT, 'dist')).filter(
    (name) => /\.(?:js|css)$/.test(name) && name !== 'cli.js',
  );
  return built.map((name) => `dist/${name}`);
}

/** The files that the editor will look for: whatever in the manifest is a path with an ending, but for settings. */
function filesNamedBy({ main, browser, icon, contributes }) {
  const named = [
    ...JSON.stringify({ ...contributes, configuration: undefined }).matchAll(
      /"(?:\.\/)?([\w/-]+(?:\.[\w-]+)*\.(?:css|json|js|md|png|svg))"/g,
    ),
  ];
  return [main, browser, icon, ...named.map(([, path]) => path)].map((path) => path.replace(/^\.\//, ''));
}
