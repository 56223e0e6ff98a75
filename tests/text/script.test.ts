import fc from 'fast-check';
import { looksTraditional, pinyinArtefacts, simplifyFrequent, stripArtefacts } from '../../src/text/script';

test.each([
  ['市發(fā)改委', '市發改委'],
  ['要點內(nèi)容', '要點內容'],
  ['區（qū）縣市人民政府', '區縣市人民政府'],
  ['規(guī)範統(tǒng)一', '規範統一'],
  ['產(chan)業', '產業'],
])('%s is cleaned to %s', (text, cleaned) => {
  expect(stripArtefacts(text)).toBe(cleaned);
});

test.each([
  '政府和社会资本合作(ppp)项目',
  '政府和社会资本合作（PPP）项目',
  '选项甲(a)和乙(b)',
  '加入(jia)一栏',
  '合作 (hé)',
  '合作(hé zuò)',
  '合作(hezuo)',
  '市政府办公室（市政府督查室）',
  '發(fā',
])('「%s」 keeps its brackets', (text) => {
  expect(stripArtefacts(text)).toBe(text);
});

test('artefacts are given with their places', () => {
  expect(pinyinArtefacts('發(fā)改委、環(huán)保局')).toEqual([
    { start: 1, end: 5 },
    { start: 9, end: 15 },
  ]);
});

test.each([
  ['市財政局', true],
  ['落實2020年政務公開工作要點責任分解表', true],
  ['市财政局', false],
  ['制定脉络志，恒温、升板，涌入并愿意', false],
  ['市人社局', false],
  ['参观「臺灣會館」旧址，办理登记', false],
  ['', false],
  ['Excel 2021', false],
])('「%s」 looks traditional: %s', (text, expected) => {
  expect(looksTraditional(text)).toBe(expected);
});

test.each([
  ['序號｜牽頭單位｜責任單位｜完成時限｜聯繫電話', '序号｜牵头单位｜责任单位｜完成时限｜联系电话'],
  ['慶陽、蘇州、寧夏、遼陽、廣東、臺灣', '庆阳、苏州、宁夏、辽阳、广东、台湾'],
  ['為民辦實事，競賽、鋼鐵、師資並獨立爭優', '为民办实事，竞赛、钢铁、师资并独立争优'],
  ['劉、陳、楊、趙、吳、鄭、謝、韓、馮、鄧', '刘、陈、杨、赵、吴、郑、谢、韩、冯、邓'],
])('%s: frequent characters are simplified in place', (text, simplified) => {
  expect(simplifyFrequent(text)).toBe(simplified);
});

test('every reader of script is total, and cleaning is done in one go on texts that are not nested', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(stripArtefacts(text).length).toBeLessThanOrEqual(text.length);
      expect(simplifyFrequent(text)).toHaveLength(text.length);
      looksTraditional(text);
    }),
  );
});

test('long runs of brackets are read without choking', () => {
  const brackets = '('.repeat(16_000) + ')'.repeat(16_000);
  expect(stripArtefacts(brackets)).toBe(brackets);
});
