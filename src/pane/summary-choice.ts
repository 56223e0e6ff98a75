import type { SummaryChoice, SummaryOffer } from '../app/assistant';
import { chosenOf } from './column-choice';

/** Offered as ticked where none stands yet. */
const USUAL: readonly string[] = ['overview', 'by-lead-unit', 'overdue'];

/** The base of all live numbers: written with them, ticked or not. */
export const DETAIL = 'detail';

/** What is ticked before anybody has ticked anything: the summaries of this sheet that stand, else the usual ones. */
export function usualSummaries(offers: readonly SummaryOffer[]): ReadonlySet<string> {
  const possible = offers.filter(({ because }) => because === undefined);
  const standing = possible.filter(isOwn);
  const usual = standing.length > 0 ? standing : possible.filter(({ id }) => USUAL.includes(id));
  return new Set((usual.length > 0 ? usual : possible).map(({ id }) => id));
}

/** How the numbers are offered before anybody has chosen: as those that stand have them. */
export function usualNumbers(offers: readonly SummaryOffer[]): SummaryChoice['numbers'] {
  const numbers = offers.filter(isOwn).flatMap(({ standing }) => standing?.numbers ?? []);
  return numbers.length > 0 && numbers.every((kind) => kind === 'frozen') ? 'frozen' : 'live';
}

/** True for 明细 where it comes along with live numbers although nobody ticked it. */
export function comesAlong(offers: readonly SummaryOffer[], choice: SummaryChoice): boolean {
  const { summaries, numbers } = choice;
  if (numbers !== 'live' || summaries.length === 0 || summaries.includes(DETAIL)) return false;
  return chosenOf(offers, new Set([DETAIL])).length > 0;
}

/** The choice of what is ticked, in the order of the offer. */
export function summaryChoice(
  offers: readonly SummaryOffer[],
  ticked: ReadonlySet<string>,
  numbers: SummaryChoice['numbers'],
): SummaryChoice {
  return { summaries: chosenOf(offers, ticked).map(({ id }) => id), numbers };
}

/** How many summaries are older than their table, of those that can be brought up to date. */
export function countStale(offers: readonly SummaryOffer[]): number {
  return offers.filter(({ standing, because }) => standing?.state === 'stale' && because === undefined).length;
}

/** 全部更新: every summary of this sheet that stands, with the numbers they have. */
export function refreshingChoice(offers: readonly SummaryOffer[]): SummaryChoice {
  const standing = offers.filter(isOwn);
  return summaryChoice(offers, new Set(standing.map(({ id }) => id)), usualNumbers(offers));
}

/** True for a summary that stands, and was not made from another sheet. */
function isOwn({ standing }: SummaryOffer): boolean {
  return standing !== undefined && standing.state !== 'other-sheet';
}
