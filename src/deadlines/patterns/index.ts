import type { DeadlinePattern } from '../pattern';
import { afterEvent } from './after-event';
import { asNeeded } from './as-needed';
import { asOrdered } from './as-ordered';
import { atOnce } from './at-once';
import { beforeEvent } from './before-event';
import { beforeEventBy } from './before-event-by';
import { byDate } from './by-date';
import { dateList } from './date-list';
import { dateRange } from './date-range';
import { duringEvent } from './during-event';
import { every } from './every';
import { mention } from './mention';
import { fiveYearPlan } from './five-year-plan';
import { minFrequency } from './min-frequency';
import { missingMonthWord } from './missing-month-word';
import { mistypedEnd } from './mistyped-end';
import { onceIn } from './once-in';
import { periodicReport } from './periodic-report';
import { regularly } from './regularly';
import { rhythm } from './rhythm';
import { schoolTime } from './school-time';
import { sinceEvent } from './since-event';
import { soon } from './soon';
import { standing } from './standing';
import { starting } from './starting';
import { wholeYear } from './whole-year';
import { within } from './within';
import { withinAfter } from './within-after';

/** Every way of writing a deadline that is understood; of two equally long matches the earlier one wins. */
export const PATTERNS: readonly DeadlinePattern[] = [
  byDate,
  fiveYearPlan,
  missingMonthWord,
  mistypedEnd,
  dateRange,
  dateList,
  wholeYear,
  minFrequency,
  every,
  onceIn,
  rhythm,
  periodicReport,
  regularly,
  withinAfter,
  beforeEventBy,
  within,
  starting,
  sinceEvent,
  asOrdered,
  asNeeded,
  afterEvent,
  beforeEvent,
  schoolTime,
  duringEvent,
  atOnce,
  soon,
  standing,
  mention,
];
