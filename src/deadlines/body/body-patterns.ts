import type { SearchedPattern } from '../match-patterns';
import { sticky } from '../pattern';
import { afterEvent } from '../patterns/after-event';
import { asNeeded } from '../patterns/as-needed';
import { asOrdered } from '../patterns/as-ordered';
import { beforeEvent } from '../patterns/before-event';
import { beforeEventBy } from '../patterns/before-event-by';
import { duration } from '../patterns/duration';
import { duringEvent } from '../patterns/during-event';
import { schoolTime } from '../patterns/school-time';
import { together } from '../patterns/together';
import { PATTERNS } from '../patterns/index';

/**
 * Patterns that begin with any words at all: in a cell these words are the event, in prose the whole sentence before it.
 * 「按照……要求」 says in prose how, not when.
 */
const FOR_CELLS_ONLY: readonly SearchedPattern[] = [
  afterEvent,
  beforeEvent,
  beforeEventBy,
  duringEvent,
  asOrdered,
  asNeeded,
  together,
  duration,
  schoolTime,
];

/** 「待……出台后」: the only waiting that prose marks at its beginning. */
const awaited: SearchedPattern = {
  cue: /后/,
  pattern: sticky('(?:待|等|俟)([^,;。:()]{2,40}?(?:之后|以后|(?<!今)后))(?![续期勤台备退果])'),
  read: ([, trigger = '']) => ({ kind: 'conditional', trigger }),
};

const NUMERAL = '[一二三四五六七八九十\\d]';
/** 「（三）」「三、」, and 「3、」 where a date follows it. */
const LIST_MARK =
  '\\((?:[一二三四五六七八九十]{1,3}|\\d{1,2})\\)|(?<![^。;!?])(?:[一二三四五六七八九十]{1,3}、|\\d{1,2}、(?=\\d{1,2}月\\d|\\d{4}年))';
/** 《…》, with one title inside another. */
const TITLE = '《[^《》]{1,80}(?:《[^《》]{1,40}》[^《》]{0,40})?》';
/** What is done all the time by its name: 「实时监测」「日常管理」「工作动态」. */
const ROUTINE =
  '(?:实时|在线|日常|常态化?)(?:监测|监控|监管|培训|管理|运维|巡查)|动态(?:监测|数据|信息|管理)|(?:工作|行业|市场)动态';
/** Lengths and times that only describe: 「中长期规划」「三年行动」「第2年」. */
const KIND_OF_TIME = `中长期|长期(?:以来|性|间)|${NUMERAL}{1,2}(?:年期|年制|月龄|日游|年规划|年行动|年计划|年级)|上一?年度|第${NUMERAL}{1,3}年`;
const PAPER = '(?:月|季度?|年)(?:报表|报信息|报数据|报材料)|年度报告';

/** Names, list marks and things whose words look like a time. */
const names: SearchedPattern = {
  cue: /[《期动常年月季第()、]/,
  pattern: sticky(`(?:${[LIST_MARK, TITLE, ROUTINE, KIND_OF_TIME, PAPER].join('|')})`),
  read: () => ({ kind: 'no-deadline' }),
};

/** What is looked for in prose (具体要求). */
export const BODY_PATTERNS: readonly SearchedPattern[] = [
  ...PATTERNS.filter((pattern) => !FOR_CELLS_ONLY.includes(pattern)),
  awaited,
  names,
];
