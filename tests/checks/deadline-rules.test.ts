import { applyEdits } from '../../src/grid/apply-edits';
import type { Grid, GridCell } from '../../src/grid/grid';
import { placeOf } from '../kit/check';
import { drawSheet } from '../kit/sheet';
import { found, sheetOf } from './deadline-sheet';

const places = (rule: string, deadlines: readonly string[], above?: string) =>
  found(rule, sheetOf(deadlines, above)).map(placeOf);

/** What the fixes of the first finding write, in order. */
function written(rule: string, deadlines: readonly string[]): readonly (readonly unknown[])[] {
  return found(rule, sheetOf(deadlines)).flatMap(({ fixes }) =>
    fixes.map(({ edits }) => edits.map((edit) => (edit.kind === 'set-value' ? edit.value : edit.kind))),
  );
}

describe('deadline-ambiguous', () => {
  test.each([
    ['2016年5月至7月前完成', '2016年5月至6月底前完成', '2016年5月至7月底前完成'],
    ['2017年1月前', '2016年12月底前', '2017年1月底前'],
    ['力争2017年4月之前完成', '力争2017年3月底之前完成', '力争2017年4月底之前完成'],
    ['二〇一七年一月前', '二〇一六年十二月底前', '二〇一七年一月底前'],
    ['２０１６年１０月以前', '２０１６年９月底以前', '２０１６年１０月底以前'],
    ['2017年前', '2016年底前', '2017年底前'],
    ['2016年四季度前', '2016年9月底前', '2016年四季度末前'],
    ['2016-07前', '2016年6月底前', '2016年7月底前'],
    ['2016.1', '2016年1月', '2016年10月'],
    ['7月份前', '6月底前', '7月底前'],
    ['2016年07月前', '2016年06月底前', '2016年07月底前'],
    [
      '2016年6月前完成方案，\n2016年11月前建成',
      '2016年5月底前完成方案，\n2016年10月底前建成',
      '2016年6月底前完成方案，\n2016年11月底前建成',
    ],
  ])('%j may be %j or %j', (deadline, strict, generous) => {
    expect(written('deadline-ambiguous', [deadline.replaceAll('\n', '\\n')])).toEqual([[strict], [generous]]);
  });

  test('both readings are said, with the pieces', () => {
    const [finding] = found('deadline-ambiguous', sheetOf(['2017年1月前完成']));
    expect(finding?.message).toBe('「2017年1月前完成」可以理解为截止 2016-12-31，也可以理解为截止 2017-01-31。');
    expect(finding?.understood).toEqual([
      { text: '2017年1月前完成', meaning: '截止 2016-12-31，宽限理解 2017-01-31', doubts: ['「前」有两种理解'] },
    ]);
  });
});

describe('deadline-year-missing', () => {
  test.each([
    ['6月底前', '2016年6月底前'],
    ['第四季度', '2016年第四季度'],
    ['12.31前', '2016.12.31前'],
    ['12月31日', '2016年12月31日'],
    ['十月底前', '二〇一六年十月底前'],
    ['３月底前', '２０１６年３月底前'],
    ['3—12月', '2016年3—12月'],
    ['3月至12月', '2016年3月至12月'],
    ['上半年', '2016年上半年'],
    ['国庆节前', '2016年国庆节前'],
    ['6月底前动工，11月底前建成', '2016年6月底前动工，11月底前建成'],
    ['6月底前动工，2017年3月底前建成', '2016年6月底前动工，2017年3月底前建成'],
    ['16年12月底前', '2016年12月底前'],
    ['16.12.31', '2016.12.31'],
  ])('%s gets its year: %s', (deadline, changed) => {
    expect(written('deadline-year-missing', [deadline, '2016年8月底前', '2016年9月底前'])).toEqual([[changed]]);
  });

  test.each(['年底前', '年内', '明年3月底前', '全年工作', '每月5日前', '2016年12月', '印发后20个工作日内', '长期'])(
    '%s lacks none',
    (deadline) => {
      expect(places('deadline-year-missing', [deadline, '2016年8月底前'])).toEqual([]);
    },
  );

  test('a column that mostly does without is one finding, mended at once', () => {
    const grid = sheetOf(['6月底前', '9月底前', '2017年1月底前', '11月底前', '全年工作']);
    const [finding, ...others] = found('deadline-year-missing', grid);
    expect(others).toEqual([]);
    expect(finding && placeOf(finding)).toBe('D2');
    expect(finding?.message).toBe('本列 4 个有日期的时限中，3 个没有写年份，按 2016 年理解。');
    expect(finding?.fixes.map(({ title, safety }) => `${safety} ${title}`)).toEqual(['review 补上 3 处年份']);
    expect(found('deadline-year-missing', applyEdits(grid, finding?.fixes[0]?.edits ?? []))).toEqual([]);
  });

  test('a year nobody can know is asked for, not made up', () => {
    const grid = sheetOf(['6月底前', '9月底前'], '重点工作分工表');
    const [finding] = found('deadline-year-missing', grid);
    expect(finding?.message).toBe('本列 2 个时限都没有写年份，文件里也找不到年份。');
    expect(finding?.fixes).toEqual([]);
  });
});

