import fc from 'fast-check';
import { claimOf, contradictionIn } from '../../src/tasks/progress-claims';

test.each([
  ['已完成', 'done'],
  ['已完成，全部开园招生。', 'done'],
  ['任务已全部完成', 'done'],
  ['提前完成', 'done'],
  ['已销号', 'done'],
  ['100%', 'done'],
  ['完成率100%', 'done'],
  ['正在推进，已开工9个。', 'open'],
  ['推进缓慢', 'open'],
  ['未办结', 'open'],
  ['欠进度', 'open'],
  ['慢序时', 'open'],
  ['60%', 'open'],
  ['已完成60%', 'open'],
  ['尚未启动', 'not-begun'],
  ['0%', 'not-begun'],
])('「%s」 claims %s', (text, says) => {
  expect(claimOf(text, 'words')?.says).toBe(says);
});

test.each([
  '',
  '已完成方案制定，正在征求意见',
  '已完成可研报告编制',
  '已完成62个',
  '持续推进',
  '长期坚持',
  '进展顺利',
  '达进度',
  '120%',
  '正在推进，已完成',
  'A',
  '完成投资的65.5%',
])('「%s」 claims nothing', (text) => {
  expect(claimOf(text, 'words')).toBeUndefined();
});

test.each([
  ['100', 'done', 100],
  ['75', 'open', 75],
  ['0', 'not-begun', 0],
  ['１００％', 'done', 100],
])('the share 「%s」 claims %s', (text, says, percent) => {
  expect(claimOf(text, 'percent')).toMatchObject({ says, percent });
});

test.each(['1', '0.6', '120', '约八成'])('the share 「%s」 claims nothing', (text) => {
  expect(claimOf(text, 'percent')).toBeUndefined();
});

test.each([
  ['100%，正在推进', '100%', '正在推进'],
  ['已完成（60%）', '已完成', '60%'],
  ['未启动，30%', '未启动', '30%'],
  ['正在推进；已完成', '正在推进', '已完成'],
])('「%s」 says 「%s」 and 「%s」', (text, one, other) => {
  expect(contradictionIn(text)?.map(({ words }) => words)).toEqual([one, other]);
});

test.each([
  '已完成60%',
  '已完成，持续推进',
  '1.管网：已完成；2.道路：正在推进',
  '已完成\n正在推进',
  '方案已完成，正在推进',
  '正在推进（60%）',
  '50%，60%',
  '未完成',
  '正在推进，已完成投资100%',
])('「%s」 may be true', (text) => {
  expect(contradictionIn(text)).toBeUndefined();
});

test('any text is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      claimOf(text, 'words');
      claimOf(text, 'percent');
      contradictionIn(text);
    }),
  );
  expect(contradictionIn('已完成，'.repeat(9000))).toBeUndefined();
});
