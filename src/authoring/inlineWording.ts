import type { Action, Decision, Due, PersonMention, RecordBase, Reference } from '../minutes/model';
import { termsOf } from '../minutes/vocabulary/vocabulary';
import { foldCase } from '../text/fold';
import type { Language } from '../text/messages';
import { contains } from '../text/range';

/** The ids that may close a record as `^Å3`, and those that may stand in a label, as in `Beslut B2:`. */
const CLOSING_ID = /^(?:§|\p{L}+)\d+(?:\.\d+)*$/u;
const LABEL_ID = /^\p{L}*\d+(?:\.\d+)*$/u;

const MENTION = /(?<![^\s(,;/])@(?:\[([^\]]+)\]|([\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*))/gu;

const TASK_MARKS: ReadonlyMap<string, string> = new Map([
  ['open', ' '],
  ['done', 'x'],
  ['in-progress', '/'],
  ['cancelled', '-'],
  ['carried', '>'],
]);

/** The mark of a task, `[x]`; undefined for a status that tasks do not have. */
export function taskMark(status: string): string | undefined {
  const mark = TASK_MARKS.get(status);
  return mark === undefined ? undefined : `[${mark}]`;
}

/** What the words of a task are made of. */
export type TaskWording = Pick<Action, 'id' | 'text' | 'textRange' | 'source'> & {
  readonly owners: readonly Pick<PersonMention, 'name'>[];
  readonly due: Pick<Due, 'text' | 'range'> | undefined;
  readonly carriedFrom: Pick<Reference, 'written'> | undefined;
};

/** An action in the words of a task, without list marker and mark (format.md, 6). */
export function taskWords(action: TaskWording, language: Language): string {
  const { id, owners, carriedFrom } = action;
  const terms = termsOf(language);
  const closesId = id !== undefined && CLOSING_ID.test(id);
  return [
    id === undefined || closesId ? '' : `${terms.labels.action[0] ?? ''} ${id}:`,
    ...owners.filter(({ name }) => !isMentioned(name, action.text)).map(({ name }) => `@[${name}]`),
    action.text,
    dueWords(action, language),
    carriedFrom === undefined ? '' : `(${terms.from[0] ?? ''} ${carriedFrom.written})`,
    closesId ? `^${id}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** A decision as a label line. */
export function decisionWords(decision: Decision, language: Language): string {
  const id = decision.id?.normalize('NFC') ?? '';
  const label = termsOf(language).labels.decision[0] ?? '';
  const opening = LABEL_ID.test(id) ? `${label} ${id}:` : `${label}:`;
  const closing = id !== '' && !LABEL_ID.test(id) ? `^${id}` : '';
  return [opening, decision.text, dueWords(decision, language), closing]
    .filter((part) => part !== '')
    .join(' ');
}

/** Whether the words speak of somebody as an owner already: `Ring @Bo om lokalen`. */
function isMentioned(name: string, words: string): boolean {
  const folded = foldCase(name);
  const mentions = [...words.matchAll(MENTION)].map(([, full, first]) => foldCase(full ?? first ?? ''));
  return mentions.some((mention) => mention === folded || mention === folded.split(' ')[0]);
}

type DuePlace = Pick<RecordBase, 'textRange' | 'source'> & Pick<TaskWording, 'due'>;

/** `(senast 8 okt)`; nothing where the day stands within the record's own words. */
function dueWords({ due, textRange, source }: DuePlace, language: Language): string {
  if (due === undefined || (source === 'inline' && contains(textRange, due.range))) return '';
  return `(${termsOf(language).dueWords[0] ?? ''} ${due.text})`;
}
