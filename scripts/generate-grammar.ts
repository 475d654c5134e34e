/**
 * Makes the TextMate grammars that color minutes, from the vocabulary, and writes them into syntaxes/generated/. With
 * `--check` it writes nothing and fails where one of them is stale.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LabelWord, Terms } from '../src/minutes/vocabulary/terms';
import type { Words } from '../src/minutes/vocabulary/words';
import { allTerms } from '../src/minutes/vocabulary/vocabulary';
import { anyOf, WORD_END, WORD_START } from '../src/minutes/vocabulary/wordPattern';

type Captures = Readonly<Record<string, { readonly name: string }>>;

interface Rule {
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly while?: string;
  readonly end?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Rule[];
  readonly include?: string;
}

interface Grammar {
  readonly scopeName: string;
  readonly injectionSelector: string;
  readonly patterns: readonly Rule[];
}

/** Names that begin like these are colored by every theme. */
const LABEL = 'keyword.other.label.minutes';
const PERSON = 'entity.name.function.person.minutes';
const BLOCK_TYPE = 'entity.name.type.block.minutes';
const DUE_WORD = 'keyword.other.due.minutes';
const DATE = 'constant.numeric.date.minutes';
const ID = 'constant.numeric.id.minutes';
const STATUS = 'keyword.other.status.minutes';

/** All that follows the front matter of structured minutes: the other two grammars color nothing elsewhere. */
const DOCUMENT = 'meta.document.minutes';
const BLOCK = 'meta.block.minutes';
/** Where words stand for themselves: code, comments, addresses. */
const LITERAL = [
  'comment',
  'markup.raw',
  'markup.inline.raw',
  'markup.fenced_code',
  'meta.embedded',
  'markup.underline.link',
];

/** The grammars by file name. */
export function grammars(): Readonly<Record<string, Grammar>> {
  return {
    'minutes-document.tmLanguage.json': documentGrammar(),
    'minutes-blocks.tmLanguage.json': blockGrammar(),
    'minutes-values.tmLanguage.json': valueGrammar(),
    'minutes-inline.tmLanguage.json': inlineGrammar(),
  };
}

/**
 * Tells minutes from other documents. A line `minutes: 1` in the front matter opens a rule that nothing closes, in
 * which the rest of the document is Markdown as before. All else in front matter is scoped as Markdown's own grammar
 * does it.
 */
function documentGrammar(): Grammar {
  const fence = '^---[ \\t]*$';
  return {
    scopeName: 'markdown.minutes.document.injection',
    injectionSelector: 'L:text.html.markdown',
    patterns: [
      {
        begin: '\\A\\x{FEFF}?(---)[ \\t]*$',
        beginCaptures: { '1': { name: 'punctuation.definition.begin.frontmatter' } },
        end: '^(---)[ \\t]*$|^(\\.{3})[ \\t]*$',
        endCaptures: {
          '1': { name: 'punctuation.definition.end.frontmatter' },
          '2': { name: 'punctuation.definition.end.frontmatter' },
        },
        patterns: [
          {
            name: DOCUMENT,
            begin: `^(?=${VERSION})`,
            end: '(?!)',
            patterns: [
              frontMatterLines('\\G'),
              { match: fence, name: 'punctuation.definition.end.frontmatter' },
              { include: 'text.html.markdown' },
            ],
          },
          frontMatterLines('^', VERSION),
        ],
      },
    ],
  };
}

/** The key that makes front matter that of minutes. No back references: in `while` they would mean those of `begin`. */
const VERSION = '(?i:"minutes"|\'minutes\'|minutes)[ \\t]*:[ \\t]+(?:"1"|\'1\'|1)(?:[ \\t]+#.*)?[ \\t]*$';

/** Lines of YAML up to the end of the front matter, or to an earlier line. */
function frontMatterLines(begin: string, stop?: string): Rule {
  const ends = ['---[ \\t]*$', '\\.{3}[ \\t]*$', ...(stop === undefined ? [] : [stop])].join('|');
  return {
    begin: `${begin}(?!${ends})`,
    while: `^(?!${ends})`,
    contentName: 'meta.embedded.block.frontmatter',
    patterns: [{ include: 'source.yaml' }],
  };
}

