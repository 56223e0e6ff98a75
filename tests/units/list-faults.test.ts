import { readUnitList } from '../../src/units/read-unit-list';
import { withoutFaults } from '../../src/units/rejoin';
import { showFaults } from './show';

test.each([
  // line breaks inside names
  ['市人力资源\n\n社会保障局，各镇区', ['line-break-inside:\n\n'], '市人力资源社会保障局，各镇区'],
  ['市住房城乡 \r\n 建设局', ['line-break-inside: \r\n '], '市住房城乡建设局'],
  ['市交通委（市\n道运局）', ['line-break-inside:\n'], '市交通委（市道运局）'],
  // separators with nothing behind them
  ['市财政局、', ['trailing-punctuation:、'], '市财政局'],
  ['市财政局，\n', ['trailing-punctuation:，'], '市财政局\n'],
  ['市财政局。', ['trailing-punctuation:。'], '市财政局'],
  ['、市财政局', ['trailing-punctuation:、'], '市财政局'],
  ['市财政局、、市教育局', ['trailing-punctuation:、'], '市财政局、市教育局'],
  ['市住建局；\n市财政局；', ['trailing-punctuation:；'], '市住建局；\n市财政局'],
  // brackets
  ['管委会)', ['bracket-unbalanced:)'], '管委会'],
  ['市住建局（（市房管局）', ['bracket-unbalanced:（'], '市住建局（市房管局）'],
  ['市交通委（市道运局、市公安局', ['bracket-unbalanced:（'], '市交通委（市道运局）、市公安局'],
  ['各区县(市、市财政局', ['bracket-unbalanced:('], '各区县(市)、市财政局'],
  // nothing between two names
  ['市发改委市财政局', ['separator-missing:'], '市发改委、市财政局'],
  ['发改委财政局教育局', ['separator-missing:', 'separator-missing:'], '发改委、财政局、教育局'],
  ['东门街道西门街道', ['separator-missing:'], '东门街道、西门街道'],
  // several kinds at once
  [
    '市人力资源\n社会保障局）、市教育局，',
    ['line-break-inside:\n', 'bracket-unbalanced:）', 'trailing-punctuation:，'],
    '市人力资源社会保障局、市教育局',
  ],
])('%j', (text, faults, mended) => {
  const list = readUnitList(text);
  expect(showFaults(list)).toEqual(faults);
  expect(withoutFaults(list, list.faults)).toBe(mended);
});

test.each([
  ['a break between two names', '市财政局\n市教育局'],
  ['a break behind a separator', '市环境保护局，\n\n各镇区'],
  ['a break inside a group, behind its separator', '各县、\n市、区政府'],
  ['a break before a second name in brackets', '市政府办公室\n（市政府督查室）'],
  ['the full stop of a sentence', '市发改委牵头，市财政局配合。'],
  ['names of one body', '市公安局交警支队、市公安局市中区分局、市委市政府督查室'],
  ['a level that stands twice for good', '市市场监管局'],
  ['towns whose names hold another town’s ending', '古镇镇、城乡街道'],
  ['an empty label', '牵头单位：市财政局；配合单位：'],
])('%s is no fault', (_what, text) => {
  expect(readUnitList(text).faults).toEqual([]);
});

test('some of the faults can be mended alone', () => {
  const list = readUnitList('市人力资源\n社会保障局、');
  const breaks = list.faults.filter((fault) => fault.kind === 'line-break-inside');
  expect(withoutFaults(list, breaks)).toBe('市人力资源社会保障局、');
});
