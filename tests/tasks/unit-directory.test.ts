import fc from 'fast-check';
import { MAX_CELL_CHARS } from '../../src/grid/address';
import type { Grid } from '../../src/grid/grid';
import { readUnitDirectory } from '../../src/tasks/unit-directory';
import type { DirectoryUnit } from '../../src/units/unit-directory';
import { drawSheet } from '../kit/sheet';

/** A unit with nothing but what is given. */
function unit(fullName: string, more: Partial<DirectoryUnit> = {}): DirectoryUnit {
  return { fullName, shortNames: [], formerNames: [], ...more };
}

function read(drawing: string) {
  return readUnitDirectory(drawSheet(drawing, { sheet: '单位名录' }).grid);
}

function unitsIn(drawing: string) {
  const reading = read(drawing);
  return reading.kind === 'directory' ? reading.units : reading.kind;
}

const CITY = unit('佛山市发展和改革局', {
  shortNames: ['市发改局', '市发改委'],
  formerNames: ['市发展计划局'],
  level: '市',
  contact: '张三',
  phone: '0757-83320000',
});

describe('a 单位名录 is read', () => {
  test('as the add-in writes it', () => {
    expect(
      unitsIn(`
单位名录 | < | < | < | < | <
一行一个单位。 | < | < | < | < | <
全称 | 简称 | 曾用名 | 层级 | 联系人 | 电话
佛山市发展和改革局 | 市发改局、市发改委 | 市发展计划局 | 市 | 张三 | 0757-83320000
佛山市财政局 | | | | |`),
    ).toEqual([CITY, unit('佛山市财政局')]);
  });

  test('with its columns in any order, blanks in the labels and columns nobody asked for', () => {
    expect(
      unitsIn(`
序号 | 联 系\\n电话 | 单位全称 | 备注 | 其他写法（可多个） | 联络员 | 原名： | 级别
1 | 0757-83320000 | 佛山市发展和改革局 | 含物价 | 市发改局、市发改委 | 张三 | 市发展计划局 | 市`),
    ).toEqual([CITY]);
  });

  test.each([
    ['单位名称 | 简称', '市财政局'],
    ['规范名称 | 电话', '市财政局'],
    ['单位（全称） | 联系人', '市财政局'],
    ['单位 | 联系电话', '市财政局'],
    ['名 称 | 级别', '市财政局'],
    ['单位名称', '市财政局'],
    ['单位', '市财政局'],
    ['單位名稱 | 簡稱', '市财政局'],
  ])('under the header 「%s」', (header, name) => {
    expect(unitsIn(`${header}\n${name}`)).toEqual([unit(name)]);
  });

  test.each([
    ['', 'an empty sheet'],
    ['市财政局 | 市水利局', 'a list without a header'],
    ['简称 | 电话\n市财政局 | 1', 'no full names'],
    ['单位名称（简称） | 电话\n市财政局 | 1', 'short names only'],
    ['单位：佛山市 | 2024年\n市财政局 | 1', 'the line of who fills it in'],
    ['填报 | 单位\n市财政局 | 1', 'a vague word among others'],
    [`${'\n'.repeat(25)}全称 | 简称\n市财政局 | 财政局`, 'a header far below'],
  ])('but not %j: %s', (drawing) => {
    expect(read(drawing)).toEqual({ kind: 'unreadable' });
  });

  test('under the line of who fills it in', () => {
    expect(unitsIn('填报单位： | 佛山市 | 单位：\n单位 | 简称 | 电话\n市财政局 | 财政局 | 1')).toEqual([
      unit('市财政局', { shortNames: ['财政局'], phone: '1' }),
    ]);
  });

  test('under a header of two rows', () => {
    expect(
      unitsIn(`
序号 | 单位名称 | 联系方式 | <
^ | ^ | 联系人 | 电话
1 | 市财政局 | 李四 | 8888`),
    ).toEqual([unit('市财政局', { contact: '李四', phone: '8888' })]);
  });

  test('with several names in a cell, however they are parted', () => {
    expect(
      unitsIn(`
全称 | 简称 | 别称
市人力资源和社会保障局 | 市人社局，人社局；市人力社保局／人保局 | 市劳动局\\n市 人 事 局`),
    ).toEqual([
      unit('市人力资源和社会保障局', {
        shortNames: ['市人社局', '人社局', '市人力社保局', '人保局', '市劳动局', '市人事局'],
      }),
    ]);
  });

  test('with what stands in brackets left together', () => {
    expect(unitsIn('全称 | 简称\n市发展和改革委员会 | 发改委（物价局、能源局）、发改局')).toEqual([
      unit('市发展和改革委员会', { shortNames: ['发改委（物价局、能源局）', '发改局'] }),
    ]);
  });

  test('with blanks, line breaks and list marks in full names', () => {
    expect(unitsIn('全称 | 简称\n"市 财 政 局" |\n市人力资源\\n社会保障局 |\n3.市水利局 |\n（4）市民政局 |')).toEqual(
      ['市财政局', '市人力资源社会保障局', '市水利局', '市民政局'].map((name) => unit(name)),
    );
  });

  test('without blank rows, titles of sections, notes, sums, repeated headers and rows with a short name only', () => {
    expect(
      unitsIn(`
全称 | 简称 | 电话
一、市直部门 | |
市直部门 | < | <
市财政局 | 财政局 | 1
 | |
 | 发改局 | 2
全称 | 简称 | 电话
（二）中央驻市单位 | |
市税务局 | 无 | 暂无
合计：2家 | |
合计 | | 2
注：以上电话均为办公电话。 | |
#REF! | |
—— | |
12 | |
2024年5月 | |`),
    ).toEqual([unit('市财政局', { shortNames: ['财政局'], phone: '1' }), unit('市税务局', { phone: '暂无' })]);
  });

  test('with the rows of one unit as one', () => {
    expect(
      unitsIn(`
全称 | 简称 | 层级 | 联系人 | 电话
市财政局 | 财政局 | | 张三 | 1
市水利局 | | 市 | |
"市 财政局" | 市财局、财政局、市财政局 | 市 | 李四 | 1`),
    ).toEqual([
      unit('市财政局', { shortNames: ['财政局', '市财局'], level: '市', contact: '张三、李四', phone: '1' }),
      unit('市水利局', { level: '市' }),
    ]);
  });

  test('with what a merged cell says for each of its rows', () => {
    expect(
      unitsIn(`
层级 | 全称 | 电话
市直 | 市财政局 | 1
^ | 市水利局 | 2
区直 | 区财政局 | 3
^ | ^ | 4`),
    ).toEqual([
      unit('市财政局', { level: '市直', phone: '1' }),
      unit('市水利局', { level: '市直', phone: '2' }),
      unit('区财政局', { level: '区直', phone: '3、4' }),
    ]);
  });

  test('with numbers as they are shown, and results of formulas', () => {
    expect(unitsIn('全称 | 简称 | 电话\n=A9&"局" ⇒ 市财政局 | =B9 ⇒ 财政局 | 83320000')).toEqual([
      unit('市财政局', { shortNames: ['财政局'], phone: '83320000' }),
    ]);
  });

  test('whatever the names are called', () => {
    expect(unitsIn('全称 | 简称\n__proto__ | constructor\ntoString | __proto__')).toEqual([
      unit('__proto__', { shortNames: ['constructor'] }),
      unit('toString', { shortNames: ['__proto__'] }),
    ]);
  });

  test('quickly, however long the texts are and however many the rows', () => {
    const header = drawSheet('全称 | 简称').grid.rows[0] ?? [];
    const cell = (text: string) => ({ value: text, text });
    const long = ['、', '（', '）', ' ', '\n', '局', '1.', '(', 'ā', '全称、'].map((sign) =>
      sign.repeat(MAX_CELL_CHARS / sign.length),
    );
    const rows = [
      header,
      ...long.flatMap((text) => [
        [cell(text), cell(text)],
        [cell('市财政局'), cell(text)],
      ]),
      ...Array.from({ length: 2000 }, (_, index) => [cell(`第${index}局`), cell(`${index}局、${index}处`)]),
    ];
    const grid: Grid = { ...drawSheet('').grid, rows, rowCount: rows.length, colCount: 2 };
    const reading = readUnitDirectory(grid);
    expect(reading.kind === 'directory' && reading.units.length).toBe(2001);
  });

  test('or not at all, whatever stands on the sheet', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('全称', '简称', '单位', '市财政局', '无', '（', '\n'));
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.option(text, { nil: undefined }), { maxLength: 4 }), { maxLength: 6 }),
        (texts) => {
          const rows = texts.map((row) => row.map((value) => (value === undefined ? value : { value, text: value })));
          const reading = readUnitDirectory({ ...drawSheet('').grid, rows, rowCount: rows.length, colCount: 4 });
          if (reading.kind === 'unreadable') return;
          const names = reading.units.map(({ fullName }) => fullName);
          expect(new Set(names).size).toBe(names.length);
          expect(reading.units.flatMap((one) => [one.fullName, ...one.shortNames, ...one.formerNames])).not.toContain(
            '',
          );
        },
      ),
    );
  });
});
