import { readWeekday, WEEKDAY_PATTERN } from './weekday-names';

/** A day as a notice writes it: year and month may have been said before. */
export interface SaidDay {
  readonly year?: number;
  readonly month?: number;
  readonly day: number;
  /** Monday 1 to Sunday 7, where it stands behind the day. */
  readonly weekday?: number;
}

/** The words of a notice's item that matter, in their order; everything else is passed over. */
export type NoticeWord =
  /** One day, or the first and the last of several. */
  | { readonly kind: 'days'; readonly text: string; readonly first: SaidDay; readonly last: SaidDay }
  /** 放假, 补休: the days before it are off; `count` where 「放假3天」 says how many. */
  | { readonly kind: 'off'; readonly count?: number }
  /** 「共7天」 */
  | { readonly kind: 'total'; readonly count: number }
  /** A day of the week whose day could not be read: 「2月日（周六）」. */
  | { readonly kind: 'lost'; readonly text: string }
  /** 「与周末连休」: weekends that are not written belong to the holiday. */
  | { readonly kind: 'joined' }
  /** 上班 */
  | { readonly kind: 'work' }
  /** 公休, 法定节假日, 鼓励……休息: what is said of the days before is nothing new. */
  | { readonly kind: 'known' }
  /** 「公休日调至」: the days behind it lie in the holiday anyhow. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'comma' }
  | { readonly kind: 'end' };

/** 「2026年12月30日（星期三）」; before a dash 日 may be missing. */
const day = (n: 1 | 2) =>
  `(?:(?<year${n}>\\d{4})年)?(?:(?<month${n}>\\d{1,2})月)?(?<day${n}>\\d{1,2})(?:[日号]${n === 1 ? '|(?=[-至到])' : ''})` +
  `(?:\\((?<note${n}>[^()]{0,30})\\)|(?<week${n}>(?:星期|周)${WEEKDAY_PATTERN}))?`;
const WORDS = new RegExp(
  `(?<days>${day(1)}(?:(?:-{1,2}|至|到)(?:次年|翌年)?${day(2)})?)|` +
    `(?<lost>\\([^()]{0,30}(?:星期|周)${WEEKDAY_PATTERN}\\))|` +
    '(?<off>放假|补休)(?:调休|公休)?(?:(?<count>\\d+)天)?|共(?<total>\\d+)天|(?<joined>连休)|' +
    '(?<work>上班)|(?<known>公休|法定|休息)|(?<moved>调至|调到)|(?<comma>,)|(?<end>[。;])',
  'g',
);

const WEEKDAY = new RegExp(`(?:星期|周)(${WEEKDAY_PATTERN})`);

type Groups = Readonly<Record<string, string | undefined>>;

export function noticeWords(text: string): readonly NoticeWord[] {
  return [...text.matchAll(WORDS)].map(({ groups = {} }) => wordOf(groups));
}

function wordOf(groups: Groups): NoticeWord {
  const { days, lost, off, count, total } = groups;
  if (days !== undefined) {
    const first = saidDay(groups, 1);
    return { kind: 'days', text: days, first, last: groups['day2'] === undefined ? first : saidDay(groups, 2) };
  }
  if (lost !== undefined) return { kind: 'lost', text: lost };
  if (off !== undefined) return { kind: 'off', ...(count !== undefined && { count: Number(count) }) };
  if (total !== undefined) return { kind: 'total', count: Number(total) };
  return { kind: SINGLE.find((kind) => groups[kind] !== undefined) ?? 'end' };
}

const SINGLE = ['joined', 'work', 'known', 'moved', 'comma', 'end'] as const;

function saidDay(groups: Groups, n: 1 | 2): SaidDay {
  const year = groups[`year${n}`];
  const month = groups[`month${n}`];
  const weekday = weekdayIn(groups[`week${n}`] ?? groups[`note${n}`] ?? '');
  return {
    ...(year !== undefined && { year: Number(year) }),
    ...(month !== undefined && { month: Number(month) }),
    day: Number(groups[`day${n}`]),
    ...(weekday !== undefined && { weekday }),
  };
}

/** 「农历除夕、周二」 → 2 */
function weekdayIn(note: string): number | undefined {
  const said = WEEKDAY.exec(note)?.[1];
  return said === undefined ? undefined : readWeekday(said);
}
