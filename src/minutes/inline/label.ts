import type { TextRange } from '../../text/range';
import { allTerms, labelOf } from '../vocabulary/vocabulary';

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
}

const EMPHASIS = String.raw`(?:\*\*|__|\*|_)?`;
const NUMBER = String.raw`\d+(?:\.\d+)*`;
const LABEL = new RegExp(
  String.raw`^(${EMPHASIS})(\p{L}[\p{L} -]{0,24}?)(?:\s+(\p{L}*${NUMBER}))?\s*(?:\(([^()]{1,60})\)|\[([^\[\]]{1,60})\])?\s*${EMPHASIS}\s*:\s*${EMPHASIS}\s*`,
  'du',
);
const BRACKETED = /^\[(\p{L}[\p{L} ]{0,24}?)\s*[:–-]\s*([^[\]]+)\](?!\()\s*/du;
const ID_LABEL = new RegExp(String.raw`^${EMPHASIS}((\p{L})${NUMBER})${EMPHASIS}\s*:\s*${EMPHASIS}\s*`, 'du');

const OPENING_WORDS = new RegExp(
  `^(?:${allTerms()
    .flatMap((terms) => terms.decisionOpenings)
    .join('|')})\\s`,
  'iu',
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
  const colonLabel = colon > 0 && colon < REACH ? (wordLabel(text) ?? idLabel(text)) : undefined;
  return colonLabel ?? (text.startsWith('[') ? bracketedLabel(text) : undefined) ?? openingWords(text);
}

function wordLabel(text: string): RecordLabel | undefined {
  const match = LABEL.exec(text);
  const type = recordType(match?.[2]);
  if (match === null || type === undefined) return undefined;
  return {
    type,
    id: group(match, 3),
    owner: group(match, 4) ?? group(match, 5),
    restStart: match[0].length,
    restEnd: undefined,
  };
}

/** `[ACTION: Name] text`; in `[DECISION: text]` the words are the decision itself. */
function bracketedLabel(text: string): RecordLabel | undefined {
  const match = BRACKETED.exec(text);
  const type = recordType(match?.[1]);
  const words = match === null ? undefined : group(match, 2);
  if (match === null || type === undefined || words === undefined) return undefined;
  if (type === 'decision')
    return { type, id: undefined, owner: undefined, restStart: words.start, restEnd: words.end };
  return { type, id: undefined, owner: words, restStart: match[0].length, restEnd: undefined };
}

function idLabel(text: string): RecordLabel | undefined {
  const match = ID_LABEL.exec(text);
  const type = ID_TYPES.get(match?.[2]?.normalize('NFC').toLowerCase() ?? '');
  if (match === null || type === undefined) return undefined;
  return { type, id: group(match, 1), owner: undefined, restStart: match[0].length, restEnd: undefined };
}

/** "Beslutades att …": the words belong to the decision's text. */
function openingWords(text: string): RecordLabel | undefined {
  if (!OPENING_WORDS.test(text)) return undefined;
  return { type: 'decision', id: undefined, owner: undefined, restStart: 0, restEnd: undefined };
}

function recordType(words: string | undefined): RecordLabel['type'] | undefined {
  const label = words === undefined ? undefined : labelOf(words);
  return label === 'decision' || label === 'action' ? label : undefined;
}

function group(match: RegExpExecArray, index: number): TextRange | undefined {
  const indices = match.indices?.[index];
  return indices && { start: indices[0], end: indices[1] };
}
