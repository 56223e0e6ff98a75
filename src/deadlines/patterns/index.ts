import type { DeadlinePattern } from '../pattern';
import { afterEvent } from './after-event';
import { afterStretch } from './after-stretch';
import { asNeeded } from './as-needed';
import { asOrdered } from './as-ordered';
import { atLeastEvery } from './at-least-every';
import { atOnce } from './at-once';
import { beforeEvent } from './before-event';
import { beforeEventBy } from './before-event-by';
import { byDate } from './by-date';
import { dataPeriod } from './data-period';
import { dateList } from './date-list';
import { dateRange } from './date-range';
import { dayOnly } from './day-only';
import { duration } from './duration';
import { duringEvent } from './during-event';
import { every } from './every';
import { fromIssue } from './from-issue';
import { fromIssueTo } from './from-issue-to';
import { lostZero } from './lost-zero';
import { mention } from './mention';
import { nextMonth } from './next-month';
import { fiveYearPlan } from './five-year-plan';
import { minFrequency } from './min-frequency';
import { missingMonthWord } from './missing-month-word';
import { mistypedEnd } from './mistyped-end';
import { onceIn } from './once-in';
import { periodicReport } from './periodic-report';
import { quarterDay } from './quarter-day';
import { regularly } from './regularly';
import { rhythm } from './rhythm';
import { schoolTime } from './school-time';
import { season } from './season';
import { sinceEvent } from './since-event';
import { serialNumber } from './serial-number';
import { soon } from './soon';
import { standing } from './standing';
import { starting } from './starting';
import { together } from './together';
import { twoYears } from './two-years';
import { wholeYear } from './whole-year';
import { within } from './within';
import { withinAfter } from './within-after';

/** Every way of writing a deadline that is understood; of two equally long matches the earlier one wins. */
export const PATTERNS: readonly DeadlinePattern[] = [
  dataPeriod,
  nextMonth,
  lostZero,
  byDate,
  afterStretch,
  serialNumber,
  fiveYearPlan,
  missingMonthWord,
  mistypedEnd,
  dateRange,
  fromIssueTo,
  dateList,
  twoYears,
  dayOnly,
  wholeYear,
  minFrequency,
  atLeastEvery,
  every,
  onceIn,
  quarterDay,
  rhythm,
  periodicReport,
  regularly,
  withinAfter,
  beforeEventBy,
  within,
  duration,
  starting,
  fromIssue,
  sinceEvent,
  season,
  asOrdered,
  asNeeded,
  together,
  afterEvent,
  beforeEvent,
  schoolTime,
  duringEvent,
  atOnce,
  soon,
  standing,
  mention,
];
