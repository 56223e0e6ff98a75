import type { Fix } from '../../../findings/finding';
import type { DeadlineReading } from '../../../deadlines/reading';
import { cellRange } from '../../../grid/address';
import type { CheckContext, TableRule } from '../../check-rule';
import { type DeadlineCell, deadlineCells, headerOf, typedReading, understoodOf } from '../../deadlines/deadline-cells';
import { inferredYear, type YearWriting, withYears, yearWriting } from '../../deadlines/deadline-years';
import { onceEach } from '../../once-each';
import { preview, textFix, textFixes } from '../../fixes/text-fix';

interface Judged {
  readonly found: DeadlineCell;
  readonly writing: YearWriting;
  /** The text with its years; undefined where none can be written in. */
  readonly changed: string | undefined;
}

/** Deadlines without a year, or with two digits of it; a column that mostly does without is one finding. */
export const deadlineYearMissing: TableRule = {
  id: 'deadline-year-missing',
  group: 'deadlines',
  scope: 'table',
  title: '时限没有写全年份',
  severity: 'hint',
  needs: ['deadline'],
  why: '没有年份的时限离开这份文件就看不出是哪一年，跨年督办、汇总时容易算错。',
  whenNotToUse: '只在一年内使用、从不与其他表汇总的清单，可以关闭。「年底前」「明年」这类写法不算缺年份。',
  check(context, report) {
    const writingOf = onceEach(yearWriting);
    const filled = onceEach((typed: DeadlineReading) => withYears(typed, context.table.deadlineContext));
    const judged = deadlineCells(context).flatMap((found): readonly Judged[] => {
      const writing = writingOf(found.reading);
      const typed = writing && writing !== 'full' ? typedReading(found, context) : undefined;
      return writing ? [{ found, writing, changed: typed && filled(typed) }] : [];
    });
    const lacking = judged.filter(({ writing }) => writing !== 'full');
    const [first] = lacking;
    if (first && lacking.length > 1 && lacking.length * 2 > judged.length) {
      report({
        at: headerOf(first.found, context),
        message: `${columnWords(judged.length, lacking.length)}${lackWords(lacking)}${inferredNote(lacking)}。`,
        fixes: columnFix(lacking, context),
      });
      return;
    }
    for (const one of lacking) {
      const { found, writing, changed } = one;
      report({
        at: cellRange(found.cell.source),
        message: `时限「${preview(found.cell.text)}」${WORDS[writing]}${inferredNote([one])}。`,
        fixes: changed === undefined ? [] : textFix(context.grid, found.cell.source, changed, 'review'),
        understood: understoodOf(found.reading),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 筹备读书节 | 市文旅局 | 2016年12月底前
2 | 更新馆藏图书 | 市文旅局 | 年底前
3 | 开放阅览室 | 市文旅局 | 全年工作`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 筹备读书节 | 市文旅局 | 2016年12月底前
2 | 更新馆藏图书 | 市文旅局 | «11月底前»
3 | 评选优秀读者 | 市文旅局 | 2016年10月底前`,
      `
2016年全民阅读任务分解表 | < | < | <
序号 | 工作任务 | 牵头单位 | «完成时限»
1 | 筹备读书节 | 市文旅局 | 11月底前
2 | 更新馆藏图书 | 市文旅局 | 12月底前
3 | 评选优秀读者 | 市文旅局 | 2017年1月底前`,
    ],
  },
};

const WORDS: Readonly<Record<YearWriting, string>> = {
  full: '写了年份',
  missing: '没有写年份',
  short: '只写了两位年份',
  unknown: '没有写年份，文件里也找不到年份',
};

/** 「，按 2016 年理解」 where the document gave the year, one for all. */
function inferredNote(lacking: readonly Judged[]): string {
  const years = new Set(lacking.flatMap(({ found }) => inferredYear(found.reading) ?? []));
  return years.size === 1 ? `，按 ${[...years].join('')} 年理解` : '';
}

function columnWords(all: number, lacking: number): string {
  return all === lacking ? `本列 ${all} 个时限都` : `本列 ${all} 个有日期的时限中，${lacking} 个`;
}

function lackWords(lacking: readonly Judged[]): string {
  if (lacking.every(({ writing }) => writing === 'short')) return WORDS.short;
  return lacking.some(({ writing }) => writing === 'unknown') ? WORDS.unknown : WORDS.missing;
}

function columnFix(lacking: readonly Judged[], context: CheckContext): readonly Fix[] {
  const changes = lacking.flatMap(({ found, changed }) =>
    changed === undefined ? [] : [{ at: found.cell.source, changed }],
  );
  return textFixes(context.grid, changes, (cells) => `补上 ${cells} 处年份`);
}
