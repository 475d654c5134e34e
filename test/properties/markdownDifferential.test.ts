import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { scanMarkdown } from '../../src/markdown/scanner';
import { ACCEPTED, type Divergence } from './markdownDifferences';
import { documentsWithFrontMatter, nastyDocuments } from './markdownDocuments';
import { MarkdownOracle, scannedNodes, type Node } from './markdownOracle';

/** The scanner against remark: headings, fences, front matter, list items and tasks, one by one. */

const ROOT = join(__dirname, '../..');
const CORPORA = process.env['MINUTES_CORPORA'] ?? join(ROOT, '../shared/corpora');
const CASES = join(ROOT, '../shared/cases');
/** Of all nodes compared, those that may differ for an accepted reason. */
const MOST_ACCEPTED = 0.001;
const SEED = Number(process.env['MINUTES_FUZZ_SEED'] ?? 20240924);
const FUZZED = Number(process.env['MINUTES_FUZZ_RUNS'] ?? 8000);

interface Tally {
  files: number;
  nodes: number;
  differing: number;
  ownTasks: number;
}

class Comparison {
  readonly #oracle = new MarkdownOracle();
  readonly accepted = new Map<string, number>();
  readonly unexplained: string[] = [];
  readonly total: Tally = { files: 0, nodes: 0, differing: 0, ownTasks: 0 };

  compare(text: string, name: string, tally: Tally): void {
    const document = scanMarkdown(text);
    const remark = this.#oracle.nodes(text);
    const ours = scannedNodes(document, () => void tally.ownTasks++);
    tally.files++;
    tally.nodes += remark.length;
    const missing = without(remark, ours);
    const added = without(ours, remark);
    const differing = new Set([...missing, ...added].map(({ start }) => start)).size;
    if (differing === 0) return;
    tally.differing += differing;
    const at = Math.min(missing[0]?.start ?? Infinity, added[0]?.start ?? Infinity);
    const divergence: Divergence = {
      document,
      at,
      remark: missing.find(({ start }) => start === at),
      ours: added.find(({ start }) => start === at),
    };
    const explanation = ACCEPTED.find(({ explains }) => explains(divergence));
    if (explanation === undefined) this.unexplained.push(describeDivergence(name, divergence));
    else this.accepted.set(explanation.name, (this.accepted.get(explanation.name) ?? 0) + differing);
  }

  /** Compares all texts and prints what came of it. */
  run(title: string, texts: Iterable<readonly [name: string, text: string]>): void {
    const tally: Tally = { files: 0, nodes: 0, differing: 0, ownTasks: 0 };
    const before = this.unexplained.length;
    for (const [name, text] of texts) this.compare(text, name, tally);
    print(title, tally);
    for (const key of ['files', 'nodes', 'differing', 'ownTasks'] as const) this.total[key] += tally[key];
    assert.deepEqual(this.unexplained.slice(before), []);
  }

  printAccepted(): void {
    print('all', this.total);
    for (const { name } of ACCEPTED) console.log(`      ${this.accepted.get(name) ?? 0} for ${name}`);
  }
}

describe('the scanner beside remark', function () {
  this.timeout(600_000);
  const comparison = new Comparison();

  for (const { name, example } of ACCEPTED) {
    it(`differs on the example of an accepted difference: ${name}`, () => {
      const own = new Comparison();
      own.compare(example, name, { files: 0, nodes: 0, differing: 0, ownTasks: 0 });
      assert.deepEqual([...own.accepted.keys()], [name]);
    });
  }

  it('agrees on the fixtures, under every line ending and with a byte-order mark', () => {
    comparison.run('fixtures', variants(filesUnder(join(ROOT, 'test/fixtures/markdown'), ['.md'])));
  });

  it('agrees on the examples and templates', () => {
    const folders = ['examples', 'templates'].map((folder) => join(ROOT, folder));
    comparison.run(
      'examples',
      folders.flatMap((folder) => [...filesUnder(folder, ['.md'])]),
    );
  });

  it('agrees on fuzzed documents', () => {
    const options = { numRuns: FUZZED, seed: SEED };
    const texts = [
      ...fc.sample(nastyDocuments, options),
      ...fc.sample(documentsWithFrontMatter, { ...options, numRuns: FUZZED / 4 }),
    ];
    comparison.run(
      'fuzzed',
      texts.map((text, index) => [`fuzzed ${index}: ${JSON.stringify(text)}`, text]),
    );
  });

  it('agrees on the worked cases', function () {
    if (!existsSync(CASES)) skip(this, `no worked cases at ${CASES}`);
    comparison.run('cases', filesUnder(CASES, ['.md', '.txt']));
  });

  it('agrees on the real archives', function () {
    if (!existsSync(CORPORA)) skip(this, `no archives at ${CORPORA}`);
    comparison.run('archives', filesUnder(CORPORA, ['.md']));
  });

  it('differs for accepted reasons in one node of a thousand at most', () => {
    comparison.printAccepted();
    assert.ok(comparison.total.differing <= comparison.total.nodes * MOST_ACCEPTED);
  });
});

function print(title: string, { files, nodes, differing, ownTasks }: Tally): void {
  console.log(
    `      ${title}: ${files} files, ${nodes} nodes, ${differing} differences, ${ownTasks} tasks of our own`,
  );
}

function skip(context: Mocha.Context, reason: string): never {
  console.log(`      skipped: ${reason}`);
  return context.skip();
}

function without(nodes: readonly Node[], others: readonly Node[]): Node[] {
  const keys = new Set(others.map(key));
  return nodes.filter((node) => !keys.has(key(node)));
}

function key({ start, kind, words }: Node): string {
  return `${start} ${kind} ${words}`;
}

function describeDivergence(name: string, { remark, ours, at }: Divergence): string {
  return `${name}: at ${at} remark ${remark && key(remark)}, scanner ${ours && key(ours)}`;
}

function* filesUnder(folder: string, endings: readonly string[]): Iterable<[string, string]> {
  if (!existsSync(folder)) return;
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!endings.some((ending) => path.endsWith(ending))) continue;
    const file = join(folder, path);
    yield [relative(ROOT, file), readFileSync(file, 'utf8')];
  }
}

function* variants(files: Iterable<[string, string]>): Iterable<[string, string]> {
  for (const [name, text] of files) {
    for (const ending of ['\n', '\r\n', '\r']) {
      const varied = text.replace(/\n/g, ending);
      yield [`${name} with ${JSON.stringify(ending)}`, varied];
      yield [`${name} with ${JSON.stringify(ending)} and a mark`, `\ufeff${varied}`];
    }
  }
}
