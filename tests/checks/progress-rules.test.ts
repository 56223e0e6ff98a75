import { earliestDoneDate } from '../../src/tasks/done-date';
import { placeOf } from '../kit/check';
import { drawSheet } from '../kit/sheet';
import { date } from '../kit/dates';
import { found } from './deadline-sheet';

const HEADER = '序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况';

function places(rule: string, drawing: string, asOf = '2016-10-01'): readonly string[] {
  return found(rule, drawSheet(drawing).grid, asOf).map(placeOf);
}

describe('progress-missing-overdue', () => {
  const rule = 'progress-missing-overdue';

  test('says nothing of a sheet nobody has filled in yet', () => {
    expect(
      places(rule, `${HEADER}\n1 | 清淤 | 市水务局 | 2016年6月底前 |\n2 | 加固 | 市水务局 | 2016年7月底前 |`),
    ).toEqual([]);
  });

  test('speaks once at the header where most late tasks are silent', () => {
    const rows = [
      '1 | 清淤 | 市水务局 | 2016年6月底前 |',
      '2 | 加固 | 市水务局 | 2016年7月底前 | ',
      '3 | 巡查 | 市水务局 | 2016年8月底前 | 正在推进',
    ];
    expect(places(rule, `${HEADER}\n${rows.join('\n')}`)).toEqual(['E1']);
  });

  test('a task in several rows reports in its first row', () => {
    expect(
      places(
        rule,
        `${HEADER}\n1 | 防汛 | 市水务局 | 2016年6月底前 | 正在推进\n^ | ^ | 市应急局 | ^ |\n2 | 抗旱 | 市水务局 | 2016年7月底前 | 已完成`,
      ),
    ).toEqual([]);
  });

  test('a status or a done date is a report too', () => {
    expect(
      places(
        rule,
        `${HEADER} | 状态 | 完成日期\n1 | 清淤 | 市水务局 | 2016年6月底前 | | 进行中 |\n2 | 加固 | 市水务局 | 2016年7月底前 | | | 2016年7月1日\n3 | 巡查 | 市水务局 | 2016年8月底前 | 已完成 | 已完成 | 2016年7月1日`,
      ),
    ).toEqual([]);
  });

  test('a merged blank is told once', () => {
    expect(
      places(
        rule,
        `${HEADER}\n1 | 清淤 | 市水务局 | 2016年6月底前 | /\n2 | 加固 | 市水务局 | 2016年7月底前 | 正在推进\n3 | 巡查 | 市水务局 | 2016年8月底前 | 已完成`,
      ),
    ).toEqual(['E2']);
  });
});

describe('progress-contradicts', () => {
  const rule = 'progress-contradicts';
  const row = (progress: string, status: string) =>
    places(
      rule,
      `序号 | 工作任务 | 牵头单位 | 完成时限 | 进展情况 | 状态\n1 | 清淤 | 市水务局 | 2016年12月底前 | ${progress} | ${status}`,
    );

  test.each([
    ['进展滞后', '已完成'],
    ['未启动', '已办结'],
    ['已完成', '进行中'],
    ['尚未完成，正在招标。', '已完成'],
    ['欠进度', '已销号'],
    ['未开工', '30%'],
  ])('「%s」 against 「%s」', (progress, status) => {
    expect(row(progress, status)).toEqual(['E2']);
  });

  test.each([
    ['已完成，持续巩固', '持续推进'],
    ['已完成方案制定，正在征求意见', '进行中'],
    ['已完成方案制定', '进行中'],
    ['进展顺利', '已完成'],
    ['完成清淤30公里', '已完成'],
    ['正在推进', '60%'],
    ['未启动', '进行中'],
    ['达进度', '已完成'],
    ['已完成', '绿灯'],
    ['', '已完成'],
    ['一期已完成，二期正在推进', '进行中'],
  ])('「%s」 goes with 「%s」', (progress, status) => {
    expect(row(progress, status)).toEqual([]);
  });

  test('yes and no below 是否完成', () => {
    const sheet = '序号 | 工作任务 | 牵头单位 | 完成时限 | 进展情况 | 是否完成';
    const rows = [
      '1 | 清淤 | 市水务局 | 2016年12月底前 | 正在推进 | 是',
      '2 | 加固 | 市水务局 | 2016年12月底前 | 正在推进 | 否',
    ];
    expect(places(rule, `${sheet}\n${rows.join('\n')}`)).toEqual(['E2']);
  });

  test('a done date counts where the column holds days of completion', () => {
    const sheet = `${HEADER} | 完成日期`;
    const done = (n: number) => `${n} | 清淤${n} | 市水务局 | 2016年12月底前 | 已完成 | 2016年5月${n}日`;
    const late = '4 | 加固 | 市水务局 | 2016年12月底前 | 正在推进 | 2016年5月9日';
    expect(places(rule, [sheet, done(1), done(2), late].join('\n'))).toEqual(['E4']);
    expect(places(rule, [sheet, late, done(2).replace('已完成', '正在推进')].join('\n'))).toEqual([]);
  });

  test('two shares may measure two things', () => {
    expect(
      places(
        rule,
        '序号 | 工作任务 | 牵头单位 | 完成时限 | 形象进度 | 完成比例\n1 | 清淤 | 市水务局 | 2016年12月底前 | 100% | 60',
      ),
    ).toEqual([]);
  });
});

