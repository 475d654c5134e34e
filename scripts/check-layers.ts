/**
 * Holds src/ to its layers: a file imports from lower layers and from its own folder only, no files import each other
 * in a circle, and only the outermost layer knows the editor or Node.
 */
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { sourceFiles } from './source-files';

/** The layers of src/, by folder or file. */
const LAYERS: Readonly<Record<string, number>> = {
  text: 1,
  markdown: 2,
  minutes: 3,
  validate: 4,
  language: 4,
  authoring: 4,
  archive: 5,
  'service.ts': 6,
  vscode: 7,
  cli: 7,
};
const OUTERMOST = 7;

interface Import {
  readonly specifier: string;
  readonly line: number;
  /** The file imported, relative to src/; undefined for a package and for what lies outside src/. */
  readonly target: string | undefined;
}

/** Every breach of the layers under a folder `src`, each as `file:line what is wrong`. */
export function checkLayers(src: string): string[] {
  const files = sourceFiles(src).map((path) => relative(src, path).split(sep).join('/'));
  const graph = new Map(files.map((file) => [file, importsOf(src, file, new Set(files))]));
  const breaches: string[] = [];
  for (const [file, imports] of graph) {
    for (const entry of imports) {
      const wrong = breachOf(file, entry);
      if (wrong !== undefined) breaches.push(`src/${file}:${entry.line} ${wrong}`);
    }
  }
  return [...breaches, ...cyclesOf(graph)];
}

function breachOf(file: string, { specifier, target }: Import): string | undefined {
  const place = placeOf(file);
  const layer = LAYERS[place];
  if (layer === undefined) return `${place} is no layer`;
  if (target === undefined) return foreignBreachOf(place, layer, specifier);
  const targetPlace = placeOf(target);
  const targetLayer = LAYERS[targetPlace];
  if (targetLayer === undefined || targetPlace === place || targetLayer < layer) return undefined;
  return targetLayer === layer
    ? `${place} imports its sibling ${targetPlace} (${specifier})`
    : `${place} (${layer}) imports the higher ${targetPlace} (${targetLayer}): ${specifier}`;
}

function foreignBreachOf(place: string, layer: number, specifier: string): string | undefined {
  const isEditor = specifier === 'vscode';
  const isNode = specifier.startsWith('node:') || builtinModules.includes(specifier);
  if ((isEditor || isNode) && layer < OUTERMOST) return `${place} imports ${specifier}`;
  return isEditor && place === 'cli' ? 'cli imports vscode' : undefined;
}

/** The layer's folder, or the file itself where it lies in src/. */
function placeOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function importsOf(src: string, file: string, files: ReadonlySet<string>): Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
    specifier: fileName,
    line: text.slice(0, pos).split('\n').length,
    target: resolve(file, fileName, files),
  }));
}

function resolve(from: string, specifier: string, files: ReadonlySet<string>): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(from), specifier);
  return [path, `${path}.ts`, `${path}/index.ts`].find((candidate) => files.has(candidate));
}

/** One report for each import that closes a circle, found depth first. */
function cyclesOf(graph: ReadonlyMap<string, readonly Import[]>): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      cycles.push(`cycle: ${[...path.slice(start), file].map((step) => `src/${step}`).join(' -> ')}`);
      return;
    }
    if (done.has(file)) return;
    for (const { target } of graph.get(file) ?? []) if (target !== undefined) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] === self) {
  const breaches = checkLayers(join(dirname(self), '../src'));
  for (const breach of breaches) console.error(breach);
  console.log(breaches.length === 0 ? 'Layers: in order' : `Layers: ${breaches.length} breaches`);
  process.exitCode = breaches.length === 0 ? 0 : 1;
}
