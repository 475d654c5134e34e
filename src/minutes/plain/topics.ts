import { readLabel } from '../../markdown/label';
import { foldMarks } from '../../text/fold';
import { slice } from '../../text/range';
import { kindOfWords } from './labels';
import { visibleText } from './meetingHead';
import type { PlainLine } from './plainLine';
import type { PlainPart } from './plainOutline';

/**
 * The lines that name the topics of minutes without headings: lines over a list, entries of the list of the notes with
 * more under them or from the agenda, else the entries of the agenda.
 */
export function topicLines(
  text: string,
  notes: readonly PlainPart[],
  agenda: readonly PlainPart[],
): PlainLine[] {
  const announced = agenda.flatMap(({ lines }) => entriesOf(text, lines));
  const noted = notes.flatMap(({ lines }) => entriesOf(text, lines));
  const topics = noted.length === 0 ? [] : announced.map(({ line }) => wordsOf(text, line));
  const named = topics.length === 0 ? [] : noted.filter(({ line }) => isAmong(topics, wordsOf(text, line)));
  if (named.length > 0 && named.length * 2 >= announced.length) {
    const isOuter = ({ line }: Entry) => named.some((one) => one.line.kind === line.kind);
    return noted
      .filter((entry) => named.includes(entry) || (isOuter(entry) && entry.hasMore))
      .map(({ line }) => line);
  }
  const leading = noted.filter(({ hasMore }) => hasMore);
  if (leading.length > 1 && leading.length * 2 >= noted.length && leading.length >= announced.length)
    return leading.map(({ line }) => line);
  if (announced.length > 0) return announced.map(({ line }) => line);
  if (leading.length > 0) return leading.map(({ line }) => line);
  return agenda.flatMap(({ lines }) => plainEntries(text, lines));
}

interface Entry {
  readonly line: PlainLine;
  /** Whether a list stands under it; what runs on over more lines is no name of a topic. */
  readonly hasMore: boolean;
}

/** The lines of an agenda that is written without marks of a list. */
function plainEntries(text: string, lines: readonly PlainLine[]): readonly PlainLine[] {
  const said = lines.filter(({ kind, range }) => kind === 'text' && range.end > range.start);
  const isPlainList = said.length > 1 && said.every((line) => line.level === 0 && isShortTopic(text, line));
  return isPlainList ? said : [];
}

/** A few words that begin something and end no sentence. */
function isShortTopic(text: string, { range }: PlainLine): boolean {
  const words = slice(text, range);
  return words.length <= LONGEST_PLAIN && /^[\p{Lu}\p{N}]/u.test(words) && !/[.!?:;,]$/.test(words);
}
const LONGEST_PLAIN = 90;

/** The outermost entries: the lines of text over lists where there are such, else the outer items of the list. */
function entriesOf(text: string, lines: readonly PlainLine[]): Entry[] {
  const said = lines.filter(
    ({ kind, range }) => (kind === 'bullet' || kind === 'text') && range.end > range.start,
  );
  const over = said.filter((line, i) => {
    const next = said[i + 1];
    const before = said[i - 1];
    const goesOn = before?.kind === 'text' && before.index === line.index - 1;
    const isOver = line.kind === 'text' && line.level === 0 && next?.kind === 'bullet' && !goesOn;
    return isOver && /^[\p{Lu}\p{N}"“[]/u.test(slice(text, line.range)) && isTitle(text, line);
  });
  const entries = over.length > 0 ? over : said.filter(({ kind, level }) => kind === 'bullet' && level === 0);
  return entries
    .filter((line) => isTitle(text, line))
    .map((line) => {
      const next = said[said.indexOf(line) + 1];
      return { line, hasMore: next?.kind === 'bullet' && (over.length > 0 || next.level > line.level) };
    });
}

/** A topic is named in a few words; a label of another part is none. */
function isTitle(text: string, { range }: PlainLine): boolean {
  if (range.end - range.start > LONGEST) return false;
  const label = readLabel(text, range);
  return label === undefined || kindOfWords(slice(text, label.words)) === undefined;
}

const LONGEST = 200;

/** Whether words name one of the topics: the same words, or all words of the shorter in the longer. */
function isAmong(topics: readonly (readonly string[])[], words: readonly string[]): boolean {
  return topics.some((topic) => {
    const [short, long] = topic.length <= words.length ? [topic, words] : [words, topic];
    return short.length > 0 && long.length <= 3 * short.length && short.every((word) => long.includes(word));
  });
}

function wordsOf(text: string, { range }: PlainLine): string[] {
  return foldMarks(visibleText(slice(text, range))).match(/[\p{L}\p{N}]+/gu) ?? [];
}
