import assert from 'node:assert/strict';
import fc from 'fast-check';
import { redate } from '../../src/minutes/dateWording';
import { findDateParts, findDates } from '../../src/minutes/dates';
import { parseDue } from '../../src/minutes/due';
import { findTimes } from '../../src/minutes/times';
import { allTerms } from '../../src/minutes/vocabulary/vocabulary';
import { addDays, weekdayOf } from '../../src/text/calendar';
import { applyEdits } from '../../src/text/edit';
import { slice } from '../../src/text/range';

const date = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1900-01-01', days));

interface Wording {
  readonly words: string;
  readonly hasWeekday: boolean;
}

/** A date in any form of any language, weekday right where there is one. */
function wordings(day: string): fc.Arbitrary<Wording> {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return fc.constantFrom(...allTerms()).chain((terms) => {
    const months = terms.months[Number(month) - 1] ?? [];
    const weekdays = terms.weekdays[weekdayOf(day) - 1] ?? [];
    const figures = fc.constantFrom(dayOfMonth, String(Number(dayOfMonth)));
    const ordinal = `${Number(dayOfMonth)}${terms.ordinals[Number(dayOfMonth) - 1] ?? ''}`;
    const article = fc.constantFrom('', ...terms.article.map((word) => `${word} `));
    const body = fc.oneof(
      fc.constant(day),
      fc
        .tuple(figures, fc.constantFrom(...months), fc.constantFrom('', '.'))
        .map(([d, m, dot]) => `${d} ${m}${dot} ${year}`),
      fc
        .tuple(article, fc.constantFrom(...months))
        .map(([a, m]) => `${a}${ordinal} ${terms.of[0] ?? ''} ${m} ${year}`),
      fc.tuple(fc.constantFrom(...months), figures).map(([m, d]) => `${m} ${d}, ${year}`),
      fc.constant(`${Number(dayOfMonth)}/${Number(month)} ${year}`),
    );
    const opening = fc.option(fc.tuple(fc.constantFrom(...weekdays), fc.constantFrom(' ', ', ', '. ')), {
      nil: undefined,
    });
    const letterCase = fc.constantFrom(
      (words: string) => words,
      (words: string) => words.toUpperCase(),
      (words: string) => words.toLowerCase(),
      (words: string) => words.normalize('NFD'),
    );
    return fc.tuple(opening, article, body, letterCase).map(([weekday, a, rest, inCase]) => ({
      words: inCase(
        weekday === undefined ? rest : `${weekday.join('')}${rest.startsWith(a) ? '' : a}${rest}`,
      ),
      hasWeekday: weekday !== undefined,
    }));
  });
}

const written = date.chain((day) => fc.tuple(fc.constant(day), wordings(day)));
const prose = fc.constantFrom('', 'Mötet hölls ', '(', 'Se punkt 5. ', 'The meeting of ', '| ');

describe('dates, for any day in any words', () => {
  it('are read back where they stand, with their weekday', () => {
    fc.assert(
      fc.property(
        written,
        prose,
        fc.constantFrom('', '.', ' kl. 12.00-16.00', ', Jupiter', ')'),
        ([day, wording], before, after) => {
          const text = before + wording.words + after;
          const [found, ...others] = findDateParts(text, { start: 0, end: text.length });
          assert.equal(found?.date, day, text);
          assert.equal(found.weekday?.weekday, wording.hasWeekday ? weekdayOf(day) : undefined, text);
          assert.deepEqual(others, [], text);
          assert.equal(found.extent.start, before.length, text);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are due values', () => {
    fc.assert(
      fc.property(written, date, ([day, { words }], meeting) => {
        const due = parseDue(words, 0, meeting);
        assert.equal(due.kind, 'date', words);
        assert.equal(due.date, day, words);
      }),
    );
  });

  it('become any other date in the same form', () => {
    fc.assert(
      fc.property(
        written,
        date,
        fc.constantFrom('sv' as const, 'en' as const),
        ([, { words }], other, language) => {
          const [found] = findDates(words, { start: 0, end: words.length });
          assert.ok(found);
          const text = applyEdits(words, redate(words, found, other, language));
          const [again] = findDates(text, { start: 0, end: text.length });
          assert.equal(again?.date, other, `${words} -> ${text}`);
          assert.equal(again.weekday?.weekday, found.weekday && weekdayOf(other), `${words} -> ${text}`);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('due values without a year', () => {
  it('are the first such day on or after the meeting', () => {
    fc.assert(
      fc.property(date, date, fc.constantFrom(...allTerms()), (day, meeting, terms) => {
        const month = terms.months[Number(day.slice(5, 7)) - 1]?.[0] ?? '';
        const found = parseDue(`${Number(day.slice(8))} ${month}`, 0, meeting).date ?? '';
        assert.equal(found.slice(5), day.slice(5));
        assert.ok(found >= meeting && Number(found.slice(0, 4)) <= Number(meeting.slice(0, 4)) + 8);
      }),
    );
  });

  it('of weeks are the first such Friday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 52 }), date, (week, meeting) => {
        const found = parseDue(`v. ${week}`, 0, meeting).date ?? '';
        assert.equal(weekdayOf(found), 5);
        assert.ok(found >= meeting && found < addDays(meeting, 2 * 371));
      }),
    );
  });
});

describe('dates in prose', () => {
  it('are found alike however many words without figures stand around and between them', () => {
    const piece = fc.oneof(
      date.chain((day) => wordings(day).map(({ words }) => words)),
      fc.constantFrom(
        '7 och 8 oktober 2024',
        '7-8 October',
        'tisdag (8/10)',
        'den 3',
        '§ 12',
        'mån 1 maj',
        '12:00',
      ),
    );
    const few = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, few), { maxLength: 4 }), (pieces) => {
        const written = (count: (drawn: number) => number): string[] => {
          const text = pieces
            .map(([words, drawn]) => `${'ord '.repeat(count(drawn))}${words} ord.\n`)
            .join('');
          return findDateParts(text, { start: 0, end: text.length }).map(({ extent }) => slice(text, extent));
        };
        assert.deepEqual(
          written((drawn) => drawn),
          written(() => 1),
        );
      }),
    );
  });
});

describe('windows of time', () => {
  it('are read back in every form', () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    const join = fc.constantFrom('-', '–', ' - ', ' – ', ' till ', ' to ');
    fc.assert(
      fc.property(
        time,
        time,
        fc.constantFrom('.', ':'),
        join,
        fc.boolean(),
        (from, to, mark, between, padded) => {
          const digits = (value: number, always: boolean) =>
            String(value).padStart(always || padded ? 2 : 1, '0');
          const clock = ([hour, minute]: [number, number]) =>
            `${digits(hour, false)}${mark}${digits(minute, true)}`;
          const standard = ([hour, minute]: [number, number]) =>
            `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
          const text = `Mötet, ${clock(from)}${between}${clock(to)}, Jupiter`;
          const [window] = findTimes(text, { start: 0, end: text.length });
          assert.deepEqual([window?.start, window?.end], [standard(from), standard(to)], text);
        },
      ),
    );
  });
});
