import { readChineseNumber } from '../../text/numerals';
import type { AmountUnit, Period } from '../reading';

/** A rhythm's unit: 「每N…」「按…」「…报」. */
export const RHYTHM = '(?:工作日|日|天|双周|周|星期|旬|半月|双月|月|季度?|半年|年度?|学期)';

const PERIODS: Readonly<Record<string, readonly [count: number, unit: string]>> = {
  小时: [1, 'H'],
  工作日: [1, 'D'],
  日: [1, 'D'],
  天: [1, 'D'],
  周: [1, 'W'],
  星期: [1, 'W'],
  双周: [2, 'W'],
  旬: [10, 'D'],
  半月: [15, 'D'],
  半个月: [15, 'D'],
  月: [1, 'M'],
  个月: [1, 'M'],
  双月: [2, 'M'],
  季: [3, 'M'],
  季度: [3, 'M'],
  半年: [6, 'M'],
  学期: [6, 'M'],
  学年: [1, 'Y'],
  半年度: [6, 'M'],
  月份: [1, 'M'],
  年: [1, 'Y'],
  年度: [1, 'Y'],
};

/** The ISO period of 「月」「季度」「两周」; 「P?」 for a word that names none. */
export function periodOf(word: string, times = 1): Period {
  const period = PERIODS[word.replace(/^个/, '')];
  if (!period) return 'P?';
  return `${period[1] === 'H' ? 'PT' : 'P'}${period[0] * times}${period[1]}`;
}

/** An amount of time: 「20个工作日」 → 20 工作日, 「2-3年」 → 3 年, 「半年」 → 6 月. */
export interface Amount {
  readonly amount: number;
  readonly unit: AmountUnit;
}

const HALVES: Readonly<Record<string, Amount>> = {
  半年: { amount: 6, unit: '月' },
  半个月: { amount: 15, unit: '日' },
  半天: { amount: 12, unit: '小时' },
  半小时: { amount: 30, unit: '分钟' },
  '1个半月': { amount: 45, unit: '日' },
  一个半月: { amount: 45, unit: '日' },
  两年半: { amount: 30, unit: '月' },
  一年半: { amount: 18, unit: '月' },
};

const UNITS: Readonly<Record<string, AmountUnit>> = {
  工作日: '工作日',
  工作天: '工作日',
  日历日: '日',
  自然日: '日',
  日历天: '日',
  自然天: '日',
  日: '日',
  天: '日',
  小时: '小时',
  分钟: '分钟',
  周: '周',
  星期: '周',
  月: '月',
  年: '年',
};

/** Reads an amount as the patterns cut it out; of two numbers the larger one counts. */
export function readAmount(text: string): Amount | undefined {
  const half = HALVES[text];
  if (half) return half;
  const [, years, months] = /^([^年]+)年零?([^年]+)个月$/.exec(text) ?? [];
  if (years !== undefined && months !== undefined) return readYearsAndMonths(years, months);
  const match =
    /^([\d一二两三四五六七八九十百]+)(?:[-~至到]([\d一二两三四五六七八九十百]+))?个?([^\d一二两三四五六七八九十百]+)$/.exec(
      text,
    );
  const amount = match && readChineseNumber(match[2] ?? match[1] ?? '');
  const unit = UNITS[match?.[3] ?? ''];
  return typeof amount === 'number' && unit ? { amount, unit } : undefined;
}

/** 「一年零三个月」. */
function readYearsAndMonths(years: string, months: string): Amount | undefined {
  const [wholeYears, restMonths] = [readChineseNumber(years), readChineseNumber(months)];
  if (wholeYears === undefined || restMonths === undefined) return undefined;
  return { amount: wholeYears * 12 + restMonths, unit: '月' };
}
