/** Serves a VS Code with the extension as it is built. Needs nothing but Node and npm. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { ROOT, run } from './run.mjs';

const USAGE = `npm start -- [--folder FOLDER] [--port PORT] [--open] [--check]
  --folder  what to open (examples/ unless given)
  --port    where to serve (a free port unless given)
  --open    opens the address in the browser of this machine
  --check   opens it in a browser of its own, waits until the extension is active, and ends`;

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: join(ROOT, 'examples') },
    port: { type: 'string', default: '0' },
    open: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
} else {
  await ensureInstalled();
  const { code } = await run('npm run --silent build');
  if (code !== 0) process.exit(code);
  await serve();
}

async function serve() {
  const { tsImport } = await import('tsx/esm/api');
  const { startServer } = await tsImport('../test/host/server.ts', import.meta.url);
  const server = await startServer({ extensions: [resolve(ROOT)], port: Number(values.port) });
  const address = server.addressOf(resolve(values.folder));
  if (values.check) {
    const { checkActivation } = await tsImport('../test/ui/activation.ts', import.meta.url);
    await checkActivation(address);
    await server.stop();
    console.log('OK: the extension is active');
    return;
  }
  console.log(`\nVS Code with Minutes:\n\n  ${address}\n`);
  console.log('Ctrl+C ends it. To see a change: npm run build, then reload the window.');
  if (values.open) openInBrowser(address);
  // The server goes down with this process when it ends by itself, and not by a signal.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(0));
}

/** @param {string} address */
function openInBrowser(address) {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address.replaceAll('&', '^&')]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('No browser was found here: open the address yourself.'));
  child.unref();
}
