import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the VS Code server and its parts lie on this machine. */
export interface Installation {
  /** A Node that the server accepts. */
  readonly node: string;
  /** The server's main script. */
  readonly server: string;
  /** The Chromium that came with it; undefined where there is none for this machine. */
  readonly chromium: string | undefined;
  /** Tells Chromium of the fonts that came with it, for a machine that has none. */
  readonly fontConfig: string;
}

const HERE = dirname(fileURLToPath(import.meta.url));
/** The server runs on this major version of Node only. */
const NODE_MAJOR = 24;
/** After this long an installation under way is taken for broken off. */
const ABANDONED_MS = 60 * 60 * 1000;

/**
 * Finds the installation that test/host/package-lock.json asks for, and makes it if it is not there. It lies in a
 * cache outside the project ($MINUTES_HOST_CACHE, else ~/.cache/minutes-test-host), under a name made from the lock
 * file, so that every clone shares it. It is made beside its place and moved there whole: an installation broken off,
 * or two at once, leave no broken one behind.
 */
export function install(): Installation {
  const cache = process.env['MINUTES_HOST_CACHE'] ?? join(homedir(), '.cache', 'minutes-test-host');
  const lock = readFileSync(join(HERE, 'package-lock.json'), 'utf8').replaceAll('\r\n', '\n');
  const key = createHash('sha256')
    .update(`${lock}${process.platform}-${process.arch}`)
    .digest('hex')
    .slice(0, 16);
  const place = join(cache, key);
  if (!existsSync(place)) {
    console.log(`Installing the VS Code of the tests into ${place}`);
    removeAbandoned(cache);
    const unfinished = join(cache, `unfinished-${key}-${process.pid}`);
    try {
      makeIn(unfinished);
      renameSync(unfinished, place);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      // If another installation was done first, its result is as good.
      if (!existsSync(place)) throw error;
    }
  }
  return installationIn(place);
}

function installationIn(place: string): Installation {
  const chromium = join(place, 'chromium', 'chromium');
  return {
    node: nodeIn(place),
    server: join(place, 'node_modules/code-server/lib/vscode/out/server-main.js'),
    chromium: existsSync(chromium) ? chromium : undefined,
    fontConfig: join(place, 'fonts.conf'),
  };
}

function makeIn(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(HERE, file), join(folder, file));
  // Scripts are left out: they would compile native parts that nothing here needs.
  npm('npm ci --ignore-scripts', folder);
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  npm('npm install --omit=dev --ignore-scripts', vscode);
  npm('npm install --omit=dev --ignore-scripts', join(vscode, 'extensions'));
  if (process.platform === 'linux') unpackChromium(folder);
}

function npm(command: string, cwd: string): void {
  const result = spawnSync(`${command} --no-audit --no-fund --loglevel=error`, {
    cwd,
    shell: true,
    encoding: 'utf8',
  });
  if (result.status === 0) return;
  throw new Error(`${command} failed in ${cwd}:\n${result.stdout}${result.stderr}`);
}

/** Has the package unpack its Chromium, which it does into the folder for temporary files. */
function unpackChromium(folder: string): void {
  const target = join(folder, 'chromium');
  mkdirSync(target);
  const script =
    "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  const result = spawnSync(nodeIn(folder), ['--input-type=module', '--eval', script], {
    cwd: folder,
    env: { ...process.env, TMPDIR: target },
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`Chromium could not be unpacked:\n${result.stderr}`);
  writeFileSync(
    join(folder, 'fonts.conf'),
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
      '<dir prefix="relative">chromium/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n',
  );
}

function nodeIn(folder: string): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(folder, 'node_modules', `node-${platform}-${process.arch}`, 'bin', program);
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) === NODE_MAJOR) return process.execPath;
  throw new Error(
    `There is no Node ${NODE_MAJOR} package for ${process.platform} ${process.arch}: run this on Node ${NODE_MAJOR}.`,
  );
}

function removeAbandoned(cache: string): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    const abandoned = name.startsWith('unfinished-') && Date.now() - statSync(path).mtimeMs > ABANDONED_MS;
    if (abandoned) rmSync(path, { recursive: true, force: true });
  }
}
