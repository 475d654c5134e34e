import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const ROOT = join(import.meta.dirname, '../..');
const resolve = createRequire(import.meta.url).resolve;

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo: readonly string[];
}

/** A run of text with one stack of scopes, the outermost first. */
export interface ScopedText {
  readonly text: string;
  readonly scopes: readonly string[];
}

/**
 * The Markdown grammar that VS Code has, with its YAML inside.
 * @param injected whether with our grammars, as the manifest contributes them
 */
export async function markdownGrammar(injected: boolean): Promise<IGrammar> {
  const wasm = readFileSync(resolve('vscode-oniguruma').replace('main.js', 'onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly contributes: { readonly grammars: readonly Contribution[] };
  };
  const ours = manifest.contributes.grammars;
  const published = (name: string): string => resolve(`tm-grammars/grammars/${name}.json`);
  const paths = new Map([
    ['text.html.markdown', published('markdown')],
    ['source.yaml', published('yaml')],
    ['text.html.derivative', published('html-derivative')],
    ['text.html.basic', published('html')],
    ...ours.map(({ scopeName, path }) => [scopeName, join(ROOT, path)] as const),
  ]);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (scope) => {
      const path = paths.get(scope);
      return Promise.resolve(path === undefined ? null : parseRawGrammar(readFileSync(path, 'utf8'), path));
    },
    getInjections: (scope) =>
      injected
        ? ours.filter(({ injectTo }) => injectTo.includes(scope)).map(({ scopeName }) => scopeName)
        : [],
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (grammar === null) throw new Error('There is no Markdown grammar');
  return grammar;
}

/** The scopes of every run of text, line by line. */
export function tokenize(grammar: IGrammar, text: string): ScopedText[][] {
  let stack = INITIAL;
  return text.split(/\r?\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes,
    }));
  });
}
