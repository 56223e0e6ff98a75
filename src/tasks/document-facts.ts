import { type CivilDate, civilDate } from '../calendar/civil-date';
import { trimBlanks, withoutBlanks } from '../text/blanks';
import { readChineseNumber } from '../text/numerals';
import { toHalfWidth } from '../text/width';
import type { DocumentFacts, ReadOptions } from './task-table';

/** What the sheet offers about its document, as it means (simplified, artefacts removed). */
export interface DocumentSources {
  readonly sheet: string;
  /** Texts above the header, from the top down. */
  readonly above: readonly string[];
  /** Texts under the table. */
  readonly below: readonly string[];
  readonly deadlines: readonly string[];
}

/** A fact with the Chinese words for where it was found. */
interface Found<T> {
  readonly value: T;
  readonly where: string;
  readonly isCounted?: true;
}

const DOCUMENT_NUMBER =
  /^[(（【]?(?:文号[:：]?)?([\p{Script=Han}]{1,16}[〔［[(（【]\d{4}[〕］\])）】](?:第)?\d{1,5}号)(?!\p{Script=Han})/u;
const TITLE_WORDS = /表|方案|清单|台账|计划|分工|安排|通知|要点|任务/;
const NO_TITLE =
  /^(?:附件|附表|附|单位|填报|编制|制表|日期|时间|密级|文号|报送|联系|截止|截至|更新)[^，。]{0,12}(?:[:：]|\d|$)/;
const YEAR = /(?:19|20)\d{2}(?=年|[-—－~至、.]|$|[^\d])|[二一][〇○零一二三四五六七八九]{3}(?=年)/g;
const DATE =
  /((?:19|20)\d{2}|[二一][〇○零一二三四五六七八九]{3})[年.\-/]([\d一二三四五六七八九十]{1,3})[月.\-/]([\d一二三四五六七八九十]{1,3})日?/;

/** Names a month, a quarter or a day, with its year or without. */
const DATED = /\d\s*[年月.\-/]|[一二三四五六七八九十]\s*[月季]/;

/** A date that says when the sheet was filled in, not when the document was issued. */
const FILLING_IN = /填报|填表|统计|截至|截止|更新|报送|打印|制表|完成|检查/;
const ISSUING = /印发|成文|发布|发文|下发|签发|制定/;

/** Reads title, 文号, plan year and issue date; what the user has set goes before what the sheet says. */
export function readDocumentFacts(sources: DocumentSources, options: ReadOptions): DocumentFacts {
  const title = titleOf(sources.above);
  const documentNumber = firstOf(sources.above, (text) => DOCUMENT_NUMBER.exec(withoutBlanks(text))?.[1]);
  const issue = options.issueDate ? { value: options.issueDate, where: '由用户指定' } : issueDate(sources);
  const year: Found<number> | undefined = options.planYear
    ? { value: options.planYear, where: '由用户指定' }
    : planYear(sources, title, issue !== undefined);
  return {
    title,
    ...(documentNumber !== undefined && { documentNumber }),
    ...(year && { planYear: year.value }),
    ...(year?.isCounted && { isYearCounted: true }),
    ...(issue && { issueDate: issue.value }),
    reason: reasonOf(year, issue),
  };
}

function titleOf(above: readonly string[]): string {
  const lines = above.map(trimBlanks).filter((text) => !NO_TITLE.test(withoutBlanks(text)) && !isDateOrNumber(text));
  return lines.find((text) => TITLE_WORDS.test(withoutBlanks(text)) && text.length >= 4) ?? lines[0] ?? '';
}

function isDateOrNumber(text: string): boolean {
  const bare = withoutBlanks(text);
  return DOCUMENT_NUMBER.test(bare) || (DATE.test(bare) && bare.length <= 16);
}

/** Among so many deadlines with a date, one that names a whole year is an exception: 「2017年底前建成」 among those of 2016. */
const MANY_DATED = 4;

function namesMonthOfYear(deadline: string): boolean {
  return /(?:年|\d{4}[-./])\s*[\d一二三四五六七八九十]/.test(toHalfWidth(deadline));
}

/**
 * The year of the plan; the issue date gives none, because a notice of December plans the next year. Beside an issue date the
 * year most deadlines name counts only where it is the rule: 「11月底前」 in a notice of November is no matter of next year.
 */
function planYear(sources: DocumentSources, title: string, isIssueKnown: boolean): Found<number> | undefined {
  const counted = countYears(sources.deadlines);
  const inTitle = preferred(yearsIn(title), counted);
  if (inTitle !== undefined) return { value: inTitle, where: '来自标题' };
  const inName = preferred(yearsIn(sources.sheet), counted);
  if (inName !== undefined) return { value: inName, where: '来自工作表名' };
  const [most] = [...counted].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  const dated = sources.deadlines.filter((text) => DATED.test(text)).length;
  if (most && isIssueKnown && most[1] * 2 <= dated) return undefined;
  if (most?.[1] === 1 && dated >= MANY_DATED && !sources.deadlines.some(namesMonthOfYear)) return undefined;
  return most && { value: most[0], where: '多数时限写的是这一年', isCounted: true };
}

/** Of several years the one most deadlines name, else the last: 「落实2019年反馈意见2020年整改方案」. */
function preferred(years: readonly number[], counted: ReadonlyMap<number, number>): number | undefined {
  const count = (year: number) => counted.get(year) ?? 0;
  return years.reduce<number | undefined>(
    (best, year) => (best === undefined || count(year) >= count(best) ? year : best),
    undefined,
  );
}

function countYears(texts: readonly string[]): ReadonlyMap<number, number> {
  const counted = new Map<number, number>();
  for (const text of texts) for (const year of yearsIn(text)) counted.set(year, (counted.get(year) ?? 0) + 1);
  return counted;
}

function yearsIn(text: string): readonly number[] {
  const years = [...toHalfWidth(text).matchAll(YEAR)].map(([year]) => readChineseNumber(year) ?? 0);
  return years.filter((year) => year >= 1949 && year <= 2099);
}

function issueDate({ above, below }: DocumentSources): Found<CivilDate> | undefined {
  const inTitle = firstOf(above, readIssueDate);
  if (inTitle) return { value: inTitle, where: '来自表头上方' };
  const inNotes = firstOf(below, readIssueDate);
  return inNotes && { value: inNotes, where: '来自表格下方' };
}

/** A date alone in its cell, beside a 文号, or with a word of issuing. */
function readIssueDate(text: string): CivilDate | undefined {
  const bare = withoutBlanks(toHalfWidth(text));
  const match = DATE.exec(bare);
  if (!match || FILLING_IN.test(bare)) return undefined;
  const isAlone = bare.replace(/[()]/g, '').length <= match[0].length;
  if (!isAlone && !ISSUING.test(bare) && !DOCUMENT_NUMBER.test(bare)) return undefined;
  return dayOf(match);
}

/** The first day a text writes out, among whatever words: 「某市人民政府办公室2026年3月2日」. */
export function writtenDayIn(text: string): CivilDate | undefined {
  const match = DATE.exec(withoutBlanks(toHalfWidth(text)));
  return match ? dayOf(match) : undefined;
}

function dayOf(match: RegExpExecArray): CivilDate | undefined {
  const [year = 0, month = 0, day = 0] = match.slice(1).map((digits) => readChineseNumber(digits) ?? 0);
  return civilDate(year, month, day);
}

function firstOf<T>(texts: readonly string[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const value = read(text);
    if (value !== undefined) return value;
  }
  return undefined;
}

function reasonOf(year: Found<number> | undefined, issue: Found<CivilDate> | undefined): string {
  const noYear = issue ? '没有找到计划年度（没写年份的时限按成文日期推定）' : '没有找到计划年度';
  const yearPart = year ? `计划年度 ${year.value}（${year.where}）` : noYear;
  const issuePart = issue ? `成文日期 ${issue.value}（${issue.where}）` : '没有找到成文日期';
  return `${yearPart}，${issuePart}。`;
}