describe('deadline-before-issue', () => {
  const above = '2016年重点工作分工表\n某政办发〔2016〕8号　2016年4月20日';

  test('both dates are said, and that the year is lent', () => {
    const findings = found('deadline-before-issue', sheetOf(['3月底前', '2016年9月底前', '2016年12月底前'], above));
    expect(findings.map(({ message }) => message)).toEqual([
      '时限「3月底前」截止 2016-03-31（年份是按文件推定的），早于成文日期 2016-04-20。',
    ]);
  });

  test('where most deadlines lie before the date, the date is doubted', () => {
    const grid = sheetOf(['2016年1月底前', '2016年2月底前', '2016年3月底前', '2016年9月底前'], above);
    expect(found('deadline-before-issue', grid).map((finding) => `${placeOf(finding)} ${finding.message}`)).toEqual([
      'D3 4 个时限中有 3 个早于 2016-04-20，请核对这一天是不是成文日期。',
    ]);
  });

  test('a first step before the issue is no fault where the last comes after', () => {
    expect(places('deadline-before-issue', ['2016年3月底前完成方案，2016年9月底前建成'], above)).toEqual([]);
  });
});

describe('deadline-outside-plan', () => {
  const inside = ['2016年6月底前', '2016年9月底前', '2016年12月底前'];

  test.each(['2017年第1季度', '2015年12月底前', '2018年3月至2018年6月'])('%s is outside 2016', (deadline) => {
    expect(places('deadline-outside-plan', [...inside, deadline])).toEqual(['D6']);
  });

  test.each(['2016年10月至2017年3月', '2016年8月和2017年2月', '2017年1月前', '3月底前', '长期'])(
    '%s is not',
    (deadline) => {
      expect(places('deadline-outside-plan', [...inside, deadline])).toEqual([]);
    },
  );

  test.each(['2016—2018年行动计划任务表', '某市教育事业三年行动计划（2016年）分工', '重点工作分工表'])(
    '「%s」 is no plan of one year',
    (title) => {
      expect(places('deadline-outside-plan', [...inside, '2018年12月底前'], title)).toEqual([]);
    },
  );
});

describe('deadline-vague and deadline-trigger-unknown', () => {
  test.each([
    ['及时', 'deadline-vague', '时限「及时」没有写明日期。'],
    ['按时完成', 'deadline-vague', '时限「按时完成」没有写明日期。'],
    ['定期', 'deadline-vague', '时限「定期」没有写明多久一次。'],
    ['视情况', 'deadline-vague', '时限「视情况」没有写明日期。'],
    ['按计划', 'deadline-vague', '时限「按计划」没有写明日期。'],
    ['汛期前', 'deadline-trigger-unknown', '时限「汛期前」要有汛期的起止日期才能算出，请在设置中填写。'],
    [
      '市人大公开报告后5个工作日内',
      'deadline-trigger-unknown',
      '时限「市人大公开报告后5个工作日内」要知道「市人大公开报告」的日期才能算出，请补上。',
    ],
    ['15个工作日内', 'deadline-trigger-unknown', '时限「15个工作日内」没有写明从哪一天算起。'],
  ])('%s: %s', (deadline, rule, message) => {
    const grid = sheetOf([deadline]);
    const messages = ['deadline-vague', 'deadline-trigger-unknown'].flatMap((id) =>
      found(id, grid).map((finding) => `${finding.rule} ${finding.message}`),
    );
    expect(messages).toEqual([`${rule} ${message}`]);
  });

  test.each([
    '及时报送，长期坚持',
    '2016年6月底前尽快完成',
    '每月',
    '全年工作，适时通报',
    '24小时内',
    '收到申请之日起7个工作日内',
    '严格按照法定时限',
    '立即',
  ])('%s is neither', (deadline) => {
    const grid = sheetOf([deadline]);
    expect([...found('deadline-vague', grid), ...found('deadline-trigger-unknown', grid)]).toEqual([]);
  });

  test('the event is handed on, so that its day can be given', () => {
    expect(found('deadline-trigger-unknown', sheetOf(['市人大公开报告后5个工作日内']))[0]?.trigger).toBe(
      '市人大公开报告后',
    );
  });
});

