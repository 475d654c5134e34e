import type { Block } from '../../markdown/document';
import type { Minutes, PersonMention } from '../../minutes/model';
import { looksLikeFullName } from '../../minutes/names';
import { isAmongAttendees } from '../../minutes/outline';
import { audible } from '../../minutes/prose';
import { Fields, rangeWithin } from '../../minutes/yaml/fields';
import { type TextEdit, replacement } from '../../text/edit';
import { foldCase } from '../../text/fold';
import type { TextRange } from '../../text/range';
import { rangeOf, slice } from '../../text/range';
import type { Rule } from '../diagnostic';
import type { Presence } from '../presence';

/** A short form of a name that fits two or more of the people listed: `Helena R`. */
export const nameAmbiguous: Rule = {
  codes: { 'name-ambiguous': 'warning' },
  *check({ minutes, presence }) {
    if (!presence.hasNamesakes) return;
    const seen = new Set<number>();
    for (const { range, names } of [...inMentions(minutes, presence), ...inProse(minutes, presence)]) {
      if (seen.has(range.start)) continue;
      seen.add(range.start);
      yield {
        code: 'name-ambiguous',
        range,
        message: 'name-ambiguous',
        args: { name: slice(minutes.text, range), names: names.join(', ') },
        fixes: names.map((name) => ({
          title: { id: 'fix.replace', args: { value: name } },
          edits: [inFull(minutes.text, range, name)],
          preferred: false,
        })),
      };
    }
  },
};

interface Ambiguity {
  readonly range: TextRange;
  /** Everyone whom it may mean. */
  readonly names: readonly string[];
}

/** Owners, presenters and who decides: where the short form names somebody for the record. */
function inMentions(minutes: Minutes, presence: Presence): Ambiguity[] {
  const { text, items, decisions, actions } = minutes;
  const mentions: Pick<PersonMention, 'written' | 'range'>[] = items.flatMap((item) => item.presenters);
  for (const { owners } of [...decisions, ...actions]) mentions.push(...owners);
  for (const decision of decisions) {
    for (const key of ['by', 'presenter'] as const) {
      const { record } = decision;
      if (record === undefined || presence.fitting(decision[key] ?? '').length < 2) continue;
      const scalar = new Fields('decision', record).scalar(key);
      if (scalar === undefined) continue;
      mentions.push({ written: scalar.text.trim(), range: rangeWithin(text, scalar, 0, scalar.text.length) });
    }
  }
  return mentions.flatMap(({ written, range }) => {
    const names = presence.isListed(written) ? [] : presence.fitting(written);
    return names.length > 1 ? [{ range, names }] : [];
  });
}

/** What may go on behind a first name: initials and further names. */
const FURTHER = /(?:(?:[ \t]+|[ \t]*\r?\n[ \t]*)(?:\p{Lu}[\p{L}\p{M}'’-]*\.?)){0,3}/uy;
const WITHIN_WORD = /[\p{L}\p{M}\p{N}_@/.-]/u;
/** So far back a full name tells whom a short one means. */
const REACH = 2000;

/**
 * First names in running text that several people have. Where one of these is named in full shortly before, presents
 * the item, or alone was there, it is clear who is meant.
 */
function inProse(minutes: Minutes, presence: Presence): Ambiguity[] {
  const { text } = minutes;
  const found: Ambiguity[] = [];
  for (const first of sharedFirstNames(minutes)) {
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + first.length)) {
      const end = at + first.length;
      if (WITHIN_WORD.test(text[at - 1] ?? '') || /[\p{L}\p{M}\p{N}_-]/u.test(text[end] ?? '')) continue;
      FURTHER.lastIndex = end;
      const written = rangeOf(at, first.length + (FURTHER.exec(text)?.[0].length ?? 0));
      const names = presence.fitting(slice(text, written).replace(/\s+/g, ' '));
      if (names.length < 2 || !isRunningText(minutes, at) || isClear(minutes, presence, at, names)) continue;
      found.push({ range: withoutPoint(text, written), names });
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** As they are spelt in the lists. */
function sharedFirstNames({ attendees }: Minutes): string[] {
  const holders = new Map<string, Set<string>>();
  for (const { name } of attendees) {
    const [first = ''] = name.split(/\s/, 1);
    if (first.length < 2 || !looksLikeFullName(name)) continue;
    const names = holders.get(first);
    if (names === undefined) holders.set(first, new Set([foldCase(name)]));
    else names.add(foldCase(name));
  }
  return [...holders].flatMap(([first, names]) => (names.size > 1 ? [first] : []));
}

/** Whether words stand in a paragraph, heading or table, or in the text of a record, and not in code. */
function isRunningText(minutes: Minutes, at: number): boolean {
  const { text, document, decisions, actions } = minutes;
  const holds = ({ start, end }: TextRange): boolean => start <= at && at < end;
  const block = blockAt(document.blocks, at);
  if (block?.kind === 'paragraph' || block?.kind === 'heading' || block?.kind === 'table') {
    return !isAmongAttendees(minutes, at) && audible(slice(text, block))[at - block.start] !== ' ';
  }
  return [...decisions, ...actions].some(({ source, textRange }) => source === 'block' && holds(textRange));
}

/** The innermost block that begins at or before an offset, if it reaches that far. */
function blockAt(blocks: readonly Block[], at: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1];
  return block !== undefined && at < block.end ? block : undefined;
}

function isClear(
  { text, items }: Minutes,
  presence: Presence,
  at: number,
  names: readonly string[],
): boolean {
  if (names.filter((name) => presence.present(name).length > 0).length === 1) return true;
  const around = items.filter(({ range }) => range.start <= at && at < range.end);
  const presenters = new Set(around.flatMap((item) => item.presenters.map(({ name }) => name)));
  if (names.filter((name) => presenters.has(name)).length === 1) return true;
  const before = text.slice(Math.max(around.at(-1)?.range.start ?? 0, at - REACH), at);
  return names.filter((name) => before.includes(name)).length === 1;
}

/** A point behind an initial belongs to it; one behind a name ends the sentence. */
function withoutPoint(text: string, range: TextRange): TextRange {
  return /\p{L}{2}\.$/u.test(slice(text, range)) ? { start: range.start, end: range.end - 1 } : range;
}

function inFull(text: string, range: TextRange, name: string): TextEdit {
  return replacement(range, text[range.start - 1] === '@' ? `[${name}]` : name);
}
