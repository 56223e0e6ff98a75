import fc from 'fast-check';
import { readDeadline } from '../../src/deadlines/read-deadline';
import type { DeadlineReading } from '../../src/deadlines/reading';
import { found, sheetOf } from './deadline-sheet';

describe('fixes of a deadline change how it is written, not what it says', () => {
  const words =
    '2016年 ２０１６年 二〇一六年 16年 6月 十月 12 31日 底 前 之前 上旬 第三季度 2016. 12.31 2016-09-30 20161231 ' +
    '至 ， 完成 力争 年底前 上半年 及时 每月';
  const piece = fc.constantFrom(...words.split(' '), '\n');
  const deadline = fc.string({ unit: piece, minLength: 1, maxLength: 6 });
  const read = (text: string) => readDeadline(text, { planYear: 2016 });
  const gist = ({ parts }: DeadlineReading) =>
    parts.map((part) => [part.kind, 'start' in part ? part.start : '', 'due' in part ? part.due : ''].join(' '));

  /** The deadlines a rule's fixes write for a cell, among cells in the usual manner. */
  function rewritten(rule: string, text: string): readonly string[] {
    const grid = sheetOf(['其一', '2016年6月底前', '2016年9月底前', '2016年11月底前']);
    const cell = { value: text, text };
    const rows = grid.rows.map((row) => row.map((held) => (held?.text === '其一' ? cell : held)));
    return found(rule, { ...grid, rows }).flatMap(({ fixes }) =>
      fixes.flatMap(({ edits }) =>
        edits.flatMap((edit) => (edit.kind === 'set-value' && edit.at.row === 2 ? [String(edit.value)] : [])),
      ),
    );
  }

  test.each(['deadline-year-missing', 'deadline-wording-mixed'])('%s', (rule) => {
    fc.assert(
      fc.property(deadline, (text) => {
        for (const changed of rewritten(rule, text)) expect(gist(read(changed))).toEqual(gist(read(text)));
      }),
      { numRuns: 300 },
    );
  });

  test('deadline-ambiguous leaves one of the two dates', () => {
    fc.assert(
      fc.property(deadline, (text) => {
        const { due, latest } = read(text);
        for (const changed of rewritten('deadline-ambiguous', text)) {
          const after = read(changed);
          expect(after.flags).not.toContain('ambiguous-before');
          expect([due, latest]).toContain(after.due);
        }
      }),
      { numRuns: 300 },
    );
  });
});
