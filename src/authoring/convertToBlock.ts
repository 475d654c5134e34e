import { idPrefix, IdSeries } from '../minutes/idSeries';
import type { Minutes } from '../minutes/model';
import type { FoundRecord } from '../minutes/recordAt';
import type { EnumName } from '../minutes/vocabulary/terms';
import { termsOf, writtenKey, writtenValue } from '../minutes/vocabulary/vocabulary';
import { asScalar, lineEndingOf } from '../minutes/yaml/edits';
import { replacement } from '../text/edit';
import { type EditPlan, type ReadText, refused, whyNotEdited } from './editPlan';
import { keepingRecords } from './keptRecords';
import {
  commentsIn,
  fromLineStart,
  hasTextAfter,
  hasTextBefore,
  indentWithin,
  inlinePlace,
  type InlinePlace,
} from './recordPlace';

/**
 * Writes an inline decision or action as a block in its place. A list item that holds nothing else goes; one with
 * sub-bullets keeps them, and the block becomes what it opens with. The record gets the next free id if it has none,
 * and a decision, which a block must say whose it is, becomes that of the group.
 */
export function convertToBlock(minutes: Minutes, found: FoundRecord, read: ReadText): EditPlan {
  const { record, type } = found;
  const { meeting } = minutes;
  const place = inlinePlace(minutes, record);
  if (place === undefined) return refused('convert.is-block');
  const refusal = whyNotEdited(minutes);
  if (refusal !== undefined) return { refusal };
  if (place.isQuoted) return refused('convert.quoted');
  const id = record.id ?? new IdSeries(minutes).nextOf(idPrefix(type, meeting.lang));
  const entries = entriesOf(minutes, found, id);
  const expected = type === 'decision' ? { id, by: meeting.group } : { id };
  return keepingRecords(minutes, blockAt(minutes, place, type, entries), record, expected, read);
}

function blockAt(
  { text, document, meeting }: Minutes,
  place: InlinePlace,
  type: FoundRecord['type'],
  entries: readonly string[],
): EditPlan {
  const { blocks } = document;
  const around = blocks[place.paragraph]?.parent ?? -1;
  const container = place.wholeItem === undefined ? around : (blocks[around]?.parent ?? -1);
  const range = fromLineStart(text, place.wholeItem ?? place.range);
  const line = lineEndingOf(text);
  const indent = indentWithin(blocks, container);
  const word = termsOf(meeting.lang).blockTypes[type][0] ?? type;
  const lines = [...commentsIn(text, place.range), `\`\`\`yaml ${word}`, ...entries, '```'];
  const opensLine = range.start === 0 || /[\r\n]/.test(text.charAt(range.start - 1));
  const isOutermost = container === -1;
  const before = isOutermost && opensLine && hasTextBefore(text, range.start) ? line : '';
  const after = isOutermost && hasTextAfter(text, range.end) ? line : '';
  const written = (opensLine ? indent : '') + lines.join(line + indent);
  return { edits: [replacement(range, before + written + after)] };
}

/** The lines of the block, in the order of format.md, 4. */
function entriesOf({ meeting }: Minutes, { type, record }: FoundRecord, id: string): string[] {
  const { lang, group } = meeting;
  const entries: string[] = [];
  const add = (key: string, value: string | undefined): void => {
    if (value !== undefined) entries.push(`${writtenKey(type, key, lang)}: ${value}`);
  };
  const status: EnumName = type === 'action' ? 'actionStatus' : 'decisionStatus';
  add('id', id);
  add('text', asScalar(record.text, false));
  if (type === 'decision') add('by', group && asScalar(group, false));
  else add('owner', ownersYaml(record.owners.map(({ name }) => name)) ?? termsOf(lang).unassigned[0]);
  add('due', record.due && asScalar(record.due.text, false));
  add('status', asScalar(writtenValue(status, record.status, lang), false));
  if (type === 'action')
    add('carried-from', record.carriedFrom && asScalar(record.carriedFrom.written, false));
  return entries;
}

function ownersYaml(names: readonly string[]): string | undefined {
  const [first] = names;
  if (names.length < 2) return first && asScalar(first, false);
  return `[${names.map((name) => asScalar(name, true)).join(', ')}]`;
}
