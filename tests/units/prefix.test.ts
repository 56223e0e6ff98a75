import { findMissingPrefixes } from '../../src/units/prefix';
import { readUnitList } from '../../src/units/read-unit-list';

function missing(...cells: string[]): string[] {
  return findMissingPrefixes(cells.map(readUnitList)).flatMap((names, cell) =>
    names.map(({ name, prefixes }) => {
      const full = prefixes.map(({ prefix, seen }) => `${prefix}${name} (${seen})`);
      return `${cell} ${name}→${full.join('/')}`;
    }),
  );
}

const ORDINARY = [
  '市发改委、市财政局',
  '市教育局',
  '市公安局、市司法局',
  '市民政局',
  '市水利局、市林业局',
  '市商务局、市审计局',
];

test('the same body stands elsewhere with its prefix', () => {
  expect(missing('市行政审批服务局', '市行政审批服务局、市司法局', '行政审批服务局')).toEqual([
    '2 行政审批服务局→市行政审批服务局 (2)',
  ]);
});

test('almost all other bodies carry the prefix', () => {
  expect(missing(...ORDINARY, '统计局')).toEqual(['6 统计局→市统计局 (0)']);
});

test('a branch belongs to the bureau one level up', () => {
  expect(missing(...ORDINARY, '生态环境分局')).toEqual([]);
});

test('traditional script', () => {
  expect(missing('市財政局', '市財政局', '財政局')).toEqual(['2 財政局→市財政局 (2)']);
});

test('the sheet knows the body at several levels', () => {
  expect(missing('市财政局', '区财政局、市财政局', '市财政局、区财政局', '财政局')).toEqual([
    '3 财政局→市财政局 (3)/区财政局 (2)',
  ]);
});

test('party offices', () => {
  expect(missing('市委宣传部', '市委宣传部、市文旅局', '宣传部')).toEqual(['2 宣传部→市委宣传部 (2)']);
});

test('a name is in full where its prefix is carried on', () => {
  expect(missing('市财政局、审计局', '市教育局、审计局', '审计局')).toEqual(['2 审计局→市审计局 (2)']);
});

test.each([
  ['a unit before it in the cell has named the level', ['市青少年宫', '市青少年宫', '市教育局、青少年宫']],
  ['the prefix is carried on in its cell', ['市发改委、财政局', '市财政局', '市财政局']],
  ['nobody carries a prefix', ['发改委', '财政局', '教育局、财政局']],
  ['half of the sheet does without', ['市发改委', '市财政局', '教育局', '民政局']],
  ['the body is written bare as often as in full', ['市财政局', '财政局', '教育局', '民政局', '司法局']],
  ['levels are mixed', ['市财政局', '县财政局', '区财政局', '财政局']],
  ['groups', [...ORDINARY, '各镇区', '有关部门', '管委会']],
  ['districts, towns and enterprises', [...ORDINARY, '武陵区', '高新区管委会', '南湖镇', '供电公司', '城投集团']],
  ['national bodies', [...ORDINARY, '人行', '国家税务总局', '证监局']],
  ['inner offices', [...ORDINARY, '综合科', '第一小学', '高新分局']],
  ['nothing at all', ['', '无']],
])('no finding: %s', (_why, cells) => {
  expect(missing(...cells)).toEqual([]);
});