describe('deadline-type-mixed', () => {
  test.each([
    [['2016年6月底前', '2016年9月底前', 'date:2016-12-30'], ['safe 2016年12月30日']],
    [['2016.6.30', '2016.9.30', 'date:2016-12-30'], ['safe 2016.12.30']],
    [['date:2016-06-30', 'date:2016-09-30', '2016.12.30'], ['review 42734 yyyy/m/d']],
    [['2016年6月底前', '2016年9月底前', '42734'], ['review 2016年12月30日']],
    [['date:2016-06-30', '42734'], ['review 42734 yyyy/m/d']],
    [['2016年6月底前', '2016年9月底前', '=TODAY() ⇒ date:2016-12-30'], []],
    [['date:2016-06-30', 'date:2016-09-30', '2016年底前'], []],
    [['date:2016-06-30', '全年工作', '每月'], []],
  ])('%j: %j', (deadlines, fixes) => {
    const written = found('deadline-type-mixed', sheetOf(deadlines)).flatMap((finding) =>
      finding.fixes.map(({ safety, edits }) =>
        [safety, ...edits.flatMap((edit) => (edit.kind === 'set-value' ? [edit.value, edit.numberFormat ?? []] : []))]
          .flat()
          .join(' '),
      ),
    );
    expect(written).toEqual(fixes);
  });

  test('a date cell that shows a month stays that month', () => {
    const inMonth = (cell: GridCell): GridCell =>
      cell.text === '2016/12/1' ? { ...cell, text: '2016年12月', numberFormat: 'yyyy"年"m"月"' } : cell;
    const grid = sheetOf(['2016年6月底前', '2016年9月底前', 'date:2016-12-01']);
    const shown = { ...grid, rows: grid.rows.map((row) => row.map((cell) => cell && inMonth(cell))) };
    expect(found('deadline-type-mixed', shown).flatMap(({ fixes }) => fixes.map(({ title }) => title))).toEqual([
      '改为文字「2016年12月」',
    ]);
    expect(found('deadline-on-rest-day', shown)).toEqual([]);
  });

  test('where a formula may count with the date, or a time of day would be lost, a person decides', () => {
    const safeties = (grid: Grid) =>
      found('deadline-type-mixed', grid).flatMap(({ fixes }) => fixes.map(({ safety }) => safety));
    const texts = ['2016年6月底前', '2016年9月底前'];
    const counting = drawSheet(
      '序号 | 工作任务 | 牵头单位 | 完成时限 | 备注\n1 | 甲 | 市教育局 | 2016年6月底前 |\n2 | 乙 | 市教育局 | 2016年9月底前 |\n3 | 丙 | 市教育局 | date:2016-12-30 | =D4-1 ⇒ 42733',
    ).grid;
    expect(safeties(counting)).toEqual(['review']);
    const noon = (cell: GridCell): GridCell =>
      typeof cell.value === 'number' && cell.numberFormat ? { ...cell, value: cell.value + 0.5 } : cell;
    const grid = sheetOf([...texts, 'date:2016-12-30']);
    expect(safeties(grid)).toEqual(['safe']);
    expect(safeties({ ...grid, rows: grid.rows.map((row) => row.map((cell) => cell && noon(cell))) })).toEqual([
      'review',
    ]);
  });
});

