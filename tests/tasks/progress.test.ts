import fc from 'fast-check';
import { readProgress, saysOver } from '../../src/tasks/progress';

test.each([
  ['已完成', 'done', undefined],
  ['已完成。', 'done', undefined],
  ['2024年5月已完成', 'done', undefined],
  ['提前完成', 'done', undefined],
  ['超额完成', 'done', undefined],
  ['已办结', 'done', undefined],
  ['办结', 'done', undefined],
  ['已销号', 'done', undefined],
  ['任务已全部完成', 'done', undefined],
  ['100%', 'done', 100],
  ['１００％', 'done', 100],
  ['已完成并长期坚持。4月15日复查了12个工地。', 'done', undefined],
  ['已整改到位，持续巩固', 'done', undefined],
  ['已投入使用', 'done', undefined],
  ['项目已于5月10日通过验收。', 'done', undefined],
  ['已签订', 'done', undefined],
  ['已于3月6日召开，纪要已下发', 'done', undefined],
  ['已拨付到位', 'done', undefined],
  ['已更新并公示', 'done', undefined],
  ['已制定工作方案', 'doing', undefined],
  ['播种12.3万亩，占计划的103.5%', 'done', undefined],
  ['10月18日成功举办', 'done', undefined],
  ['12座全部完工并通过验收', 'done', undefined],
  ['已通过县级验收', 'done', undefined],
  ['45个问题全部销号', 'done', undefined],
  ['3栋主体全部完工', 'unreadable', undefined],
  ['等待市级验收', 'doing', undefined],
  ['已召开推进会', 'doing', undefined],
  ['已印发，正在落实', 'doing', undefined],
  ['已上报，上级未答复', 'unreadable', undefined],
  ['完成计划的93.5%', 'doing', 93.5],
  ['完成30公里', 'doing', undefined],
  ['已完成62个', 'doing', undefined],
  ['正在办理', 'doing', undefined],
  ['正常推进', 'doing', undefined],
  ['有序推进', 'doing', undefined],
  ['进展顺利', 'doing', undefined],
  ['推进缓慢', 'doing', undefined],
  ['进展滞后', 'doing', undefined],
  ['达进度', 'doing', undefined],
  ['欠进度', 'doing', undefined],
  ['按序时', 'doing', undefined],
  ['已开工', 'doing', undefined],
  ['持续整改', 'doing', undefined],
  ['未办结', 'doing', undefined],
  ['未完成', 'doing', undefined],
  ['已完成方案制定，正在征求意见', 'doing', undefined],
  ['已完成可研报告编制', 'doing', undefined],
  ['基本完成', 'doing', undefined],
  ['完成投资的65.5%', 'doing', 65.5],
  ['未启动', 'not-started', undefined],
  ['尚未开展', 'not-started', undefined],
  ['未整改', 'not-started', undefined],
  ['0%', 'not-started', 0],
  ['A', 'unreadable', undefined],
  ['', 'unreadable', undefined],
])('「%s」 is %s', (text, state, percent) => {
  expect(readProgress(text)).toEqual(percent === undefined ? { state } : { state, percent });
});

test.each([
  ['已完成', true],
  ['已完成，长期坚持', true],
  ['已于2026年3月完成', true],
  ['2023年底前（已完成，巩固提升）', true],
  ['2024年6月底前完成', false],
  ['已完成工程的续建项目9月底前', false],
])('a deadline 「%s」 says it is over: %s', (text, isOver) => {
  expect(saysOver(text)).toBe(isOver);
});

test('any text is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      ['done', 'doing', 'not-started', 'unreadable'].includes(readProgress(text).state),
    ),
  );
});
