import { RULES } from '../../src/checks/rules/index';
import type { PresetId } from '../../src/checks/check-rule';
import { checkGrid, placeOf } from '../kit/check';
import { drawSheet } from '../kit/sheet';
import { found } from './deadline-sheet';

const HEADER = '序号 | 工作任务 | 牵头单位 | 联系人 | 联系电话 | 完成时限';
const row = (no: number, person: string, phone: string) =>
  `${no} | 任务${no} | 市档案局 | ${person} | ${phone} | 2016年12月底前`;

function places(rule: string, drawing: string): readonly string[] {
  return found(rule, drawSheet(drawing).grid).map(placeOf);
}

test('a number that lost its zero gets it back as text', () => {
  const { grid } = drawSheet([HEADER, row(1, '周明远', '9998000002'), row(2, '林晓', '0999-8000001')].join('\n'));
  const [finding] = found('phone-malformed', grid);
  expect(finding?.message).toBe('「9998000002」像是丢了开头的 0，应为「09998000002」。');
  expect(finding?.fixes.map(({ safety, title }) => [safety, title])).toEqual([['review', '改为文本「09998000002」']]);
});

test('persons are looked at only where the header asks for a number', () => {
  const sheet = (label: string) =>
    `序号 | 工作任务 | 牵头单位 | ${label} | 完成时限\n1 | 建设新馆 | 市档案局 | 周明远 1390000001 | 2016年12月底前`;
  expect(places('phone-malformed', sheet('联系人'))).toEqual([]);
  expect(places('phone-malformed', sheet('联系人及电话'))).toEqual(['D2']);
});

test('a contact is missed only where nearly all rows have one', () => {
  const full = [1, 2, 3].map((no) => row(no, '周明远', `1390000000${no}`));
  expect(places('contact-missing', [HEADER, ...full, row(4, '', '')].join('\n'))).toEqual(['D5']);
  expect(places('contact-missing', [HEADER, ...full, row(4, '苏青', '')].join('\n'))).toEqual(['E5']);
  expect(places('contact-missing', [HEADER, ...full, row(4, '苏青', '无')].join('\n'))).toEqual([]);
  expect(places('contact-missing', [HEADER, ...full.slice(1), row(4, '', ''), row(5, '', '')].join('\n'))).toEqual([]);
});

test('a number given once for a task counts for all its rows', () => {
  const rows = [
    row(1, '周明远', '13900000001'),
    '^ | ^ | 市财政局 | ^ | | ^',
    row(2, '林晓', '13900000002'),
    row(3, '何平', '13900000003'),
  ];
  expect(places('contact-missing', [HEADER, ...rows].join('\n'))).toEqual([]);
});

describe('the six points', () => {
  const sheet = `
序号 | 工作目标 | 具体措施 | 责任领导 | 牵头单位 | 责任人 | 完成时限
1 | 空气优良天数达到300天 | 淘汰老旧锅炉40台 | 赵国梁 | 市环保局 | 周明远 | 2016年12月底前
2 | | | | 市环保局 | | 2016年11月底前`;
  const rulesIn = (preset: PresetId) =>
    checkGrid(drawSheet(sheet).grid, { preset, rules: RULES.filter(({ group }) => group === 'people') }).findings.map(
      ({ rule }) => rule,
    );

  test('are asked for where the preset asks for them, person and contact once', () => {
    const all = ['target-missing', 'measure-missing', 'leader-missing', 'person-missing'];
    expect(rulesIn('six-clear')).toEqual(all);
    expect(rulesIn('strict')).toEqual(all);
    expect(rulesIn('default')).toEqual([]);
  });
});