/** Blocks of minutes, scoped as Markdown's grammar does other blocks of YAML, and their types. */
function blockGrammar(): Grammar {
  const types = anyOf(allTerms().flatMap(({ blockTypes }) => Object.values(blockTypes).flat()));
  return {
    scopeName: 'markdown.minutes.block.injection',
    injectionSelector: selector(`${DOCUMENT} -meta.paragraph -markup.quote`, LITERAL),
    patterns: [
      {
        name: 'markup.fenced_code.block.markdown',
        begin: `(^|\\G)(\\s*)(\`{3,}|~{3,})[ \\t]*((?i)yaml)[ \\t]+((?i)${types})(?=[ \\t]|$)([^\`]*)$`,
        beginCaptures: {
          '3': { name: 'punctuation.definition.markdown' },
          '4': { name: 'fenced_code.block.language.markdown' },
          '5': { name: `fenced_code.block.language.attributes.markdown ${BLOCK_TYPE}` },
          '6': { name: 'fenced_code.block.language.attributes.markdown' },
        },
        end: '(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$',
        endCaptures: { '3': { name: 'punctuation.definition.markdown' } },
        patterns: [
          {
            begin: '(^|\\G)(\\s*)(.*)',
            while: '(^|\\G)(?!\\s*([`~]{3,})\\s*$)',
            contentName: `meta.embedded.block.yaml ${BLOCK}`,
            patterns: [{ include: 'source.yaml' }],
          },
        ],
      },
    ],
  };
}

/** Ids and words of status inside blocks. */
function valueGrammar(): Grammar {
  const statuses = allTerms().flatMap(({ values }) =>
    [values.decisionStatus, values.actionStatus].flatMap((words) => Object.values(words).flat()),
  );
  const after = (key: string): string =>
    `(?i)(?<=(?:^|[\\s,{-])${anyOf(allTerms().flatMap(({ keys }) => keys.decision[key] ?? []))}:[ \\t])[ \\t]*`;
  const end = '(?=[ \\t]*(?:$|[,}]|[ \\t]#))';
  return {
    scopeName: 'markdown.minutes.value.injection',
    injectionSelector: selector(BLOCK, ['comment', 'string.quoted', 'string.unquoted.block']),
    patterns: [
      { match: `${after('status')}(${anyOf(statuses)})${end}`, captures: { '1': { name: STATUS } } },
      { match: `${after('id')}(${idPattern()})${end}`, captures: { '1': { name: ID } } },
    ],
  };
}

/** The short forms in running text: labels, owners, due values, ids. */
function inlineGrammar(): Grammar {
  const box = '\\[[ xX/>-]\\][ \\t]{1,4}';
  // Where a line or a list item begins to speak: after its markers, a task's box and emphasis. Bounded throughout, as
  // a look back without bounds takes ever longer along a line.
  const line = '^[ \\t]{0,12}(?:(?:[-*+>]|\\d{1,4}[.)])[ \\t]{1,4}){0,4}';
  const start = `(?<=${line}(?:${box})?(?:\\*\\*|__|\\*|_)?)`;
  const number = '\\p{L}*\\d+(?:\\.\\d+)*';
  const name = "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:[ ]\\p{Lu}[\\p{L}\\p{M}'’.-]*){0,3}";
  const and = anyOf(allTerms().flatMap((terms) => terms.and));
  const names = `${name}(?:(?:,[ ]*|[ ]+(?:${and}|&)[ ]+)${name})*`;
  const records = labels('decision', 'action');
  return {
    scopeName: 'markdown.minutes.inline.injection',
    injectionSelector: selector(`${DOCUMENT} meta.paragraph.markdown`, LITERAL),
    patterns: [
      {
        match:
          `${start}((?i)${records})${WORD_END}(?:[ \\t]+(${number}))?[ \\t]*` +
          `(?:\\(([^()]{1,60})\\)|\\[([^\\[\\]]{1,60})\\])?[ \\t]*(:)`,
        captures: captured(LABEL, ID, PERSON, PERSON, LABEL),
      },
      {
        match: `${start}(\\[)((?i)${labels('action')})[ \\t]*([:–-])[ \\t]*([^\\[\\]]+)(\\])(?!\\()`,
        captures: captured(LABEL, LABEL, LABEL, PERSON, LABEL),
      },
      {
        match: `${start}((?i)${anyOf(allTerms().flatMap((terms) => terms.decisionOpenings))})(?=\\s)`,
        captures: captured(LABEL),
      },
      { match: `${start}([ABDÅ]${number})(:)(?=\\s)`, captures: captured(ID, LABEL) },
      { match: `(?<=${line}${box})(${names})(:)(?=\\s)`, captures: captured(PERSON, LABEL) },
      {
        match: `${start}((?i)${labels('presenter', 'secretary', 'approver')})[ \\t]*([:/])[ \\t]*([^*_\`\\[<\\n]*)`,
        captures: captured(LABEL, LABEL, PERSON),
      },
      { match: `${WORD_START}@(?:\\[[^\\]\\n]+\\]|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’_-]*)`, name: PERSON },
      {
        match: `${WORD_START}((?i)${wordsOf((terms) => terms.dueWords)})(:?[ \\t]+)(${dueValue()})`,
        captures: { '1': { name: DUE_WORD }, '3': { name: DATE } },
      },
      { match: `(📅)[ \\t]*(${dueValue()})`, captures: captured(DUE_WORD, DATE) },
      { match: `\\((${dueValue()})\\)[ \\t]*$`, captures: captured(DATE) },
      { match: `(?<=\\s)\\^${idPattern()}(?=[ \\t]*$)`, name: ID },
      { match: `[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*#${idPattern()}${WORD_END}`, name: ID },
    ],
  };
}

