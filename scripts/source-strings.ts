import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { sourceFiles } from './source-files';

/** A string written in the source. */
export interface SourceString {
  /** Its text; `*` stands for what a template puts in. */
  readonly text: string;
  readonly file: string;
  readonly line: number;
  /** What is called with it as first argument, such as `window.createTreeView`; undefined when it is none. */
  readonly callee: string | undefined;
}

/** Every string literal and template in the TypeScript files of a folder, imports left out. */
export function sourceStrings(folder: string): SourceString[] {
  return sourceFiles(folder).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
    const found: SourceString[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node)) return;
      const text = textOf(node);
      if (text !== undefined) {
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push({ text, file, line, callee: calleeOf(node) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join('');
  }
  // A key of an object may be written without quotes.
  return ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) ? node.name.text : undefined;
}

function calleeOf(node: ts.Node): string | undefined {
  const { parent } = node;
  return ts.isCallExpression(parent) && parent.arguments[0] === node
    ? parent.expression.getText()
    : undefined;
}
