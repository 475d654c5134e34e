import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { install } from './installation';

export interface ServerOptions {
  /** User settings, beside those that keep the window quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /**
   * Extensions to have installed: folders, which are linked, so that a window reloaded shows what was rebuilt, and
   * `.vsix` files, which the editor unpacks as it does for its users.
   */
  readonly extensions?: readonly string[];
  /** A free one is taken unless it is given. */
  readonly port?: number;
}

export interface Server {
  /** The address of a folder or `.code-workspace` file in it, with more of what the editor understands. */
  addressOf(path: string, query?: Readonly<Record<string, string>>): string;
  /** As it stands in `vscode-remote://` addresses. */
  readonly authority: string;
  stop(): Promise<void>;
}

const QUIET: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};
const START_TIMEOUT_MS = 60_000;

/** Starts a VS Code server with user data of its own, which are removed when it stops, or when this process ends. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { node, server } = install();
  const data = mkdtempSync(join(tmpdir(), 'minutes-host-'));
  const places = prepare(data, options);
  for (const file of (options.extensions ?? []).filter(isPackage)) {
    installPackage(node, [server, ...places, '--install-extension', file]);
  }
  const child = spawn(node, [server, ...places, ...listening(options.port ?? 0)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, to be ended as a whole.
    detached: process.platform !== 'win32',
  });
  const end = (): void => {
    killTree(child);
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', end);
  try {
    const port = await portOf(child);
    return {
      addressOf: (path, query) => {
        const place = path.endsWith('.code-workspace') ? { workspace: path } : { folder: path };
        return `http://127.0.0.1:${port}/?${new URLSearchParams({ ...place, ...query }).toString()}`;
      },
      authority: `127.0.0.1:${port}`,
      stop: async () => {
        process.off('exit', end);
        const exited = new Promise((resolve) => child.once('exit', resolve));
        killTree(child);
        await exited;
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** Writes the settings and links extensions. Gives the arguments that tell the server where they are. */
function prepare(data: string, { settings, extensions = [] }: ServerOptions): string[] {
  const user = join(data, 'data', 'User');
  const installed = join(data, 'extensions');
  mkdirSync(user, { recursive: true });
  mkdirSync(installed);
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  for (const folder of extensions.filter((path) => !isPackage(path))) {
    symlinkSync(folder, join(installed, basename(folder)), 'junction');
  }
  return ['--server-data-dir', data, '--extensions-dir', installed, '--telemetry-level', 'off'];
}

function isPackage(path: string): boolean {
  return path.endsWith('.vsix');
}

function installPackage(node: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(node, args, { encoding: 'utf8' });
  if (status !== 0 || !stdout.includes('successfully installed')) {
    throw new Error(`The extension was not installed:\n${stdout}${stderr}`);
  }
}

function listening(port: number): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', String(port)],
    '--without-connection-token',
    '--accept-server-license-terms',
    '--disable-workspace-trust',
    // Makes it heed the payload of a page's address.
    '--enable-smoke-test-driver',
  ];
}

/** The port that the server says it listens on, once it is ready. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason: string): void => {
      reject(new Error(`The VS Code server ${reason}:\n${output}`));
    };
    const timer = setTimeout(fail, START_TIMEOUT_MS, 'was not ready in time');
    child.once('error', (error) => {
      fail(`did not start (${error.message})`);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with code ${code}`);
    });
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      child.stdout?.off('data', read).resume();
      child.stderr?.off('data', read).resume();
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
  });
}

function killTree(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGKILL');
}
