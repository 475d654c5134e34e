/** One task over all Markdown files of a folder, in a process of its own: `node plainRun.mjs TASK FOLDER`. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService, githubSlugifier, LogLevel } from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';
import { readMinutes } from '../src/minutes/reader';
import { summarise, type MinutesSummary } from '../src/minutes/summary';
import { sum } from './concurrent';

/** To read the files' bytes only; to read minutes and keep summaries; to list the symbols of Markdown. */
export type PlainTask = 'bytes' | 'minutes' | 'symbols';

export interface PlainRun {
  readonly files: number;
  readonly milliseconds: number;
  /** Bytes, summaries or symbols. */
  readonly found: number;
}

const [, , task = 'bytes', folder = ''] = process.argv;

const TASKS: Readonly<Record<string, (paths: readonly string[]) => Promise<number>>> = {
  bytes: (paths) => sum(paths, async (path) => (await readFile(join(folder, path))).length),
  minutes: async (paths) => {
    const kept: MinutesSummary[] = [];
    await sum(paths, async (path) => {
      const minutes = readMinutes((await readFile(join(folder, path))).toString(), {
        ...{ plain: true, candidates: false, path },
      });
      return minutes === undefined ? 0 : kept.push(summarise(minutes));
    });
    return kept.length;
  },
  symbols: async (paths) => {
    const documents: TextDocument[] = [];
    await sum(paths, async (path) => {
      const uri = URI.file(join(folder, path)).toString();
      const text = (await readFile(join(folder, path))).toString();
      return documents.push(TextDocument.create(uri, 'markdown', 1, text));
    });
    const markdownIt = new MarkdownIt({ html: true });
    const never = (): { dispose: () => void } => ({ dispose: () => undefined });
    const service = createLanguageService({
      workspace: {
        workspaceFolders: [URI.file(folder)],
        onDidChangeMarkdownDocument: never,
        onDidCreateMarkdownDocument: never,
        onDidDeleteMarkdownDocument: never,
        getAllMarkdownDocuments: () => Promise.resolve(documents),
        hasMarkdownDocument: () => true,
        openMarkdownDocument: () => Promise.resolve(undefined),
        stat: () => Promise.resolve(undefined),
        readDirectory: () => Promise.resolve([]),
      },
      parser: {
        slugifier: githubSlugifier,
        tokenize: (document) => Promise.resolve(markdownIt.parse(document.getText(), {})),
      },
      logger: { level: LogLevel.Off, log: () => undefined },
    });
    const token = { isCancellationRequested: false, onCancellationRequested: never };
    return (await service.getWorkspaceSymbols('', token)).length;
  },
};

async function main(): Promise<PlainRun> {
  // What lies beside the archives tells about them.
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.md') && dirname(path) !== '.',
  );
  const start = performance.now();
  const found = (await TASKS[task]?.(paths)) ?? 0;
  return { files: paths.length, milliseconds: performance.now() - start, found };
}

void main().then((run) => {
  process.stdout.write(JSON.stringify(run));
});
