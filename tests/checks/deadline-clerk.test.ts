import { applyEdits } from '../../src/grid/apply-edits';
import type { Grid, GridCell } from '../../src/grid/grid';
import { bestTable, checkGrid, placeOf } from '../kit/check';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';
import { found, sheetOf } from './deadline-sheet';

const messages = (rule: string, grid: Grid, asOf?: string) =>
  found(rule, grid, asOf).map((finding) => `${placeOf(finding)} ${finding.message}`);

const titles = (rule: string, grid: Grid) => found(rule, grid).flatMap(({ fixes }) => fixes.map(({ title }) => title));

describe('what a deadline waits for', () => {
  test('several deadlines that one day settles are one finding', () => {
    const grid = sheetOf(['省目录修订发布后', '汛期前', '省目录修订发布后10日内', '汛期结束后', '报市人大后5日内']);
    expect(messages('deadline-trigger-unknown', grid)).toEqual([
      'D3 时限「省目录修订发布后」要知道「省目录修订发布」的日期才能算出，请补上（第 3、5 行）。',
      'D4 时限「汛期前」要有汛期的起止日期才能算出，请在设置中填写（第 4、6 行）。',
      'D7 时限「报市人大后5日内」要知道「报市人大」的日期才能算出，请补上。',
    ]);
  });

  test.each([
    '会后3个工作日内',
    '灾后10日内',
    '自信息形成或变更之日起20个工作日内',
    '与文件同步',
    '收到申请之日起10日内',
  ])('%s happens again and again', (deadline) => {
    expect(messages('deadline-trigger-unknown', sheetOf([deadline]))).toEqual([]);
  });

  test.each(['待定', '另行通知', '未定', '时间另定'])('%s is no deadline', (deadline) => {
    const grid = sheetOf([deadline]);
    expect(messages('deadline-unreadable', grid)).toEqual([`D3 「${deadline}」等于没有定时限。`]);
    expect(messages('deadline-vague', grid)).toEqual([]);
    expect(messages('deadline-trigger-unknown', grid)).toEqual([]);
  });

  test('an error value is no text to be read: the formula is what is wrong', () => {
    const grid = sheetOf(['=附表!B2 ⇒ #REF!']);
    expect(messages('deadline-unreadable', grid)).toEqual([]);
    expect(messages('formula-error', grid)).toHaveLength(1);
  });

  test.each(['按上级要求', '根据省里部署', '按照省里统一部署'])('%s names no event', (deadline) => {
    expect(messages('deadline-trigger-unknown', sheetOf([deadline]))).toEqual([]);
  });
});

describe('slips', () => {
  test.each([
    ['2016年13月底前', '「2016年13月底前」里的 13 月不存在。'],
    ['2016年l0月底前', '「2016年l0月底前」的数字里混有字母。'],
    ['2O16年6月底前', '「2O16年6月底前」的数字里混有字母。'],
    ['详见附件', '从「详见附件」看不出完成日期，也不是全年、每月、长期一类的写法。'],
  ])('%s cannot be read', (deadline, message) => {
    expect(messages('deadline-unreadable', sheetOf([deadline]))).toEqual([`D3 ${message}`]);
    expect(messages('deadline-year-missing', sheetOf([deadline]))).toEqual([]);
  });

  test('a day that was never filled in', () => {
    expect(messages('deadline-misspelt', sheetOf(['2016年12月日前', '2016年12月底前']))).toEqual([
      'D3 时限「2016年12月日前」的「月」与「日」之间没有填数字。',
    ]);
  });

  test('an impossible day is not also a day of rest', () => {
    expect(messages('deadline-on-rest-day', sheetOf(['2016年7月32日前', '2017年4月31日前']))).toEqual([]);
  });
});

describe('a column 「开始时间」', () => {
  const plan = (rows: string) => drawSheet(`序号 | 工作内容 | 责任单位 | 开始时间 | 完成时间\n${rows}`).grid;

  test.each([
    ['2026年1月 | 2025年12月底', 1],
    ['date:2026-01-05 | date:2025-03-31', 1],
    ['2025年第三季度 | 2025年6月底前', 1],
    ['2025年3月 | 2025年3月15日', 0],
    ['2025年第二季度 | 2025年5月底', 0],
    ['11月 | 2月底', 0],
    ['2025年3月 | 全年', 0],
    ['立即 | 2025年6月底前', 0],
  ])('%s: %i', (times, count) => {
    const grid = plan(`1 | 施工图设计 | 市住建局 | ${times}`);
    expect(found('deadline-end-before-start', grid).map(placeOf)).toEqual(count ? ['E2'] : []);
  });

  test('what is said', () => {
    expect(messages('deadline-end-before-start', plan('1 | 招标 | 市住建局 | 2026年1月 | 2025年12月底'))).toEqual([
      'E2 时限「2025年12月底」早于开始时间「2026年1月」。',
    ]);
  });
});

describe('a table whose dates have passed', () => {
  const past = ['2016年1月底前', '2016年2月底前', '2016年3月底前'];

  test('without 完成情况 it is one finding', () => {
    expect(messages('deadline-overdue', sheetOf(past))).toEqual([
      'D2 3 个时限中有 3 个到 2016-05-01 已过，表中没有「完成情况」列，看不出是否完成。',
    ]);
  });

  test('single ones are told one by one', () => {
    const grid = sheetOf([...past, '2016年6月底前', '2016年7月底前', '2016年8月底前']);
    expect(found('deadline-overdue', grid).map(placeOf)).toEqual(['D3', 'D4', 'D5']);
  });

  test('with 完成情况 every open task counts', () => {
    const rows = past.map((deadline, index) => `${index} | 任务${index} | 市教育局 | ${deadline} | 正在推进`);
    const grid = drawSheet(`序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况\n${rows.join('\n')}`).grid;
    expect(found('deadline-overdue', grid)).toHaveLength(3);
  });
});

