import { readLabel } from '../../markdown/label';
import type { LabelWord } from '../../minutes/vocabulary/terms';
import { allTerms, labelOf, termsOf, valuesOf, writtenValue } from '../../minutes/vocabulary/vocabulary';
import { anyOf } from '../../minutes/vocabulary/wordPattern';
import { lineEndOf, lineStartOf } from '../../minutes/yaml/edits';
import { foldCase } from '../../text/fold';
import { slice, type TextRange, trimRange } from '../../text/range';
import type { CompletionContext } from './context';
import { dueDateItems } from './dates';
import type { CompletionItem } from './item';
import { nextId, nextItemNumber, nextSubItemNumber } from './numbers';
import { partAround } from './parts';
import { personItems } from './people';
import { snippetItems, writtenNumber } from './snippets';

/** The line around the cursor. */
interface Line {
  readonly start: number;
  readonly end: number;
  /** What stands on it before the cursor. */
  readonly before: string;
  readonly after: string;
  /** The word of our own that opens it as a label, and where that ends, its colon included. */
  readonly label: LabelWord | undefined;
  readonly labelEnd: number;
  /** Where the words of a task or of a labelled action begin; undefined on other lines. */
  readonly actionStart: number | undefined;
}

const TASK = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[[ xX/>-]\][ \t]+/;
const LIST = /^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?/;
const DUE_WORD = `(?:${anyOf(allTerms().flatMap(({ dueWords }) => dueWords))}\\s*:?|📅)\\s+`;
const AFTER_DUE_WORD = new RegExp(`(?:^|[\\s(])${DUE_WORD}([\\p{L}\\p{N} .:-]{0,20})$`, 'iu');
const DUE_SHORTCUT = /(?:^|[\s(])\/\/([\p{L}\p{M}\d-]*)$/u;
const MENTION = /(?:^|[\s(,;/])(@(?:\[[^\][\r\n]{0,60}|[\p{L}\p{M}\p{N}'’_-]*(?: [\p{L}\p{M}]*)?))$/u;
const HEADING = /^ {0,3}(#{2,6})[ \t]+(§?[ \t]*[\d.]*)$/;
const IN_HEADING_BRACKETS = /^ {0,3}#{2,6}[ \t].*\(([^()]*)$/;
const CLOSING_ID = /(?:^|\s)(\^[\p{L}§]*\d*)$/u;
const FIRST_WORDS = /^[ \t]*(\p{Ll}[\p{L}\p{M}]*(?:[ -][\p{L}\p{M}]*)?)$/u;

/** What may stand at the cursor in the text between the blocks. The first kind of place that fits counts. */
export function bodyItems(context: CompletionContext): CompletionItem[] {
  const line = lineAround(context);
  return (
    datesByShortcut(context, line) ??
    mentions(context, line) ??
    headingNumbers(context, line) ??
    presenters(context, line) ??
    dueValues(context, line) ??
    closingId(context, line) ??
    owners(context, line) ??
    snippets(context, line) ??
    []
  );
}

function lineAround({ minutes: { text }, offset }: CompletionContext): Line {
  const start = lineStartOf(text, offset);
  const end = lineEndOf(text, offset);
  const words = start + (LIST.exec(text.slice(start, end))?.[0].length ?? 0);
  const found = readLabel(text, { start: words, end });
  const label = found && labelOf(slice(text, found.words));
  const labelEnd = found === undefined ? start : text.indexOf(':', found.words.end) + 1;
  const task = TASK.exec(text.slice(start, end))?.[0].length;
  const actionStart = task === undefined ? (label === 'action' ? labelEnd : undefined) : start + task;
  const [before, after] = [text.slice(start, offset), text.slice(offset, end)];
  return { start, end, before, after, label, labelEnd, actionStart };
}

/** `//` stands for a day; in an action that says no word for it, the word comes with the day. */
function datesByShortcut(context: CompletionContext, line: Line): CompletionItem[] | undefined {
  const typed = DUE_SHORTCUT.exec(line.before)?.[1];
  if (typed === undefined) return undefined;
  const { offset, language } = context;
  const start = offset - typed.length - 2;
  const lead = line.before.slice(0, start - line.start);
  const isBare = line.actionStart !== undefined && !AFTER_DUE_WORD.test(lead) && !lead.endsWith('(');
  const word = termsOf(language).dueWords[0] ?? '';
  const rest = /^[\p{L}\d-]*/u.exec(line.after)?.[0].length ?? 0;
  return dueDateItems(
    context,
    { start, end: offset + rest },
    isBare ? (date) => `(${word} ${date})` : undefined,
  );
}

/** `@` and the beginning of a name, perhaps in brackets. */
function mentions(context: CompletionContext, { before, after }: Line): CompletionItem[] | undefined {
  const typed = MENTION.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const closing = typed.startsWith('@[') ? /^[^\][\r\n]*\]/ : /^[\p{L}\p{M}\p{N}'’_-]*/u;
  const rest = closing.exec(after)?.[0].length ?? 0;
  const range = { start: context.offset - typed.length, end: context.offset + rest };
  return personItems(context, range, (name) => `@[${name}]`).map((item) => ({
    ...item,
    filterText: item.newText,
  }));
}

/** The next number of an item or sub-item, where a heading has no words yet before the cursor. */
function headingNumbers(context: CompletionContext, line: Line): CompletionItem[] | undefined {
  const [, marks = '', typed] = HEADING.exec(line.before) ?? [];
  if (typed === undefined) return undefined;
  const { minutes, offset, t } = context;
  const hasItems = marks.length > 2 || minutes.items.some(({ level }) => level === 2);
  if (!hasItems) return [];
  const sub = nextSubItemNumber(minutes, line.start);
  const next = writtenNumber(nextItemNumber(minutes, line.start));
  const numbers = marks.length > 3 && sub !== undefined ? [sub] : [next];
  const rest = /^[\d.]*[ \t]?/.exec(line.after)?.[0].length ?? 0;
  const range = { start: offset - typed.length, end: offset + rest };
  return numbers.map((label) => ({
    kind: 'number',
    label,
    detail: t('completion.next-number'),
    newText: `${label} `,
    isSnippet: false,
    range,
  }));
}

/** Names after `Föredragande:`, in a signature, and in the brackets that close a heading. */
function presenters(context: CompletionContext, line: Line): CompletionItem[] | undefined {
  const { offset, minutes } = context;
  const isNamed = line.label === 'presenter' || line.label === 'secretary' || line.label === 'approver';
  if (isNamed && offset >= line.labelEnd) {
    const range = { start: line.labelEnd, end: line.end };
    const part = partAround(minutes.text, range, offset, /[,;]/);
    const space = minutes.text[part.start - 1] === ':' ? ' ' : '';
    return personItems(context, part, (name) => space + name, namesBeside(minutes.text, range, part));
  }
  const bracket = IN_HEADING_BRACKETS.exec(line.before)?.[1];
  if (bracket === undefined) return undefined;
  const range = {
    start: offset - bracket.length,
    end: offset + (/^[^()]*/.exec(line.after)?.[0].length ?? 0),
  };
  const part = partAround(minutes.text, range, offset, /[,;]/);
  return personItems(context, part, undefined, namesBeside(minutes.text, range, part));
}

function namesBeside(text: string, range: TextRange, part: TextRange): string[] {
  const others = text.slice(range.start, part.start) + text.slice(part.end, range.end);
  return others.split(/[,;]/).map((name) => name.trim());
}

/** Days and other due values behind `senast`, `due` or 📅 in an action. */
function dueValues(context: CompletionContext, line: Line): CompletionItem[] | undefined {
  const typed = AFTER_DUE_WORD.exec(line.before)?.[1];
  if (typed === undefined || line.actionStart === undefined) return undefined;
  const rest = /^[\p{L}\p{N}-]*/u.exec(line.after)?.[0].length ?? 0;
  const range = { start: context.offset - typed.length, end: context.offset + rest };
  const words = valuesOf('due').map((value) => writtenValue('due', value, context.language));
  return [
    ...words.map((label): CompletionItem => ({
      kind: 'value',
      label,
      newText: label,
      isSnippet: false,
      range,
    })),
    ...dueDateItems(context, range),
  ];
}

/** `^` and the id that closes an inline record. */
function closingId(context: CompletionContext, line: Line): CompletionItem[] | undefined {
  const typed = CLOSING_ID.exec(line.before)?.[1];
  const isDecision = line.label === 'decision';
  if (typed === undefined || (line.actionStart === undefined && !isDecision)) return undefined;
  const { offset, t } = context;
  const label = `^${nextId(context, isDecision ? 'decision' : 'action')}`;
  const rest = /^[\p{L}§]*\d*/u.exec(line.after)?.[0].length ?? 0;
  const range = { start: offset - typed.length, end: offset + rest };
  return [
    { kind: 'number', label, detail: t('completion.next-id'), newText: label, isSnippet: false, range },
  ];
}

/** Who is to do it, where a task or labelled action begins with the beginning of a name. */
function owners(context: CompletionContext, line: Line): CompletionItem[] | undefined {
  const { offset, minutes } = context;
  if (line.actionStart === undefined || offset < line.actionStart) return undefined;
  const { start } = trimRange(minutes.text, line.actionStart, offset);
  const written = minutes.text.slice(start, offset);
  if (!/^[\p{L}\p{M} '’-]{0,40}$/u.test(written)) return undefined;
  const rest = /^[\p{L}\p{M}]*:?[ \t]?/u.exec(line.after)?.[0].length ?? 0;
  const range = { start: Math.min(start, offset), end: offset + rest };
  const found = personItems(context, range, (name) => `@[${name}] `);
  return found.filter(({ label }) => foldCase(label).startsWith(foldCase(written)));
}

/** Snippets, where the line has nothing yet but the beginning of the word for one. */
function snippets(context: CompletionContext, line: Line): CompletionItem[] | undefined {
  const { offset } = context;
  const words = line.before.trim() === '' ? '' : FIRST_WORDS.exec(line.before)?.[1];
  if (words === undefined || /^\S*\s+\S/u.test(line.after)) return undefined;
  const rest = /^[\p{L}\p{M}-]*/u.exec(line.after)?.[0].length ?? 0;
  return snippetItems(context, 'body', words, { start: offset - words.length, end: offset + rest });
}
