/**
 * Makes the files of templates/ part of the program: writes them as strings into
 * src/authoring/generated/builtInTemplates.ts. With `--check` it writes nothing and fails where that file is stale.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src/authoring/generated/builtInTemplates.ts');

const names = readdirSync(join(root, 'templates'))
  .filter((name) => name.endsWith('.md'))
  .sort();
const entries = names.map((name) => {
  const text = readFileSync(join(root, 'templates', name), 'utf8').replace(/\r\n/g, '\n');
  return `  ${JSON.stringify(name)}: ${JSON.stringify(text)},\n`;
});
const source = `/** Generated from templates/ by scripts/generate-templates.ts: file names and texts. */
export const TEMPLATE_FILES: Readonly<Record<string, string>> = {\n${entries.join('')}};\n`;

const isCurrent = existsSync(target) && readFileSync(target, 'utf8') === source;
if (isCurrent) {
  console.log('Templates: the built-in ones are current');
} else if (process.argv.includes('--check')) {
  console.error('Templates: the built-in ones are stale; run `npm run generate`');
  process.exitCode = 1;
} else {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, source);
  console.log(`Templates: ${names.length} built in`);
}
