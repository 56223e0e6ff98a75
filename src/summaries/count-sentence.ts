import type { DeadlineStatus } from '../deadlines/reading';
import type { PlannedCell, PlannedLook } from '../grid/sheet-plan';
import { countFormula, countOf, type Criteria } from './counting';
import { literal } from './formula-text';
import { COUNT_HEADERS, type CountHeader } from './status-counts';
import type { SummaryContext } from './summary';

/** A number with the formula that counts it, without its 「=」; the formula is absent where the number stands. */
export interface Tally {
  readonly value: number;
  readonly formula?: string;
}

/** The statuses that are counted under a word. */
export const STATUSES_UNDER: Readonly<Record<CountHeader, readonly DeadlineStatus[]>> = {
  已完成: ['已完成'],
  已逾期: ['已逾期'],
  临期: ['临期'],
  未到期: ['未到期'],
  长期: ['长期'],
  其他: ['未开始', '待触发', '立即', '无法判断'],
};

/**
 * One cell that says how many tasks stand where: 「共 5 项：已完成 1，已逾期 2，…」. Words and not cells of their own, because
 * a group's head stands in the list, whose columns mean other things.
 */
export function countSentence(
  beginning: string,
  tallyOf: (header: CountHeader) => Tally,
  look: PlannedLook,
): PlannedCell {
  const pieces = COUNT_HEADERS.map((header, index) => ({
    words: `${index === 0 ? beginning : '，'}${header} `,
    tally: tallyOf(header),
  }));
  const value = pieces.map(({ words, tally }) => `${words}${tally.value}`).join('');
  if (pieces.some(({ tally }) => tally.formula === undefined)) return { value, look };
  return {
    value,
    look,
    formula: `=${pieces.map(({ words, tally }) => `${literal(words)}&(${tally.formula ?? ''})`).join('&')}`,
  };
}

/** Rows of 明细 that meet any of several criteria, which exclude each other, under each word. */
export function tallyOfDetails(
  context: SummaryContext,
  alternatives: readonly Criteria[],
): (header: CountHeader) => Tally {
  return (header) => {
    const criteria = alternatives.map((other): Criteria => ({ ...other, status: STATUSES_UNDER[header] }));
    const value = criteria.reduce((sum, other) => sum + countOf(context, other), 0);
    const formulas = context.numbers === 'live' ? criteria.map((other) => countFormula(context, other)) : [undefined];
    if (formulas.some((formula) => formula === undefined)) return { value };
    return { value, formula: formulas.map((formula) => (formula ?? '').slice(1)).join('+') };
  };
}
