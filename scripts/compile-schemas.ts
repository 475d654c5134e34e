/**
 * Compiles schemas/ into validators that need nothing at run time, neither ajv nor a schema. `--check` writes nothing
 * and fails where the compiled file is not what the schemas say.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnySchemaObject, Ajv2020 } from 'ajv/dist/2020';
import standaloneCode from 'ajv/dist/standalone';

const RECORDS = ['meeting', 'attendees', 'decision', 'action'];
/** Keywords that tell the reader of a schema something and assert nothing: validators do without. */
const ANNOTATIONS = new Set([
  'title',
  'description',
  'examples',
  'default',
  'x-kind',
  'x-shape',
  'x-values',
  'x-value-descriptions',
  'x-sv',
]);

/** Keywords whose value holds a schema under each of its names. */
const MAPS_OF_SCHEMAS = new Set(['properties', 'patternProperties', '$defs']);

/** The types of the compiled code. */
const DECLARATIONS = `/** One breach of a schema; \`instancePath\` is a JSON pointer into the value. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** True where the value fits; else \`errors\` says why, until the next call. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

${RECORDS.map((record) => `export const ${record}: Validator;`).join('\n')}
`;

const HEADER = `// Compiled from schemas/ by scripts/compile-schemas.ts (npm run generate). Do not edit.\n`;

/**
 * The files, by name: the code of one validator for each kind of record, exported under its name, and its types.
 * @param schemas the folder of the schemas
 * @throws Error where a schema is wrong, or needs a package at run time
 */
export function compileSchemas(schemas: string): Readonly<Record<string, string>> {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  for (const file of readdirSync(schemas)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()) {
    ajv.addSchema(assertionsOf(JSON.parse(readFileSync(join(schemas, file), 'utf8')) as AnySchemaObject));
  }
  const names = Object.fromEntries(RECORDS.map((record) => [record, `${record}.schema.json`]));
  const code = standaloneCode(ajv, names);
  const imported = /\brequire\(.*?\)|^import .*$/m.exec(code)?.[0];
  if (imported !== undefined) throw new Error(`The compiled schemas need ${imported} at run time`);
  return { 'validators.js': `${HEADER}${code}\n`, 'validators.d.ts': HEADER + DECLARATIONS };
}

/** The schema without annotations. The names under `properties` and `$defs` are no keywords and stay. */
function assertionsOf(schema: AnySchemaObject): AnySchemaObject {
  const kept = Object.entries(schema).filter(([keyword]) => !ANNOTATIONS.has(keyword));
  return Object.fromEntries(
    kept.map(([keyword, value]: [string, unknown]) => {
      if (!isObject(value)) return [keyword, value];
      if (!MAPS_OF_SCHEMAS.has(keyword)) return [keyword, assertionsOf(value)];
      const inner = Object.entries(value).filter((pair): pair is [string, AnySchemaObject] =>
        isObject(pair[1]),
      );
      return [keyword, Object.fromEntries(inner.map(([name, part]) => [name, assertionsOf(part)]))];
    }),
  );
}

function isCurrent(path: string, code: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8') === code;
}

function isObject(value: unknown): value is AnySchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] === self) {
  const root = join(dirname(self), '..');
  const target = join(root, 'src/validate/schema/generated');
  const files = Object.entries(compileSchemas(join(root, 'schemas')));
  if (!process.argv.includes('--check')) {
    mkdirSync(target, { recursive: true });
    for (const [name, code] of files) writeFileSync(join(target, name), code);
    console.log(`Schemas: compiled into ${files.map(([name]) => name).join(' and ')}`);
  } else if (files.every(([name, code]) => isCurrent(join(target, name), code))) {
    console.log('Schemas: the compiled validators are current');
  } else {
    console.error('Schemas: the compiled validators are stale; run `npm run generate`');
    process.exitCode = 1;
  }
}
