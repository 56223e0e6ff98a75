import { checkGrid, placeOf } from '../kit/check';
import { drawSheet } from '../kit/sheet';
import { found } from './deadline-sheet';

const HEADER = '序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限';
const UNIT = '市城管局 | 2016年12月底前';

function places(rule: string, drawing: string): readonly string[] {
  return found(rule, drawSheet(drawing).grid).map(placeOf);
}

describe('task-missing', () => {
  test('one task for several units, a row each', () => {
    expect(
      places(
        'task-missing',
        '序号 | 工作任务 | 责任单位 | 完成时限\n1 | 清理占道经营 | 市城管局 | 2016年12月底前\n | | 市公安局 | 2016年12月底前\n2 | 更新路牌 | 市民政局 | 2016年11月底前',
      ),
    ).toEqual([]);
  });

  test('without numbers a blank task among full ones', () => {
    const rows = ['清理占道经营', '更新路牌', '', '施划泊位', '补植行道树'].map((task) => `${task} | ${UNIT}`);
    expect(places('task-missing', `工作任务 | 责任单位 | 完成时限\n${rows.join('\n')}`)).toEqual(['A4']);
  });

  test('a stroke is no task, a requirement is', () => {
    const rows = [`1 | 清理占道经营 | 取缔摊点40处 | ${UNIT}`, `2 | | 更新标牌300块 | ${UNIT}`, `3 | / | — | ${UNIT}`];
    expect(places('task-missing', `${HEADER}\n${rows.join('\n')}`)).toEqual(['B4']);
  });
});

describe('requirement-missing', () => {
  const rows = [
    `1 | 清理占道经营 | 取缔摊点40处 | ${UNIT}`,
    `2 | 更新路牌 | 更新标牌300块 | ${UNIT}`,
    `3 | 施划泊位 | 新增泊位90个 | ${UNIT}`,
  ];

  test('a column most rows leave blank asks for nothing', () => {
    const blank = [4, 5].map((no) => `${no} | 任务${no} | | ${UNIT}`);
    expect(places('requirement-missing', [HEADER, ...rows, blank[0]].join('\n'))).toEqual(['C5']);
    expect(places('requirement-missing', [HEADER, ...rows, ...blank].join('\n'))).toEqual([]);
  });

  test('「—」 says that there is none', () => {
    expect(places('requirement-missing', [HEADER, ...rows, `4 | 普查公厕 | — | ${UNIT}`].join('\n'))).toEqual([]);
  });

  test('rows that go on with a task lack nothing', () => {
    expect(places('requirement-missing', [HEADER, ...rows, '^ | ^ | | 市公安局 | ^'].join('\n'))).toEqual([]);
  });

  test('a row without any text lacks its task only', () => {
    const { grid } = drawSheet([HEADER, ...rows, `4 | | | ${UNIT}`, `5 | 普查公厕 | 登记造册 | ${UNIT}`].join('\n'));
    const said = checkGrid(grid).findings.filter(({ rule }) => rule.endsWith('-missing'));
    expect(said.map(({ rule }) => rule)).toEqual(['task-missing']);
  });
});

test('a group above many tasks is no task: what is missing is told once', () => {
  const row = (no: number, group: string, task: string, requirement: string) =>
    `${no} | ${group} | ${task} | ${requirement} | ${UNIT}`;
  const { grid } = drawSheet(
    [
      '序号 | 类别 | 工作任务 | 具体要求 | 牵头单位 | 完成时限',
      row(1, '市容', '清理占道经营', '取缔摊点40处'),
      row(2, '^', '更新路牌', '更新标牌300块'),
      row(3, '^', '', ''),
      ...[4, 5, 6].map((no) => row(no, '^', `第${no}片区绿化`, `补植苗木${no}万株`)),
    ].join('\n'),
  );
  const said = checkGrid(grid).findings.map((finding) => `${finding.rule} ${placeOf(finding)}`);
  expect(said).toEqual(['task-missing C4']);
});

describe('task-nearly-duplicate', () => {
  const sheet = (...rows: readonly string[]) => `序号 | 工作任务 | 责任单位 | 完成时限\n${rows.join('\n')}`;
  const one = '1 | 制定老旧电梯更新改造三年行动方案 | 市住建局 | 2016年12月底前';

  test('speaks at the later row and names the earlier one', () => {
    const drawing = sheet(one, '2 | 制订老旧电梯更新改造三年行动方案 | 市住建局 | 2016年12月底前');
    const [finding] = found('task-nearly-duplicate', drawSheet(drawing).grid);
    expect(finding && placeOf(finding)).toBe('B3');
    expect(finding?.message).toBe('与 B2 只差几个字，单位和时限都相同，疑似同一项任务。');
  });

  test.each([
    ['another unit', '2 | 制订老旧电梯更新改造三年行动方案 | 市质监局 | 2016年12月底前'],
    ['another date', '2 | 制订老旧电梯更新改造三年行动方案 | 市住建局 | 2016年11月底前'],
    ['the very same words, which is another rule', '2 | 制定老旧电梯更新改造三年行动方案 | 市住建局 | 2016年12月底前'],
  ])('%s: silent', (_, other) => {
    expect(places('task-nearly-duplicate', sheet(one, other))).toEqual([]);
  });

  test('the same requirement under two tasks is two', () => {
    const row = (no: number, task: string, requirement: string) => `${no} | ${task} | ${requirement} | ${UNIT}`;
    expect(
      places(
        'task-nearly-duplicate',
        [
          HEADER,
          row(1, '改造东关小区', '完成外墙保温和屋面防水改造'),
          row(2, '改造桥头小区', '全面完成外墙保温和屋面防水改造'),
        ].join('\n'),
      ),
    ).toEqual([]);
  });
});

describe('wording-vague', () => {
  test('a target says what the requirement does not', () => {
    const sheet = (target: string) =>
      `序号 | 工作任务 | 工作目标 | 具体要求 | 牵头单位 | 完成时限\n1 | 农田水利 | ${target} | 进一步加强 | 市水务局 | 2016年12月底前`;
    expect(places('wording-vague', sheet('新增灌溉面积2万亩'))).toEqual([]);
    expect(places('wording-vague', sheet(''))).toEqual(['D2']);
  });

  test('a task is looked at only where nothing else says how', () => {
    expect(places('wording-vague', `${HEADER}\n1 | 加强组织领导 | 成立工作专班 | ${UNIT}`)).toEqual([]);
    expect(places('wording-vague', `序号 | 工作任务 | 牵头单位 | 完成时限\n1 | 切实做好有关工作 | ${UNIT}`)).toEqual([
      'B2',
    ]);
  });
});