describe('how a date is shown', () => {
  /** Texts and one real date, shown in a format. */
  function shownAs(numberFormat: string, text: string, value = 42705): Grid {
    const grid = sheetOf(['2016年6月底前', '2016年9月底前', '2016年10月底前', '其四']);
    const change = (cell: GridCell): GridCell => (cell.text === '其四' ? { value, text, numberFormat } : cell);
    return { ...grid, rows: grid.rows.map((row) => row.map((cell) => cell && change(cell))) };
  }

  test.each([
    ['mmm-yy', 'Dec-16', '2016年12月'],
    ['m"月"', '12月', '2016年12月'],
    ['yyyy"年"m"月"', '2016年12月', '2016年12月'],
    ['yyyy', '2016', '2016年'],
    ['d-mmm', '1-Dec', '2016年12月1日'],
    ['yyyymmdd', '20161201', '2016年12月1日'],
  ])('%s: a text says no more than the cell', (format, text, changed) => {
    const grid = shownAs(format, text);
    expect(titles('deadline-type-mixed', grid)).toEqual([`改为文字「${changed}」`]);
    const day = (sheet: Grid) => bestTable(sheet)?.rows.at(-1)?.deadline?.due;
    const [fix] = found('deadline-type-mixed', grid).flatMap(({ fixes }) => fixes);
    expect(fix?.safety).toBe('safe');
    expect(day(applyEdits(grid, fix?.edits ?? []))).toBe(day(grid));
  });

  test.each([
    ['mmm-yy', 'Dec-16', 0],
    ['yyyy', '2016', 0],
    ['yyyy/m/d', '2016/12/31', 1],
  ])('%s: only a day that is shown may be a day of rest', (format, text, count) => {
    expect(found('deadline-on-rest-day', shownAs(format, text, 42735))).toHaveLength(count);
  });
});

describe('several dates in one cell', () => {
  test('a year goes to every line, and no further along one', () => {
    expect(titles('deadline-year-missing', sheetOf(['中考3月\\n高考11月', '2016年6月', '2016年7月']))).toEqual([
      '改为「中考2016年3月 高考2016年11月」',
    ]);
    expect(titles('deadline-year-missing', sheetOf(['3月动工，11月完工', '2016年6月', '2016年7月']))).toEqual([
      '改为「2016年3月动工，11月完工」',
    ]);
  });

  test('a label is not run together with the date before it', () => {
    expect(titles('deadline-line-break', sheetOf(['启动：3月\\n完成：8月']))).toEqual(['改为「启动：3月；完成：8月」']);
  });

  test('only the words of the day of rest are quoted', () => {
    const grid = sheetOf(['2016年6月30日前完成方案编制，2016年12月31日前完成修复']);
    expect(messages('deadline-on-rest-day', grid)).toEqual([
      'D3 时限「2016年12月31日前」截止 2016-12-31，是星期六，之前的工作日是 2016-12-30。',
    ]);
  });
});

test('a quarter with two readings is outside the plan only where both are', () => {
  expect(messages('deadline-outside-plan', sheetOf(['2016年1季度前', '2016年6月底前', '2016年9月底前']))).toEqual([]);
});

test('in a notice of November 「11月底前」 is of this year, whatever year one deadline names', () => {
  const above = '冬春火灾防控任务分工\n某消安委〔2024〕12号　2024年11月15日';
  const grid = sheetOf(['11月底前', '12月15日前', '3月底前', '2025年3月15日'], above);
  const rows = bestTable(grid)?.rows.map(({ deadline }) => deadline?.due);
  expect(rows).toEqual(['2024-11-30', '2024-12-15', '2025-03-31', '2025-03-15']);
  const most = sheetOf(['2025年3月底前', '2025年6月底前', '全年'], above);
  expect(bestTable(most)?.document.planYear).toBe(2025);
});

test.each([
  ['播种面积稳定在86万亩，6月底前完成夏收', '全年', 0],
  ['6月底前完成夏收', '全年', 1],
  ['改造户厕2000户，10月底前完工', '2016年11月底', 1],
])('%s against %s: %i', (requirement, deadline, count) => {
  const grid = drawSheet(
    `2016年任务分工\n序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限\n1 | 农业生产 | ${requirement} | 市农业局 | ${deadline}`,
  ).grid;
  expect(found('deadline-contradicts-text', grid)).toHaveLength(count);
});

test('every finding on a deadline shows how its text was read', () => {
  const faults = ['2016年6月\\n底前', '2016.9.30', 'date:2016-12-30', '2016年12底前', '待定', '2016年8月前', '尽快'];
  const { findings } = checkGrid(sheetOf([...faults, '2016年11月底前', '2016年10月底前']), {
    asOf: date('2016-10-12'),
  });
  const onCells = findings.filter(({ rule, at }) => rule.startsWith('deadline-') && at.top > 1);
  expect(new Set(onCells.map(({ rule }) => rule)).size).toBeGreaterThan(6);
  for (const { understood } of onCells) {
    expect(understood?.length).toBeGreaterThan(0);
    for (const { text, meaning } of understood ?? []) expect([text.trim(), meaning]).not.toContain('');
  }
});

test('thousands of dates among thousands of texts are each judged', () => {
  const deadlines = Array.from({ length: 6000 }, (_, index) =>
    index % 3 === 0 ? 'date:2016-12-30' : `2016年${(index % 12) + 1}月底前`,
  );
  const grid = sheetOf(deadlines);
  expect(found('deadline-type-mixed', grid)).toHaveLength(2000);
});
