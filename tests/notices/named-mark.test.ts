import { readNamedMark } from '../../src/notices/named-mark';

test.each([
  ['第二章 职责', { length: 4, level: 0, form: 'chapter', number: 2 }],
  ['第十三条 市应急局负责监管。', { length: 5, level: 1, form: 'article', number: 13 }],
  ['问题三：管网失修。', { length: 4, level: 2, form: 'matter', number: 3 }],
  ['1.1编制目的', { length: 3, level: 3.2, form: 'number', number: 1 }],
  ['2.3.4市水利局组织监测', { length: 5, level: 3.4, form: 'number', number: 4 }],
  ['3．2成员单位', { length: 3, level: 3.2, form: 'number', number: 2 }],
  ['4.1年度计划', { length: 3, level: 3.2, form: 'number', number: 1 }],
  ['4.2人才引进', { length: 3, level: 3.2, form: 'number', number: 2 }],
])('%s begins with a named mark', (text, mark) => {
  expect(readNamedMark(text)).toEqual(mark);
});

test.each([
  '1.5亿元专项资金',
  '2.1公里管网',
  '1.2万名教师',
  '3.5年学制',
  '2.5个百分点',
  '2026.3前完成',
  '1.1',
  '0.5度电',
  '第一，每周检查。',
  '首先，健全制度。',
  '第三方机构评估',
])('「%s」 begins with none', (text) => {
  expect(readNamedMark(text)).toBeUndefined();
});