describe('done dates', () => {
  test.each([
    ['2016年5月10日', '2016-05-10'],
    ['2016.5.10', '2016-05-10'],
    ['2016/5/10', '2016-05-10'],
    ['2016-05-10', '2016-05-10'],
    ['20160510', '2016-05-10'],
    ['２０１６年５月', '2016-05-01'],
    ['2016年5月底完成', '2016-05-01'],
    ['5月10日', undefined],
    ['2016年', undefined],
    ['2016年2月30日', undefined],
    ['已完成', undefined],
    ['', undefined],
  ])('「%s」 is %s at the earliest', (raw, earliest) => {
    expect(earliestDoneDate({ raw })).toBe(earliest);
  });

  test('a real date counts where its cell shows a day', () => {
    const day = date('2016-12-31');
    expect(earliestDoneDate({ raw: '12/31', date: day })).toBe(day);
    expect(earliestDoneDate({ raw: 'Dec-16', date: day })).toBeUndefined();
  });

  const sheet = (dates: readonly string[]) =>
    `${HEADER} | 完成日期\n${dates.map((text, index) => `${index + 1} | 任务${index} | 市水务局 | 2016年12月底前 | 已完成 | ${text}`).join('\n')}`;

  test('a month that has begun is not in the future', () => {
    expect(
      places(
        'done-date-in-future',
        sheet(['2016年10月', 'date:2016-10-01', '2016年11月', 'date:2017-03-01', '2016年3月1日']),
      ),
    ).toEqual(['F4', 'F5']);
  });

  test('a column that mostly looks ahead holds plans', () => {
    expect(places('done-date-in-future', sheet(['2016年11月', '2016年12月', '2017年1月', '2016年3月']))).toEqual([]);
  });

  test('rows below a merged progress cell lack no date', () => {
    expect(
      places(
        'done-date-missing',
        `${HEADER} | 完成日期\n1 | 清淤 | 市水务局 | 2016年6月底前 | 已完成 | 2016年5月1日\n^ | 加固 | ^ | ^ | ^ |`,
      ),
    ).toEqual([]);
  });
});

describe('progress-unreadable', () => {
  const rule = 'progress-unreadable';
  const rest = ['2 | 加固 | 市水务局 | 2016年12月底前 | 正在推进', '3 | 巡查 | 市水务局 | 2016年12月底前 | 正在推进'];
  const says = (text: string, label = '完成情况') =>
    places(
      rule,
      [
        `序号 | 工作任务 | 牵头单位 | 完成时限 | ${label}`,
        `1 | 清淤 | 市水务局 | 2016年12月底前 | ${text}`,
        ...rest,
      ].join('\n'),
    );

  test.each(['√？', '？', '待定', '待核实', 'XX', '……', '120%', "'60", '-5%'])('「%s」', (text) => {
    expect(says(text)).toEqual(['E2']);
  });

  test.each([
    '√',
    '×',
    '/',
    '—',
    '无',
    '60%',
    'A',
    '达进度',
    '慢序时',
    '0',
    '收集线索20条',
    '见附件',
    '超额完成，为年初计划的120%',
    '绿灯',
  ])('「%s」 is left in peace', (text) => {
    expect(says(text)).toEqual([]);
  });

  test('a column of shares takes bare numbers, and words only where they say how far it is', () => {
    expect(says('75', '完成比例(%)')).toEqual([]);
    expect(says('0.75', '完成比例')).toEqual([]);
    expect(says('正在推进', '完成比例')).toEqual([]);
    expect(says('大半', '完成比例')).toEqual(['E2']);
    expect(says('130', '完成比例')).toEqual([]);
    expect(says('1300', '完成比例')).toEqual(['E2']);
  });

  test('a column of numbers is one of amounts', () => {
    expect(
      places(rule, `${HEADER}\n1 | 清淤 | 市水务局 | 2016年12月底前 | 30\n2 | 加固 | 市水务局 | 2016年12月底前 | 12`),
    ).toEqual([]);
  });
});
