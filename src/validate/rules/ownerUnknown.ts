import type { Minutes, PersonMention, RecordBase } from '../../minutes/model';
import { allTerms, termsOf } from '../../minutes/vocabulary/vocabulary';
import { anyOf } from '../../minutes/vocabulary/wordPattern';
import { type TextEdit, insertion, replacement } from '../../text/edit';
import { foldCase, nearest } from '../../text/fold';
import type { Language } from '../../text/messages';
import { slice } from '../../text/range';
import { bodiesOf } from '../bodies';
import type { Fix, LocalRule } from '../diagnostic';
import { type Presence, remembered } from '../presence';
import { languageOf } from '../schema/wording';

const EVERYONE = new Set(allTerms().flatMap(({ everyone }) => everyone));
const EXTERNAL = new RegExp(
  `^\\s*\\(\\s*${anyOf(allTerms().flatMap(({ external }) => external))}\\s*\\)`,
  'iu',
);
/** Whoever comes from elsewhere, said behind the name: in a block that may be any words. */
const DETAILS = /^\s*\([^()\n]+\)/;
/** So many people are offered at most. */
const MOST_NAMES = 12;

/** An owner who is none of the attendees, the roster or the bodies of the file. */
export const ownerUnknown: LocalRule = {
  codes: { 'owner-unknown': 'warning' },
  *check({ minutes, part, roster, presence }) {
    const { attendees, text } = minutes;
    if (attendees.length === 0) return;
    const isBody = bodiesOf(minutes);
    const listed = new Set(roster.flatMap(({ name, groups }) => [name, ...groups]).map(foldCase));
    const isKnown = remembered(
      (name) =>
        presence.isListed(name) ||
        listed.has(foldCase(name)) ||
        isBody(name) ||
        EVERYONE.has(foldCase(name)) ||
        presence.fitting(name).length > 0 ||
        presence.holdsName(name),
    );
    for (const record of [...part.decisions, ...part.actions]) {
      if (record.confidence !== 'stated') continue;
      for (const owner of record.owners) {
        const { name, written, range } = owner;
        if (isKnown(name) || isKnown(written) || isExternal(text, record, owner)) continue;
        yield {
          code: 'owner-unknown',
          range,
          message: 'owner-unknown',
          args: { name: written },
          fixes: () => fixesOf(minutes, owner, presence),
        };
      }
    }
  },
};

function isExternal(text: string, { source }: RecordBase, { range }: PersonMention): boolean {
  const behind = text.slice(range.end, range.end + 80);
  return EXTERNAL.test(behind) || (source === 'block' && DETAILS.test(behind));
}

function fixesOf(minutes: Minutes, owner: PersonMention, presence: Presence): Fix[] {
  const { text } = minutes;
  const near = nearest(owner.written, presence.names);
  const names = [...new Set([...near, ...presence.names])].slice(0, MOST_NAMES);
  const fixes = names.map((name): Fix => ({
    title: { id: 'fix.replace', args: { value: name } },
    edits: [named(text, owner, name)],
    preferred: near.length === 1 && name === near[0],
  }));
  const edit = asExternal(text, owner, languageOf(minutes));
  const title = { id: 'owner-unknown.external', args: { name: owner.written } } as const;
  return edit === undefined ? fixes : [...fixes, { title, edits: [edit], preferred: false }];
}

/** Behind a lone `@` a full name stands in brackets. */
function named(text: string, { range }: PersonMention, name: string): TextEdit {
  return replacement(range, text[range.start - 1] === '@' ? `[${name}]` : name);
}

function asExternal(
  text: string,
  { range, written }: PersonMention,
  language: Language,
): TextEdit | undefined {
  const [word = ''] = termsOf(language).external;
  if (slice(text, range) !== written) return undefined;
  return text[range.start - 1] === '@'
    ? replacement(range, `[${written} (${word})]`)
    : insertion(range.end, ` (${word})`);
}
