import { checkGrid, placeOf } from '../../kit/check';
import { drawSheet } from '../../kit/sheet';
import { drawTable } from '../../kit/task-table';
import { readNumbering, readSerial } from '../../../src/checks/numbering/serials';

test.each([
  ['7', { prefix: '', number: 7, suffix: '', style: 'arabic' }],
  ['（3）', { prefix: '(', number: 3, suffix: ')', style: 'arabic' }],
  ['2.13', { prefix: '2.', number: 13, suffix: '', style: 'arabic' }],
  ['12、', { prefix: '', number: 12, suffix: '、', style: 'arabic' }],
  ['A-05', { prefix: 'A-', number: 5, suffix: '', style: 'arabic' }],
  ['十二', { prefix: '', number: 12, suffix: '', style: 'chinese' }],
  ['（一）', { prefix: '(', number: 1, suffix: ')', style: 'chinese' }],
])('%s is a serial', (text, serial) => {
  expect(readSerial(text)).toEqual(serial);
});

test.each(['', '合计', '3号', '附件', '1'.repeat(40)])('%j is none', (text) => {
  expect(readSerial(text)).toBeUndefined();
});

test('serials count the tasks where a category stands over them: both columns only group', () => {
  const { table } = drawTable(`
序号 | 领域 | 重点任务 | 具体要求 | 牵头单位 | 完成时限
1 | 民生 | 改善供水 | 更换水表 | 市水务局 | 2016年12月底前
^ | ^ | ^ | 检修管网 | ^ | ^
2 | ^ | 改善出行 | 增设站牌 | 市交通局 | 2016年12月底前
^ | ^ | ^ | 加密班次 | ^ | ^
 | ^ | 改善就医 | 延长门诊 | 市卫健委 | 2016年12月底前
^ | ^ | ^ | 下派专家 | ^ | ^
4 | 环保 | 改善水质 | 清理河岸 | 市水务局 | 2016年12月底前
^ | ^ | ^ | 监测断面 | ^ | ^`);
  expect(readNumbering(table)?.missing.map(({ row }) => row)).toEqual([5]);
});

test('a blank serial under a merged category is missing, and nothing else is said of it', () => {
  const { grid } = drawSheet(`
序号 | 类别 | 工作任务 | 牵头单位 | 完成时限
1 | 民生 | 改善供水 | 市水务局 | 2016年12月底前
2 | ^ | 改善出行 | 市交通局 | 2016年12月底前
 | ^ | 改善就医 | 市卫健委 | 2016年12月底前
4 | ^ | 改善入学 | 市教育局 | 2016年12月底前`);
  expect(checkGrid(grid).findings.map((found) => `${found.rule} ${placeOf(found)}`)).toEqual(['serial-missing A4']);
});

test('an error value names no units', () => {
  const { table } = drawTable(`
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 改善供水 | =名录!A2 ⇒ #N/A | 2016年12月底前
2 | 改善出行 | 市交通局 | 2016年12月底前`);
  expect(table.rows.map(({ units }) => units.length)).toEqual([0, 1]);
});
