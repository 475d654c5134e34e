import type { Action, Minutes } from '../../minutes/model';
import { termsOf, writtenValue } from '../../minutes/vocabulary/vocabulary';
import { setValue } from '../../minutes/yaml/setValue';
import { addDays } from '../../text/calendar';
import { type TextEdit, insertion, replacement } from '../../text/edit';
import type { Language } from '../../text/messages';
import type { Fix, LocalRule } from '../diagnostic';
import { isOpen, placeOf } from '../openActions';
import { tornRecords } from '../schema/tornRecords';
import { languageOf } from '../schema/wording';

/** Days until the dates that are offered. */
const SPANS = [7, 14, 28];

/** An open action that is not due on any day. */
export const actionUndated: LocalRule = {
  codes: { 'action-undated': 'info' },
  *check({ minutes, part }) {
    const isTorn = tornRecords(minutes.text, part.judged);
    for (const action of part.actions) {
      const { due } = action;
      if (!isOpen(action) || (due === undefined ? isTorn(action.record) : due.kind !== 'unspecified'))
        continue;
      yield {
        code: 'action-undated',
        range: due?.range ?? placeOf(action),
        message: 'action-undated',
        fixes: () => dueDates(minutes, action),
      };
    }
  },
};

function dueDates(minutes: Minutes, action: Action): Fix[] {
  const language = languageOf(minutes);
  return dueValues(minutes, language).map((value) => ({
    title: { id: 'action-undated.due', args: { due: value } },
    edits: [setDue(minutes, action, value, language)],
    preferred: false,
  }));
}

function dueValues({ meeting: { date } }: Minutes, language: Language): string[] {
  const days = date === undefined ? [] : SPANS.map((span) => addDays(date, span));
  return [writtenValue('due', 'next-meeting', language), ...days];
}

function setDue({ text }: Minutes, action: Action, value: string, language: Language): TextEdit {
  const { record, due, textRange } = action;
  if (record !== undefined) return setValue(text, 'action', record, 'due', value, language);
  const [word = ''] = termsOf(language).dueWords;
  return due === undefined ? insertion(textRange.end, ` (${word} ${value})`) : replacement(due.range, value);
}
