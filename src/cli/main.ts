import { join } from 'node:path';
import { askThread } from '../archive/oneTimeThread';
import { extractInThread } from '../archive/sources/extractInThread';
import type { CommandIo } from './io';
import { startNodeThread } from './nodeThread';
import { run } from './program';

const { stdout, stderr } = process;

/** The process that the command runs in. */
const io: CommandIo = {
  writeOut: (text) =>
    new Promise((resolve) => {
      if (stdout.destroyed) resolve();
      else
        stdout.write(text, () => {
          resolve();
        });
    }),
  writeError: (text) => {
    stderr.write(text);
  },
  cwd: process.cwd(),
  env: process.env,
  columns: stdout.isTTY ? stdout.columns : undefined,
  errorIsTerminal: stderr.isTTY,
  extract: (kind, bytes) =>
    extractInThread(() => startNodeThread(join(__dirname, `import-${kind}.js`)), bytes),
  makeDocument: (format, request) =>
    askThread(() => startNodeThread(join(__dirname, `export-${format}.js`)), request),
  today: () => {
    const now = new Date();
    const pad = (value: number): string => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  },
};

// Whoever reads the output may have had enough of it, as `head` has: that is no fault.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

run(process.argv.slice(2), io).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    stderr.write(`minutes: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);
