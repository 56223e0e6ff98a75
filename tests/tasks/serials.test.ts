import { findStrays, readSerialNumber, readSerials } from '../../src/tasks/serials';
import { drawTable } from '../kit/task-table';

test.each([
  ['3', 3],
  ['３．', 3],
  ['（十二）', 12],
  ['三、', 3],
  ['1-2', undefined],
  ['附', undefined],
  ['', undefined],
])('序号 「%s」 is %s', (text, number) => {
  expect(readSerialNumber(text)).toBe(number);
});

test('each row has a number, inherited or its own; strays are told', () => {
  const { table } = drawTable(`
序号 | 工作任务 | 具体要求 | 责任单位 | 完成时限
1 | 甲 | 甲一 | 市财政局 | 6月底前
^ | ^ | 甲二 | ^ | ^
2 | 乙 | 乙一 | 市教育局 | 9月底前
1 | ^ | 乙二 | ^ | ^
2 | ^ | 乙三 | ^ | ^
3 | 丙 | 丙一 | 市民政局 | 9月底前
 | 丁 | 丁一 | 市司法局 | 9月底前`);
  expect(readSerials(table).map(({ state, number }) => [state, number])).toEqual([
    ['own', 1],
    ['inherited', 1],
    ['own', 2],
    ['stray', 2],
    ['stray', 2],
    ['own', 3],
    ['missing', undefined],
  ]);
});

test('one number left on a continuing row is a stray also before the numbers begin anew', () => {
  const row = (number: number | undefined, isContinuation: boolean) => ({ number, isContinuation });
  const rows = [row(1, false), row(undefined, true), row(2, false), row(3, true), row(undefined, true), row(1, false)];
  expect(findStrays(rows)).toEqual([false, false, false, true, false, false]);
});

test('a number that fills the gap between two tasks is none, whatever its row looks like', () => {
  const row = (number: number | undefined, isContinuation: boolean) => ({ number, isContinuation });
  const blank = row(undefined, true);
  const rows = [
    row(1, false),
    blank,
    row(2, false),
    row(3, true),
    row(4, false),
    row(4, true),
    blank,
    blank,
    row(5, false),
  ];
  expect(findStrays(rows)).toEqual([false, false, false, false, false, true, false, false, false]);
});

test('a table that numbers every row below a category has no strays', () => {
  const rows = [1, 2, 3, 4, 5].map((number) => ({ number, isContinuation: number % 2 === 0 }));
  expect(findStrays(rows)).toEqual([false, false, false, false, false]);
});

test('numbers that begin anew in every category are no strays', () => {
  const rows = [1, 2, 3, 1, 2].map((number, index) => ({ number, isContinuation: index !== 0 && index !== 3 }));
  expect(findStrays(rows)).toEqual([false, false, false, false, false]);
});

test('a table without 序号 has no serials', () => {
  expect(readSerials(drawTable('工作任务 | 责任单位\n修路 | 市住建局').table)).toEqual([]);
});
