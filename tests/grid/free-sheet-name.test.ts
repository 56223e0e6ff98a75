import { freeSheetName } from '../../src/grid/free-sheet-name';

const LONG = '按牵头单位'.repeat(7);

test.each([
  ['按牵头单位', [], '按牵头单位'],
  ['按牵头单位', ['按牵头单位'], '按牵头单位 (2)'],
  ['按牵头单位', ['按牵头单位', '按牵头单位 (2)'], '按牵头单位 (3)'],
  ['Summary', ['SUMMARY'], 'Summary (2)'],
  ['各县[市、区]/镇街：?*\\', [], '各县［市、区］／镇街：？＊＼'],
  ["'引号'", [], '引号'],
  [`${'长'.repeat(30)}'尾`, [], '长'.repeat(30)],
  [LONG, [], LONG.slice(0, 31)],
  [LONG, [LONG.slice(0, 31)], `${LONG.slice(0, 27)} (2)`],
])('%s beside %j is called %s', (title, taken, name) => {
  expect(freeSheetName(title, taken)).toBe(name);
});
