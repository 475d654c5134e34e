import fc from 'fast-check';
import { type Cadence, firstMeetingDay, nextMeetingDay, parseCadence } from '../../src/text/cadence';
import { addDays, daysBetween, type IsoDate, isIsoDate, weekdayOf } from '../../src/text/calendar';

const day = fc.integer({ min: 0, max: 200 * 365 }).map((days) => addDays('1900-01-01', days));
const weekday = fc.integer({ min: 1, max: 7 });
const every = fc.integer({ min: 1, max: 99 });
const cadence: fc.Arbitrary<Cadence> = fc.oneof(
  fc.record({
    unit: fc.constant('week' as const),
    every,
    weekday: fc.option(weekday, { nil: undefined }),
  }),
  fc.record({ unit: fc.constant('month' as const), every }),
  fc.record({
    unit: fc.constant('place' as const),
    places: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, -1), { minLength: 1, maxLength: 2 }),
    weekday,
  }),
);

/** Whether a day lies at a place of its month. */
function isAt(date: IsoDate, place: number): boolean {
  const month = date.slice(0, 7);
  return place === -1
    ? addDays(date, 7).slice(0, 7) !== month
    : addDays(date, -7 * (place - 1)).slice(0, 7) === month &&
        addDays(date, -7 * place).slice(0, 7) !== month;
}

function monthsBetween(a: IsoDate, b: IsoDate): number {
  const monthOf = (date: IsoDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return monthOf(b) - monthOf(a);
}

/** Whether a later day is one of the cadence. */
function isOf(date: IsoDate, rule: Cadence, last: IsoDate): boolean {
  switch (rule.unit) {
    case 'week':
      return rule.weekday === undefined
        ? daysBetween(last, date) % (7 * rule.every) === 0
        : weekdayOf(date) === rule.weekday &&
            [-3, -2, -1, 0, 1, 2, 3].some(
              (moved) => daysBetween(addDays(last, moved), date) % (7 * rule.every) === 0,
            );
    case 'month':
      return (
        weekdayOf(date) === weekdayOf(last) &&
        monthsBetween(last, date) % rule.every === 0 &&
        [1, 2, 3, 4, -1].some((place) => isAt(date, place) && (isAt(last, place) || place === -1))
      );
    case 'place':
      return weekdayOf(date) === rule.weekday && rule.places.some((place) => isAt(date, place));
  }
}

describe('the next day of a cadence', () => {
  it('comes after the last meeting, not before the day asked for, and is of the cadence', () => {
    fc.assert(
      fc.property(cadence, day, day, (rule, last, from) => {
        const next = nextMeetingDay(rule, last, from);
        return next !== undefined && isIsoDate(next) && next > last && next >= from && isOf(next, rule, last);
      }),
    );
  });

  it('is reached step by step', () => {
    fc.assert(
      fc.property(cadence, day, fc.integer({ min: 0, max: 2000 }), (rule, last, ahead) => {
        const from = addDays(last, ahead);
        let step = nextMeetingDay(rule, last) ?? '';
        while (step < from) step = nextMeetingDay(rule, step) ?? '9999-99-99';
        // A fifth week becomes the last one of a month, and stays it.
        const keepsPlace = rule.unit !== 'month' || !(Number(last.slice(8)) > 21);
        return !keepsPlace || step === nextMeetingDay(rule, last, from);
      }),
    );
  });

  it('is of the cadence and not over for a series that has not met yet', () => {
    fc.assert(
      fc.property(cadence, day, (rule, from) => {
        const first = firstMeetingDay(rule, from);
        const isFree = rule.unit === 'month' || (rule.unit === 'week' && rule.weekday === undefined);
        return first >= from && (isFree ? first === from : isOf(first, rule, first));
      }),
    );
  });

  it('is read from any words without failing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseCadence(text);
      }),
    );
  });
});