function idPattern(): string {
  return '(?:§[ ]?|\\p{L}{1,3})\\d+(?:\\.\\d+)*';
}

/** A due value of format.md, 4. */
function dueValue(): string {
  const months = anyOf(allTerms().flatMap((terms) => terms.months.flat()));
  const weekdays = anyOf(allTerms().flatMap((terms) => terms.weekdays.flat()));
  const weeks = wordsOf((terms) => terms.weekWords);
  const words = anyOf(allTerms().flatMap(({ values }) => Object.values(values.due).flat()));
  const day = `(?:${weekdays}[ ]+)?(?:${wordsOf((terms) => terms.article)}[ ]+)?`;
  return (
    `\\d{4}-\\d{2}-\\d{2}|(?i)(?:${weeks}\\.?[ ]?\\d{1,2}|${day}\\d{1,2}(?::[ae]|st|nd|rd|th)?[ ]+${months}${WORD_END}(?:[ ]+\\d{4})?|` +
    `${months}[ ]+\\d{1,2}(?:,?[ ]+\\d{4})?|\\d{1,2}/\\d{1,2}(?:[ ]+\\d{4})?|${words}${WORD_END})`
  );
}

function labels(...kinds: readonly LabelWord[]): string {
  return anyOf(allTerms().flatMap((terms) => kinds.flatMap((kind) => terms.labels[kind])));
}

function wordsOf(pick: (terms: Terms) => Words): string {
  return anyOf(allTerms().flatMap(pick));
}

function captured(...names: readonly string[]): Captures {
  return Object.fromEntries(names.map((name, index) => [String(index + 1), { name }]));
}

function selector(scopes: string, excluded: readonly string[]): string {
  return `L:${scopes} ${excluded.map((scope) => `-${scope}`).join(' ')}`;
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] === self) {
  const folder = join(dirname(self), '../syntaxes/generated');
  const files = Object.entries(grammars()).map(
    ([name, grammar]) => [join(folder, name), `${JSON.stringify(grammar, null, 2)}\n`] as const,
  );
  const isCurrent = files.every(([path, text]) => existsSync(path) && readFileSync(path, 'utf8') === text);
  if (isCurrent) {
    console.log('Grammars: current');
  } else if (process.argv.includes('--check')) {
    console.error('Grammars: stale; run `npm run generate`');
    process.exitCode = 1;
  } else {
    mkdirSync(folder, { recursive: true });
    for (const [path, text] of files) writeFileSync(path, text);
    console.log(`Grammars: ${files.length} written`);
  }
}
