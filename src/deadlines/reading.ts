import type { CivilDate } from '../calendar/civil-date';
import type { Seasons } from '../calendar/seasons';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { TextSpan } from '../text/text-span';

/** What makes a reading uncertain, or which of its pieces did not come from the text itself. */
export type DeadlineFlag =
  | 'year-inferred' // the plan or issue year was used
  | 'year-unknown' // no year anywhere: no date
  | 'ambiguous-before' // 「2017年1月前」: the day before it begins, or its end
  | 'typo-fixed' // 「2016年12底前」 read as 12月底前
  | 'invalid-day' // 「9月31日」
  | 'before-issue'
  | 'calendar-unknown' // working days outside the years the calendar covers
  | 'vague' // 及时, 适时
  | 'two-digit-year' // 「16年12月底前」
  | 'serial-number' // 「42735」: an Excel day number whose format was lost
  | 'zero-lost' // 「2016.1」: as a number, 2016.10 looks the same
  | 'end-before-start' // 「2016年9月至2016年3月」
  | 'aimed' // 「力争6月底前，确保9月底前」: the first date is a wish, not the deadline
  | 'trigger-dated' // the office has given the date of the event
  | 'season-dated' // 汛期, 采暖期: by the days the office has set
  | 'rest-unread'; // some of the text was not understood

/** Fields every part has. */
interface PartBase {
  readonly span: TextSpan;
  /** The words of this part, as written in the cell. */
  readonly text: string;
  /** What the date is for, where the text says: 「中考」. */
  readonly label?: string;
  /** What is to be done by then, where the text says: 「动工」. */
  readonly action?: string;
  readonly flags: readonly DeadlineFlag[];
}

/** ISO 8601 period: 「P1W」「P1M」「P3M」; 「P?」 for 定期. */
export type Period = string;

export type AmountUnit = '工作日' | '日' | '小时' | '分钟' | '周' | '月' | '年';

/** One part of a deadline cell (docs/deadlines.md). Dates are the last day that is still on time. */
export type DeadlinePart =
  | (PartBase & {
      readonly kind: 'by';
      readonly due?: CivilDate;
      /** The later of two readings, where the wording allows two. */
      readonly latest?: CivilDate;
    })
  | (PartBase & {
      readonly kind: 'range';
      readonly start?: CivilDate;
      readonly due?: CivilDate;
      /** As in 'by'. */
      readonly latest?: CivilDate;
    })
  | (PartBase & { readonly kind: 'year'; readonly year?: number; readonly due?: CivilDate })
  | (PartBase & {
      readonly kind: 'recurring';
      readonly period: Period;
      readonly at?: string;
      readonly start?: CivilDate;
      readonly due?: CivilDate;
    })
  | (PartBase & {
      readonly kind: 'minfreq';
      readonly period: Period;
      readonly minCount: number;
      readonly start?: CivilDate;
      readonly due?: CivilDate;
    })
  | (PartBase & {
      readonly kind: 'relative';
      readonly trigger?: string;
      readonly amount: number;
      readonly unit: AmountUnit;
      /** True where it is counted back from the event: 「会议召开前5个工作日」. */
      readonly isBefore?: true;
      /** The day it is counted from: the issue date, or the trigger's as the office has given it. */
      readonly from?: CivilDate;
      readonly due?: CivilDate;
    })
  | (PartBase & { readonly kind: 'start'; readonly start?: CivilDate })
  | (PartBase & {
      readonly kind: 'conditional';
      readonly trigger: string;
      /** The day the event happened or will happen, as the office has given it. */
      readonly from?: CivilDate;
      /** The day before the event, for 「复文公开前」 with a date given. */
      readonly due?: CivilDate;
    })
  | (PartBase & { readonly kind: 'asap' })
  | (PartBase & { readonly kind: 'open' });

export type DeadlinePartKind = DeadlinePart['kind'];

/** What a deadline cell (完成时限) says. No part means nothing was understood; the rest of the text is then in `unread`. */
export interface DeadlineReading {
  /** The text that was read, as written. */
  readonly text: string;
  readonly parts: readonly DeadlinePart[];
  /** Dates that must be met, in order, without doubles; several mean milestones (several dates). */
  readonly dueDates: readonly CivilDate[];
  /** The last date that must be met; undefined where no date can be known. */
  readonly due?: CivilDate;
  /** The last date by the more generous reading; equals `due` where there is one reading only. */
  readonly latest?: CivilDate;
  /** All flags of the parts, and of the text as a whole. */
  readonly flags: readonly DeadlineFlag[];
  /** Pieces of the text that no pattern explains (connecting words and punctuation not counted). */
  readonly unread: readonly TextSpan[];
}

/** What an office has told the add-in once, for every cell. */
export interface OfficeFacts {
  /** The official calendar with the office's additions; the built-in one where absent. */
  readonly calendar?: WorkCalendar;
  /** Days on which events happened that deadlines count from, by `triggerKey`. */
  readonly triggerDates?: ReadonlyMap<string, CivilDate>;
  readonly seasons?: Seasons;
}

/** What the document says for the cells that do not say it themselves. Nothing is filled in silently: see the flags. */
export interface DeadlineContext extends OfficeFacts {
  readonly planYear?: number;
  readonly issueDate?: CivilDate;
}

/** The statuses a clerk sees, one list for the whole product. */
export type DeadlineStatus =
  | '已完成'
  | '未开始'
  | '未到期'
  | '临期'
  | '已逾期'
  | '长期'
  | '待触发'
  | '立即'
  | '无法判断';

/** As of which day, and how many days ahead count as 临期. */
export interface StatusContext extends DeadlineContext {
  readonly asOf: CivilDate;
  readonly soonDays: number;
}

/** A status with the words that explain it: 「截止 2016-12-31，还有 91 天」. */
export interface StatusReading {
  readonly status: DeadlineStatus;
  readonly reason: string;
  /** Days from the as-of day to the date that decided; negative when past. */
  readonly daysLeft?: number;
  /** The date that decided. */
  readonly decidedBy?: CivilDate;
}
