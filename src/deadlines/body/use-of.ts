import type { CivilDate } from '../../calendar/civil-date';
import type { MatchedPiece } from '../match-patterns';
import type { Meaning } from '../pattern';
import type { DeadlinePart } from '../reading';
import { A_CASE, isAnyOf, isInName, type Place, placeOf, type Use } from './place';
import { useOfDate } from './use-of-date';

const NOT_THE_YEAR = /^(?:目标|任务|总结|计划|预算|收入|支出|经济|累计|共|实现|预计|平均|的)/;
const KEPT_UP = /(?:^|实行|坚持|要|应|并|须|进行|予以)$/;
const RATE = /^(?:一度|[^,。;]{0,8}?\d+(?:\.\d+)?(?:元|万|亿|%|小时|吨|人次?(?=的|$|[,。])|名|公里|平方|斤|毫))/;
const LASTING =
  /(?:近|过去|连续|最近|任期|届期|已|满|不足|(?:有效|保存|保管|保质|合同|租赁|服务|质保|追溯|聘用|试用)期?限?(?:为|不少于|不低于)?)$/;
const LENGTH = /(?:时间|时长|会期)(?:应|要|须|原则上|一般)*(?:控制|限制|压缩|保持)$/;
const NAMED_REPORT = /^(?:日|周|旬|半月|月|季|半年|年)/;
const PRACTISED = /(?:实行|执行|建立|健全|完善|落实|坚持|推行|严格|按照)[“"]?$/;
const SET_UP = /(?:建立|健全|完善|制定|推行|修订)[^,。;]{0,6}$/;
const A_SYSTEM = /^[^,。;、]{0,10}?(?:制度|机制|办法|规定|计划)/;
const TOLD_START = [
  /^的/,
  /^[^,。;]{0,12}以来/,
  /^[^,。;]{0,14}(?:施行|实施|执行)的/,
  /^[^。;]{0,40}(?<![为除])了(?!解)/,
];

type Judge = (place: Place) => Use;

const JUDGES: Readonly<Partial<Record<Meaning['kind'], Judge>>> = {
  start: useOfStart,
  year: useOfWholeYear,
  minfreq: useOfRhythm,
  relative: useOfAmount,
  open: ({ before }) => (KEPT_UP.test(before) ? 'deadline' : 'thing'),
  'no-deadline': () => 'told',
};

/** Judges an expression by the words around it; `part` is its reading, `issueDate` the day the text was issued. */
export function useOf(
  text: string,
  piece: MatchedPiece,
  part: DeadlinePart | undefined,
  issueDate: CivilDate | undefined,
): Use {
  const { meaning } = piece;
  if (isInName(text, piece)) return 'told';
  const place = placeOf(text, piece);
  if (meaning.kind === 'by' || meaning.kind === 'range') return useOfDate(place, part, issueDate);
  if (meaning.kind === 'recurring' && meaning.period === 'P?' && A_SYSTEM.test(place.after)) return 'thing';
  if (meaning.kind === 'recurring') return useOfRhythm(place);
  return JUDGES[meaning.kind]?.(place) ?? 'deadline';
}

/** 「2015年以来」 tells; 「自2017年1月1日起施行」 says from when the text itself holds. */
function useOfStart({ own, after }: Place): Use {
  if (own.endsWith('来') || isAnyOf(TOLD_START, after)) return 'told';
  return /^(?:施行|实施|生效|执行)/.test(after) ? 'thing' : 'deadline';
}

/** The year's work itself, and not its goals, its figures or its report. */
function useOfWholeYear({ own, before, after }: Place): Use {
  if (before !== '' || NOT_THE_YEAR.test(after)) return 'told';
  return /^全年度?$/.test(own) && /^[\u4e00-\u9fff]/.test(after) ? 'thing' : 'deadline';
}

/** 「近3年内」 is how long something has lasted, 「时间控制在30分钟内」 how long it may last. */
function useOfAmount({ before, after }: Place): Use {
  if (LENGTH.test(before) || before.endsWith('了')) return 'told';
  return LASTING.test(before) || A_CASE.test(after) ? 'thing' : 'deadline';
}

/** 「每月补贴200元」 is a rate, 「月报信息」 a thing, 「建立每月例会制度」 is done once. */
function useOfRhythm(place: Place): Use {
  const { own, before, after } = place;
  if (own.includes('每') && RATE.test(after)) return 'told';
  if (NAMED_REPORT.test(own) && !own.endsWith('制度')) return isPractised(place) ? 'deadline' : 'thing';
  return SET_UP.test(before) && A_SYSTEM.test(after) ? 'thing' : 'deadline';
}

/** 「实行月报」「周调度」 as what is to be done. */
function isPractised({ before, after }: Place): boolean {
  return PRACTISED.test(before) || A_SYSTEM.test(after) || (before === '' && after === '');
}
