/** Prints how every deadline wording reads and what the calendar says, one line each: the same bytes wherever the clock stands. */
import { addDays } from '../../src/calendar/civil-date';
import { readHolidayNotice } from '../../src/calendar/read-holiday-notice';
import { addWorkdays, isWorkday } from '../../src/calendar/workdays';
import { readBodyDeadlines } from '../../src/deadlines/body/read-body';
import { describeReading } from '../../src/deadlines/describe';
import { nextDue } from '../../src/deadlines/next-due';
import { PATTERNS } from '../../src/deadlines/patterns/index';
import { readDeadline } from '../../src/deadlines/read-deadline';
import { deadlineStatus } from '../../src/deadlines/status';
import { dated, holidaysOf } from '../calendar/written-notice';
import { date } from './dates';

const CONTEXT = { planYear: 2016, issueDate: date('2016-04-20') };
const DAYS = ['2016-03-31', '2016-10-01', '2016-12-24', '2017-01-01'].map(date);

function* lines(): Generator {
  for (const [text] of PATTERNS.flatMap(({ examples }) => examples)) {
    const reading = readDeadline(text, CONTEXT);
    yield [reading, describeReading(reading), readBodyDeadlines(`各单位于${text}报送。`, CONTEXT)];
    for (const asOf of DAYS) {
      const status = deadlineStatus(reading, { ...CONTEXT, asOf, soonDays: 7 }, false);
      yield [text, asOf, status, nextDue(reading, asOf, CONTEXT) ?? null];
    }
  }
  for (let day = date('2015-12-01'); day < '2017-03-01'; day = addDays(day, 1)) {
    yield [day, isWorkday(day), addWorkdays(day, 20)];
  }
  const notice = readHolidayNotice(dated(2025, holidaysOf(2025)));
  if (!notice) throw new Error('the notice was not read');
  yield notice;
}

console.log(Intl.DateTimeFormat().resolvedOptions().timeZone);
for (const line of lines()) console.log(JSON.stringify(line));
