import type { TextRange } from '../../text/range';
import { allTerms, labelOf } from '../vocabulary/vocabulary';
import { anyOf } from '../vocabulary/wordPattern';

/** The label that opens an inline record (format.md, 6). Offsets are into the text given. */
export interface RecordLabel {
  readonly type: 'decision' | 'action';
  /** `62.2` of `ACTION 62.2:`, `B2` of `B2:`. */
  readonly id: TextRange | undefined;
  /** The owner named in the label: `[ACTION: Name]`, `AI(Name):`. */
  readonly owner: TextRange | undefined;
  /** Where what is decided or to be done begins: after the label, or at the opening words that are part of it. */
  readonly restStart: number;
  /** Where it ends, if that is not the end of the text: before the bracket of `[DECISION: text]`. */
  readonly restEnd: number | undefined;
  /** The mark of emphasis that the label opens and does not close, as in `**Beslut: Ja.**`; else empty. */
  readonly openMark: string;
  /** Whether its words, in lower case, may as well go on with a sentence of the line before. */
  readonly isContinuation: boolean;
}

const EMPHASIS = String.raw`(?:\*\*|__|\*|_)?`;
const NUMBER = String.raw`\d+(?:\.\d+)*`;
/** The colon, and the marks that close the label before or behind it. */
const CLOSING_MARKS = String.raw`(?<before>${EMPHASIS})\s*:\s*(?<behind>${EMPHASIS})\s*`;
const LABEL = new RegExp(
  String.raw`^(?<mark>${EMPHASIS})(?<words>\p{L}[\p{L}\p{M} -]{0,24}?)(?:\s+(?<id>(?:§\s?|[\p{L}\p{M}]*)${NUMBER}))?\s*` +
    String.raw`(?:\((?<owner>[^()]{1,60})\)|\[(?<holder>[^\[\]]{1,60})\])?\s*${CLOSING_MARKS}`,
  'du',
);
/** The same without the places of its parts, which most openings with a colon are never asked for. */
const UNPLACED = new RegExp(LABEL.source, 'u');
const BRACKETED = /^\[(?<words>\p{L}[\p{L}\p{M} ]{0,24}?)\s*[:–-]\s*(?<rest>[^[\]]+)\](?!\()\s*/du;
const ID_LABEL = new RegExp(
  String.raw`^(?<mark>${EMPHASIS})(?<id>(?<letter>\p{L}\p{M}?)${NUMBER})${CLOSING_MARKS}`,
  'du',
);

const OPENING_WORDS = new RegExp(
  `^(?<mark>${EMPHASIS})${anyOf(allTerms().flatMap((terms) => terms.decisionOpenings))}(?=[\\s*_])`,
  'i',
);

/** The prefixes that templates give to ids, by what they number. */
const ID_TYPES: ReadonlyMap<string, RecordLabel['type']> = new Map([
  ['b', 'decision'],
  ['d', 'decision'],
  ['å', 'action'],
  ['a', 'action'],
]);

/** A label and its colon stand within so many characters. */
const REACH = 120;

/** The label at the start of a line or list item, or undefined where it opens no record. */
export function readRecordLabel(text: string): RecordLabel | undefined {
  const colon = text.indexOf(':');
  const colonLabel =
    colon > 0 && colon < REACH ? (wordLabel(text, recordType) ?? readIdLabel(text)) : undefined;
  return (
    colonLabel ?? (text.startsWith('[') ? bracketedLabel(text, recordType) : undefined) ?? openingWords(text)
  );
}

/** What a label's words before the colon make of the line; undefined where they are no label of a record. */
export type LabelType = (words: string | undefined) => RecordLabel['type'] | undefined;

/** A label of words and a colon, `ACTION 62.2: …`, or in brackets, `[ACTION: Name] …`, by what its words mean. */
export function readWordLabel(text: string, typeOf: LabelType): RecordLabel | undefined {
  const colon = text.indexOf(':');
  const colonLabel = colon > 0 && colon < REACH ? wordLabel(text, typeOf) : undefined;
  return colonLabel ?? (text.startsWith('[') ? bracketedLabel(text, typeOf) : undefined);
}

function wordLabel(text: string, typeOf: LabelType): RecordLabel | undefined {
  const type = typeOf(UNPLACED.exec(text)?.groups?.words);
  const match = type === undefined ? null : LABEL.exec(text);
  if (match === null || type === undefined) return undefined;
  const owner = group(match, 'owner') ?? group(match, 'holder');
  return { type, id: group(match, 'id'), owner, ...restOf(match, text) };
}

/** `[ACTION: Name] text`; in `[DECISION: text]` the words are the decision itself. */
function bracketedLabel(text: string, typeOf: LabelType): RecordLabel | undefined {
  const match = BRACKETED.exec(text);
  const type = typeOf(match?.groups?.words);
  const words = match === null ? undefined : group(match, 'rest');
  if (match === null || type === undefined || words === undefined) return undefined;
  const shared = { type, id: undefined, openMark: '', isContinuation: false };
  if (type === 'decision') return { ...shared, owner: undefined, restStart: words.start, restEnd: words.end };
  return { ...shared, owner: words, restStart: match[0].length, restEnd: undefined };
}

/** `B2: …`: an id alone, as templates number decisions and actions. */
export function readIdLabel(text: string): RecordLabel | undefined {
  const match = ID_LABEL.exec(text);
  const type = ID_TYPES.get(match?.groups?.letter?.normalize('NFC').toLowerCase() ?? '');
  if (match === null || type === undefined) return undefined;
  return { type, id: group(match, 'id'), owner: undefined, ...restOf(match, text) };
}

/** "Beslutades att …": the words belong to the decision's text. */
function openingWords(text: string): RecordLabel | undefined {
  const match = OPENING_WORDS.exec(text);
  if (match === null) return undefined;
  const { mark = '' } = match.groups ?? {};
  const isContinuation = /^\p{Ll}/u.test(text);
  const rest = { restStart: mark.length, restEnd: endOf(text, mark), openMark: mark };
  return { type: 'decision', id: undefined, owner: undefined, ...rest, isContinuation };
}

/** What follows a label and its colon. */
function restOf(
  { 0: { length }, groups: { mark = '', before = '', behind = '' } = {} }: RegExpExecArray,
  text: string,
): Pick<RecordLabel, 'restStart' | 'restEnd' | 'openMark' | 'isContinuation'> {
  const openMark = before === '' && behind === '' ? mark : '';
  // Marks behind the colon of a label that has none belong to what follows: `ACTION: **Anna**: ring`.
  const restStart = mark === '' && before === '' && behind !== '' ? text.lastIndexOf(behind, length) : length;
  return { restStart, restEnd: endOf(text, openMark), openMark, isContinuation: false };
}

/** The end of a text before the mark that closes all of it; undefined where none does. */
function endOf(text: string, mark: string): number | undefined {
  return mark !== '' && text.endsWith(mark) && text.length > 2 * mark.length
    ? text.length - mark.length
    : undefined;
}

function recordType(words: string | undefined): RecordLabel['type'] | undefined {
  const label = words === undefined ? undefined : labelOf(words);
  return label === 'decision' || label === 'action' ? label : undefined;
}

function group(match: RegExpExecArray, name: string): TextRange | undefined {
  const indices = match.indices?.groups?.[name];
  return indices && { start: indices[0], end: indices[1] };
}
