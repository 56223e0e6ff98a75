import { directoryAsText } from '../../src/tasks/unit-directory-text';
import type { DirectoryUnit } from '../../src/units/unit-directory';

const HEADER = '全称\t简称\t曾用名\t层级\t联系人\t电话\n';

function unit(fullName: string, more: Partial<DirectoryUnit> = {}): DirectoryUnit {
  return { fullName, shortNames: [], formerNames: [], ...more };
}

test('a 单位名录 without units is its header', () => {
  expect(directoryAsText([])).toBe(HEADER);
});

test('a unit is a line, names in one cell are parted by 、', () => {
  const text = directoryAsText([
    unit('市发展和改革委员会', {
      shortNames: ['市发改委', '发改局'],
      formerNames: ['市计委'],
      level: '市',
      contact: '张三',
      phone: '0757-83320000',
    }),
    unit('市财政局', { phone: '83320000' }),
  ]);
  expect(text).toBe(
    `${HEADER}市发展和改革委员会\t市发改委、发改局\t市计委\t市\t张三\t0757-83320000\n市财政局\t\t\t\t\t83320000\n`,
  );
});

test.each([
  ['a\tb', '"a\tb"'],
  ['张三\n李四', '"张三\n李四"'],
  ['张三\r\n李四', '"张三\r\n李四"'],
  ['张三（"小张"）', '"张三（""小张""）"'],
  ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
  ['=1+1', "'=1+1"],
  ['+86 757', "'+86 757"],
  ['-1', "'-1"],
  ['@某', "'@某"],
  ['＝1+1', "'＝1+1"],
  ['　=1+1', "'　=1+1"],
  ['\n=1', '"\'\n=1"'],
  ['07578332', "'07578332"],
  ['0757-8332', '0757-8332'],
  ['1=1', '1=1'],
])('%j is pasted as %j', (contact, pasted) => {
  expect(directoryAsText([unit('市财政局', { contact })])).toBe(`${HEADER}市财政局\t\t\t\t${pasted}\t\n`);
});
