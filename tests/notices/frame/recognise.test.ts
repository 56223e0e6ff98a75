import { isFileName, isSealRemark } from '../../../src/notices/frame/recognise';

test.each<[string, boolean]>([
  ['-关于印发青溪县防汛工作方案的通知.pdf', true],
  ['青溪县任务清单.XLSX', true],
  ['1.青溪县任务清单.docx (38 KB)', true],
  ['将台账存为.xlsx，6月底前报县水利局', false],
  ['填写附表。任务清单.docx', false],
  ['防汛工作方案', false],
])('a file that a page offers: %s', (text, isOffered) => {
  expect(isFileName(text)).toBe(isOffered);
});

test('a remark on what is left out is no row', () => {
  expect(isSealRemark('(本文有删减)')).toBe(true);
});
