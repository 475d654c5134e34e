import type { Action, Minutes } from '../../minutes/model';
import { entryOf, setValue } from '../../minutes/yaml/setValue';
import { allTerms } from '../../minutes/vocabulary/vocabulary';
import { anyOf } from '../../minutes/vocabulary/wordPattern';
import { type TextEdit, insertion, replacement } from '../../text/edit';
import type { Language } from '../../text/messages';
import type { TextRange } from '../../text/range';
import type { Fix, LocalRule } from '../diagnostic';
import { isOpen, placeOf } from '../openActions';
import type { Presence } from '../presence';
import { tornRecords } from '../schema/tornRecords';
import { languageOf } from '../schema/wording';

/** Said in an owner's place before the text: `ej utsedd:`. */
const NOBODY = new RegExp(
  `@?\\[?${anyOf(allTerms().flatMap(({ unassigned }) => unassigned))}\\]?\\s*:?\\s*$`,
  'iu',
);
/** So many people are offered at most. */
const MOST_NAMES = 12;

/** An open action that nobody has. */
export const actionUnowned: LocalRule = {
  codes: { 'action-unowned': 'warning' },
  *check({ minutes, part, presence }) {
    const isTorn = tornRecords(minutes.text, part.judged);
    for (const action of part.actions) {
      if (!isOpen(action) || action.owners.length > 0 || isTorn(action.record)) continue;
      yield {
        code: 'action-unowned',
        range: ownerPlace(action),
        message: 'action-unowned',
        fixes: () => ownersFor(minutes, action, presence),
      };
    }
  },
};

/** Where the owner is said to be nobody, else what is to be done. */
function ownerPlace(action: Action): TextRange {
  const value = action.record && entryOf('action', action.record, 'owner')?.value;
  return value !== undefined && value.range.end > value.range.start ? value.range : placeOf(action);
}

function ownersFor(minutes: Minutes, action: Action, presence: Presence): Fix[] {
  const language = languageOf(minutes);
  const names = presence.names.slice(0, MOST_NAMES);
  return names.map((name) => ({
    title: { id: 'action-unowned.owner', args: { name } },
    edits: [giveTo(minutes, action, name, language)],
    preferred: false,
  }));
}

function giveTo({ text }: Minutes, action: Action, name: string, language: Language): TextEdit {
  const { record, start, textRange } = action;
  if (record !== undefined) return setValue(text, 'action', record, 'owner', name, language);
  const nobody = NOBODY.exec(text.slice(start, textRange.start))?.[0];
  const owner = `@[${name}] `;
  return nobody === undefined
    ? insertion(textRange.start, owner)
    : replacement({ start: textRange.start - nobody.length, end: textRange.start }, owner);
}
