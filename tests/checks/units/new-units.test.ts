import { blankBesideNewUnit } from '../../../src/checks/rules/table/blank-beside-new-unit';
import { checkGrid, placeOf } from '../../kit/check';
import { drawSheet } from '../../kit/sheet';

const HEADER = '序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限';

function places(rows: string): readonly string[] {
  const { grid } = drawSheet(`${HEADER}\n${rows.trim()}`);
  return checkGrid(grid, { rules: [blankBesideNewUnit] }).findings.map(placeOf);
}

test('a unit that comes again is no new one', () => {
  expect(
    places(`
1 | 供水 | 扩建水厂 | 市水务局 | 2016年12月底前
^ | ^ | 改造管网 | 市水务局 |
^ | ^ | 更换水表 | 市财政局 |`),
  ).toEqual(['E4']);
});

test('a new task without a deadline is another matter', () => {
  expect(
    places(`
1 | 供水 | 扩建水厂 | 市水务局 | 2016年12月底前
^ | ^ | 改造管网 | ^ |
2 | 绿化 | 建设公园 | 市园林局 |`),
  ).toEqual([]);
});

test('what the table does throughout is its way of writing', () => {
  const task = (number: number) => `
${number} | 任务${number} | 甲${number} | 市水务局 | 2016年12月底前
^ | ^ | 乙${number} | 市财政局 |
^ | ^ | 丙${number} | 市住建局 |`;
  expect(places([1, 2, 3].map(task).join('').trim())).toEqual([]);
});
