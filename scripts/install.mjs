import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, run } from './run.mjs';

/** Installs the packages of package-lock.json unless they are there already. Needs nothing but Node and npm. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing packages (npm ci)');
  const { code } = await run('npm ci --no-audit --no-fund');
  if (code !== 0) throw new Error('npm ci failed; see its output above.');
}

/**
 * Whether what npm has put down is what the lock file asks for. The contents are compared, not the files' times:
 * a checkout touches files without changing them. Optional packages may be missing, being for other machines.
 */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (present[path] ? present[path].version === version : optional),
  );
}

/** @param {string} lockFile */
function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(join(ROOT, lockFile), 'utf8')).packages ?? {};
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await ensureInstalled();
