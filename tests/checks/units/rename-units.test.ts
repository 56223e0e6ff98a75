import fc from 'fast-check';
import { renameUnits } from '../../../src/checks/units/rename-units';
import { applyEdits } from '../../../src/grid/apply-edits';
import { textAt } from '../../../src/grid/grid';
import { drawSheet } from '../../kit/sheet';
import { tableOf } from '../../kit/task-table';

/** The unit column of a table after the names have been replaced, top to bottom; cells parted by 「|」. */
function renamedColumn(cells: readonly string[], names: readonly string[], target: string): readonly string[] {
  const rows = cells.map((cell, index) => `${index + 1} | 第${index + 1}项任务 | ${cell} | 2016年12月底前`);
  const { grid } = drawSheet(`序号 | 工作任务 | 责任单位 | 完成时限\n${rows.join('\n')}`);
  const after = applyEdits(grid, renameUnits(grid, tableOf(grid), new Set(names), target));
  return cells.map((_, index) => textAt(after, { row: index + 1, col: 2 }).replaceAll('\n', '\\n'));
}

test.each<[string, readonly string[], readonly string[], string, readonly string[]]>([
  [
    'every mention, and nothing else of the cell',
    ['市发改委', '市财政局、市发改委', '市发改委牵头，市教育局配合', '市发展改革委'],
    ['市发改委'],
    '市发展改革委',
    ['市发展改革委', '市财政局、市发展改革委', '市发展改革委牵头，市教育局配合', '市发展改革委'],
  ],
  [
    'several names at once',
    ['市发改委', '市发展和改革委员会', '市发改局'],
    ['市发改委', '市发改局'],
    '市发展和改革委员会',
    ['市发展和改革委员会', '市发展和改革委员会', '市发展和改革委员会'],
  ],
  [
    'a prefix that the cell leaves out stays left out',
    ['市教育局、发改委', '发改委'],
    ['市发改委'],
    '市发展改革委',
    ['市教育局、发展改革委', '发改委'],
  ],
  [
    'the units behind keep the prefix they had',
    ['市发改委、财政局', '市发改委\\n财政局'],
    ['市发改委'],
    '省发展改革委',
    ['省发展改革委、市财政局', '省发展改革委\\n市财政局'],
  ],
  [
    'a body that would stand twice stands once',
    ['市国税局、市财政局、市地税局', '市税务局、市国税局', '市国税局（牵头）、市地税局'],
    ['市国税局', '市地税局'],
    '市税务局',
    ['市税务局、市财政局', '市税务局', '市税务局（牵头）、市税务局'],
  ],
  [
    'line breaks and brackets of others stay',
    ['市人力资源\\n社会保障局、\\n市交通委（市道运局）', '市交通委（市道运局）、各镇区'],
    ['市交通委（市道运局）'],
    '市交通运输局',
    ['市人力资源\\n社会保障局、\\n市交通运输局', '市交通运输局、各镇区'],
  ],
])('%s', (_, cells, names, target, expected) => {
  expect(renamedColumn(cells, names, target)).toEqual(expected);
});

test('a formula stays what it is, and a merged cell is written once', () => {
  const { grid } = drawSheet(`
序号 | 工作任务 | 责任单位 | 完成时限
1 | 建设公园 | 市发改委 | 2016年12月底前
2 | 建设步道 | ^ | 2016年11月底前
3 | 建设驿站 | =C2 ⇒ 市发改委 | 2016年10月底前`);
  const edits = renameUnits(grid, tableOf(grid), new Set(['市发改委']), '市发展改革委');
  expect(edits).toEqual([
    { kind: 'set-value', at: { row: 1, col: 2 }, was: { value: '市发改委' }, value: '市发展改革委' },
  ]);
});

test('a name the table does not use changes nothing', () => {
  expect(renamedColumn(['市发改委'], ['市财政局'], '市审计局')).toEqual(['市发改委']);
});

test('a traditional sheet gets the name in its own characters', () => {
  const { grid } = drawSheet(`
序號 | 工作任務 | 責任單位 | 完成時限
1 | 編製規劃 | 市發展改革委 | 2016年12月底前
2 | 審批項目 | 發改委 | 2016年12月底前
3 | 審計項目 | 市審計局 | 2016年12月底前`);
  const simplify = (text: string) => text.replaceAll('發', '发').replaceAll('審', '审').replaceAll('計', '计');
  const read = tableOf(grid, { simplify });
  const edits = renameUnits(grid, read, new Set(['发改委']), '市发展改革委');
  expect(applyEdits(grid, edits).rows.map((row) => row[2]?.text)).toEqual([
    '責任單位',
    '市發展改革委',
    '市發展改革委',
    '市審計局',
  ]);
});

test('only the names that are asked for change, whatever stands around them', () => {
  const names = fc.constantFrom(
    '市发改委',
    '市财政局',
    '教育局',
    '各镇区',
    '省公安厅',
    '市交通委（市道运局）',
    '发改委',
  );
  const separators = fc.constantFrom('、', '，', '；', '\\n', '、\\n', ' ');
  const roles = fc.constantFrom('', '牵头', '（牵头）', '配合');
  const cell = fc
    .array(fc.tuple(names, roles, separators), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.map(([name, role, separator]) => name + role + separator).join(''));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
      const rows = cells.map((text, index) => `${index + 1} | 第${index + 1}项任务 | ${text} | 2016年12月底前`);
      const { grid } = drawSheet(`序号 | 工作任务 | 责任单位 | 完成时限\n${rows.join('\n')}`);
      const edits = renameUnits(grid, tableOf(grid), new Set(['市发改委']), '市能源局');
      const after = applyEdits(grid, edits);
      const namesOf = (sheet: typeof grid) =>
        tableOf(sheet).rows.map(({ units }) => [
          ...new Set(units.map(({ expanded, part }) => `${part} ${expanded.replace('市发改委', '市能源局')}`)),
        ]);
      expect(namesOf(after)).toEqual(namesOf(grid));
      expect(tableOf(after).rows.flatMap(({ units }) => units.map(({ expanded }) => expanded))).not.toContain(
        '市发改委',
      );
    }),
    { numRuns: 150 },
  );
});
