import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { articlesOf } from '../../../src/archive/export/documentArticles';
import { docxText } from '../../../src/archive/sources/docxText';
import { pdfText } from '../../../src/archive/sources/pdfText';
import { htmlPage } from '../../../src/authoring/document/htmlPage';
import { wordFile } from '../../../src/authoring/document/wordFile';
import type { CommandIo } from '../../../src/cli/io';
import { run } from '../../../src/cli/program';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** A folder of its own for a test, in which commands run. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'minutes-cli-'));

  path(name: string): string {
    return join(this.folder, name);
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(this.path(name)), { recursive: true });
    await writeFile(this.path(name), content);
  }

  /** Runs a command in the folder, in English unless the arguments or the environment say otherwise. */
  async run(argv: readonly string[], io: Partial<CommandIo> = {}): Promise<Outcome> {
    let out = '';
    let error = '';
    const code = await run(argv, {
      writeOut: (chunk) => {
        out += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
        return Promise.resolve();
      },
      writeError: (text) => {
        error += text;
      },
      cwd: this.folder,
      env: {},
      columns: undefined,
      errorIsTerminal: false,
      extract: (kind, bytes) => (kind === 'docx' ? docxText(bytes) : pdfText(bytes)),
      makeDocument: (format, request) => {
        const { articles, words } = articlesOf(request);
        return format === 'docx'
          ? wordFile(articles, words)
          : Promise.resolve(Buffer.from(htmlPage(articles, words)));
      },
      today: () => '2024-10-21',
      ...io,
    });
    return { code, out, error };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
