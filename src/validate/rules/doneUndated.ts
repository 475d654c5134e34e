import type { IsoDate } from '../../text/calendar';
import { entryOf, setValue } from '../../minutes/yaml/setValue';
import type { Fix, LocalRule } from '../diagnostic';
import { tornRecords } from '../schema/tornRecords';
import { languageOf } from '../schema/wording';

/** A done action whose block does not say when it was done; inline forms have no place for it. */
export const doneUndated: LocalRule = {
  codes: { 'done-undated': 'hint' },
  *check({ minutes, part, today }) {
    const isTorn = tornRecords(minutes.text, part.judged);
    for (const { status, record } of part.actions) {
      if (status !== 'done' || record === undefined || isTorn(record)) continue;
      const done = entryOf('action', record, 'done')?.value;
      if (done !== undefined && !(done.kind === 'scalar' && done.empty)) continue;
      const language = languageOf(minutes);
      const fix = (date: IsoDate): Fix => ({
        title: { id: 'done-undated.day', args: { date } },
        edits: [setValue(minutes.text, 'action', record, 'done', date, language)],
        preferred: true,
      });
      yield {
        code: 'done-undated',
        range: entryOf('action', record, 'status')?.value.range ?? record.range,
        message: 'done-undated',
        fixes: today === undefined ? [] : [fix(today)],
      };
    }
  },
};
