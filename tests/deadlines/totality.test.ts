import fc from 'fast-check';
import { addDays, parseCivilDate } from '../../src/calendar/civil-date';
import { readHolidayNotice } from '../../src/calendar/read-holiday-notice';
import { describeReading } from '../../src/deadlines/describe';
import { nextDue } from '../../src/deadlines/next-due';
import { readDeadline } from '../../src/deadlines/read-deadline';
import type { DeadlineReading } from '../../src/deadlines/reading';
import { findImpossibleDays, respellDeadline } from '../../src/deadlines/repair';
import { deadlineStatus } from '../../src/deadlines/status';
import type { TextSpan } from '../../src/text/text-span';
import { anyDeadlineContext, anyDeadlineText } from '../kit/any-deadline';
import { date } from '../kit/dates';

const RUNS = { numRuns: 2000 };

/** Inside the text, in order, without overlap, and none empty. */
function expectInOrder(text: string, spans: readonly TextSpan[]): void {
  let end = 0;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

/** Every date a reading names. */
function datesOf({ parts, dueDates, due, latest }: DeadlineReading): readonly unknown[] {
  const named = parts.map((part) => Object.entries(part).filter(([key]) => /^(?:start|due|latest|from)$/.test(key)));
  return [...dueDates, due, latest, ...named.flat().map(([, day]) => day as unknown)].filter(
    (day) => day !== undefined,
  );
}

test('parts and unread pieces lie inside the text, in order, without overlap; parts hold their words', () => {
  fc.assert(
    fc.property(anyDeadlineText, anyDeadlineContext, (text, context) => {
      const { parts, unread, flags } = readDeadline(text, context);
      expectInOrder(
        text,
        parts.map(({ span }) => span),
      );
      expectInOrder(text, unread);
      expect(parts.map((part) => part.text)).toEqual(parts.map(({ span }) => text.slice(span.start, span.end)));
      expect(flags.includes('rest-unread')).toBe(unread.length > 0);
    }),
    RUNS,
  );
});

test('due dates are days of the calendar, in order and single; the last is the due date, no later than the generous one', () => {
  fc.assert(
    fc.property(anyDeadlineText, anyDeadlineContext, (text, context) => {
      const reading = readDeadline(text, context);
      const { dueDates, due, latest } = reading;
      expect(dueDates).toEqual([...new Set(dueDates)].sort());
      expect(due).toBe(dueDates.at(-1));
      expect(due === undefined || (latest !== undefined && latest >= due)).toBe(true);
      for (const day of datesOf(reading)) expect(day).toBe(parseCivilDate(String(day)));
    }),
    RUNS,
  );
});

test('every reading can be described, judged as of any day, followed up and repaired', () => {
  const asOf = fc.integer({ min: -400, max: 8000 }).map((days) => addDays(date('2016-01-01'), days));
  fc.assert(
    fc.property(anyDeadlineText, anyDeadlineContext, asOf, (text, context, day) => {
      const reading = readDeadline(text, context);
      expect(describeReading(reading)).not.toBe('');
      const { reason, daysLeft, decidedBy } = deadlineStatus(reading, { ...context, asOf: day, soonDays: 7 }, false);
      expect(reason).not.toBe('');
      expect(daysLeft === undefined).toBe(decidedBy === undefined);
      if (daysLeft !== undefined) expect(addDays(day, daysLeft)).toBe(decidedBy);
      const next = nextDue(reading, day, context);
      expect(next === undefined || next >= day).toBe(true);
      expect(respellDeadline(reading, context)?.text).not.toBe(text);
      expect(findImpossibleDays(reading, context)?.atMonthEnd).not.toBe(text);
    }),
    RUNS,
  );
});

test('what was read before changes nothing', () => {
  fc.assert(
    fc.property(anyDeadlineText, anyDeadlineText, anyDeadlineContext, (text, other, context) => {
      const reading = readDeadline(text, context);
      readDeadline(other, context);
      expect(readDeadline(text, context)).toEqual(reading);
    }),
  );
});

test('a pasted notice of any words is read or refused', () => {
  fc.assert(
    fc.property(anyDeadlineText, (text) => {
      const notice = readHolidayNotice(`国务院办公厅关于2027年部分节假日安排的通知\n一、元旦：${text}`);
      const days = [...(notice?.daysOff ?? []), ...(notice?.makeUpWorkdays ?? [])];
      expect(days).toEqual(days.map((day) => parseCivilDate(day)));
    }),
  );
});

test.each(['（', '2016年', '每年', '一、', '自收到', '按照', '十月', '\ud800', '=HYPERLINK('])(
  'a cell full of 「%s」 is read',
  (piece) => {
    const text = piece.repeat(Math.floor(32_760 / piece.length));
    expect(readDeadline(text, { planYear: 2016 }).text).toBe(text);
  },
);