describe('deadline-wording-mixed', () => {
  const words = ['2016年6月底前', '2016年9月底前', '2016年12月底前'];

  test.each([
    ['2016.12.31前', '2016年12月31日前'],
    ['2016-12-31', '2016年12月31日'],
    ['2016/12/31', '2016年12月31日'],
    ["'20161231", '2016年12月31日'],
    ['20161231', '2016年12月31日'],
    ["'2016.12", '2016年12月'],
    ['12.31前', '12月31日前'],
    ['二〇一六年十二月底前', '2016年12月底前'],
    ['2016.6.30前动工，2016.12.31前建成', '2016年6月30日前动工，2016年12月31日前建成'],
  ])('%s among words: %s', (deadline, changed) => {
    expect(written('deadline-wording-mixed', [...words, deadline])).toEqual([[changed]]);
  });

  test.each([
    [['2016.6.30', '2016.9.30', '2016.11.30', '2016年12月31日'], ['2016.12.31']],
    [['2016.6.30', '2016.9.30', '2016.11.30', '2016年12月底前'], []],
    [['2016-06-30', '2016-09-30', '2016年9月1日'], ['2016-09-01']],
    [['二〇一六年六月底前', '二〇一六年九月底前', '2016年12月底前'], ['二〇一六年十二月底前']],
    [[...words, '第四季度', '年底前', '国庆节前'], []],
  ])('%j: %j', (deadlines, changed) => {
    expect(written('deadline-wording-mixed', deadlines).flat()).toEqual(changed);
  });

  test('without a majority the column is told', () => {
    const [finding] = found('deadline-wording-mixed', sheetOf(['2016年6月底前', '2016.9.30', '2016-12-31']));
    expect(finding && placeOf(finding)).toBe('D2');
    expect(finding?.message).toBe(
      '本列日期有 3 种写法：「2016年6月底」等 1 个，「2016.9.30」等 1 个，「2016-12-31」等 1 个，宜统一。',
    );
  });
});

describe('deadline-on-rest-day', () => {
  test.each([
    ['2016年12月31日前', '时限「2016年12月31日前」截止 2016-12-31，是星期六，之前的工作日是 2016-12-30。'],
    ['2016.10.7', '时限「2016.10.7」截止 2016-10-07，是星期五，国庆节放假，之前的工作日是 2016-09-30。'],
    ['date:2016-11-20', '时限「2016/11/20」截止 2016-11-20，是星期日，之前的工作日是 2016-11-18。'],
    [
      '2050年1月1日',
      '时限「2050年1月1日」截止 2050-01-01，是星期六（没有当年的放假安排，按周一至周五推算），之前的工作日是 2049-12-31。',
    ],
  ])('%s', (deadline, message) => {
    expect(found('deadline-on-rest-day', sheetOf([deadline])).map((finding) => finding.message)).toEqual([message]);
  });

  test.each([
    '2016年12月底前',
    '2016年10月',
    '2016年10月8日前',
    '2016年10月9日前',
    '2016年4月30日前',
    '2016年10月1日至10月7日',
  ])('%s is none to note', (deadline) => {
    expect(places('deadline-on-rest-day', [deadline])).toEqual([]);
  });

  test('one day is noted once', () => {
    const findings = found('deadline-on-rest-day', sheetOf(['2016年12月31日前', '2016年12月底前', '2016.12.31']));
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('（第 3、5 行）')]);
  });
});

test('a date that is only aimed at is neither overdue nor soon', () => {
  const grid = sheetOf(['力争2016年6月底前完成，确保2016年11月底前完成']);
  for (const asOf of ['2016-06-28', '2016-09-01'])
    expect([...found('deadline-overdue', grid, asOf), ...found('deadline-soon', grid, asOf)]).toEqual([]);
  expect(found('deadline-soon', grid, '2016-11-28')).toHaveLength(1);
  expect(found('deadline-overdue', grid, '2016-12-05')).toHaveLength(1);
});

test('a step passed is said, and only the last one is overdue', () => {
  const grid = sheetOf(['2016年8月和2017年2月']);
  const messages = (rule: string, asOf: string) => found(rule, grid, asOf).map(({ message }) => message);
  expect(messages('deadline-overdue', '2016-10-01')).toEqual([]);
  expect(messages('deadline-soon', '2017-02-25')).toEqual([expect.stringContaining('第1节点已过')]);
});

test('what nobody understood is shown as such', () => {
  const [finding] = found('deadline-unreadable', sheetOf(['详见附件二']));
  expect(finding?.understood).toEqual([{ text: '详见附件二', meaning: '没有读懂', doubts: [] }]);
});
