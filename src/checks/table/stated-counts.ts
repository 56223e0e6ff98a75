import { withoutBlanks } from '../../text/blanks';
import { readChineseNumber } from '../../text/numerals';
import { toHalfWidth } from '../../text/width';

/** A number of tasks that a text names: 「共19项」. */
export interface StatedCount {
  readonly count: number;
  /** As written, without brackets and blanks. */
  readonly words: string;
  /** True where the text says outright that it counts what the table holds; 「19项重点任务」 in a title only names them. */
  readonly isTotal: boolean;
}

const N = '(\\d{1,5}|[一二三四五六七八九十百两]{1,6})';
const THINGS = '(?:小?项|件|条|个(?=[^，。,()]{0,6}(?:项目|任务|事项|问题)))';

/** Things that are counted within the tasks. */
const NOT_TASKS = '(?!指标|内容|资金|经费|政策|制度|成果|要求|标准|目标|权力|服务|材料)';

/** 「5个方面」 in 「共5个方面20项」: what the tasks are parted into. */
const PARTS = '(?:[\\d一二三四五六七八九十]{1,3}(?:大项|大?类|个?(?:大类|方面|领域|板块|部分))[、，和]?)?';

const TOTAL = new RegExp(
  `(?<![公其一不])(?:共计?|总计|合计)(?:有|分解|梳理|确定|安排|列入|包括|包含)?为?${PARTS}${N}${THINGS}${NOT_TASKS}`,
  'g',
);
const BRACKETED = new RegExp(`\\(共?${N}(?:项|件|条|个)\\)`, 'g');
const NAMED = new RegExp(
  `(?<![第每各\\d.一二三四五六七八九十百])${N}(?:项|件|条)[\\p{Script=Han}]{0,10}(?:任务|工作|事项|实事|措施|举措|问题|清单)`,
  'gu',
);

/** What counts the whole place, of which the table may hold a part: 「全市共100项」, 「其中市本级共12项」. */
const OF_THE_WHOLE = /(?:全[国省市县区]|其中)[^，。；]{0,8}$/;

/** Longer texts are no titles and no notes of one matter. */
const MOST_CHARS = 300;

/** The totals of a title, a subtitle or the like. */
export function countsInTitle(text: string): readonly StatedCount[] {
  const plain = plainText(text);
  const bracketed = countsBy(plain, BRACKETED, true);
  const totals = countsBy(plain, TOTAL, true).filter(({ count }) => !bracketed.some((other) => other.count === count));
  return bracketed.length + totals.length > 0 ? [...bracketed, ...totals] : countsBy(plain, NAMED, false);
}

/** The totals of a note under the table, which may well speak of single tasks too. */
export function countsInNote(text: string): readonly StatedCount[] {
  return countsBy(plainText(text), TOTAL, true);
}

/** The total behind a section's title: 「二、民生保障（6项）」. */
export function countInSection(text: string): StatedCount | undefined {
  const plain = plainText(text);
  const [last] = [...countsBy(plain, BRACKETED, true), ...countsBy(plain, TOTAL, true)].slice(-1);
  return last && /[)]$/.test(plain) ? last : undefined;
}

const IN_TOTAL_ROW = new RegExp(`^\\(?(?:合计|总计|共计|总数|小计|共)?[:：]?${N}(?:项|件|条|个)(?:任务)?\\)?$`);

/** The total of a cell in a row of totals: 「合计：19项」, 「19项」. */
export function countInTotal(text: string): StatedCount | undefined {
  const plain = plainText(text);
  const count = readChineseNumber(IN_TOTAL_ROW.exec(plain)?.[1] ?? '');
  return count === undefined ? undefined : { count, words: plain, isTotal: true };
}

function plainText(text: string): string {
  return text.length > MOST_CHARS ? '' : toHalfWidth(withoutBlanks(text)).replaceAll(',', '，');
}

function countsBy(text: string, pattern: RegExp, isTotal: boolean): readonly StatedCount[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const count = readChineseNumber((match[1] ?? '').replace('两', '二'));
    const isOther = OF_THE_WHOLE.test(text.slice(0, match.index));
    return count === undefined || count < 2 || isOther
      ? []
      : [{ count, words: match[0].replace(/[()]/g, ''), isTotal }];
  });
}
