import { rewriting } from '../../src/pane/fix-words';
import type { CellContent, Edit } from '../../src/grid/edit';

function write(was: CellContent, value: string | number): Edit {
  return { kind: 'set-value', at: { row: 4, col: 2 }, was, value };
}

const DAMAGED = write({ value: '清單(dān)' }, '清單');

test.each<readonly [string, string, readonly Edit[], ReturnType<typeof rewriting>]>([
  ['says what it does, not what comes of it', '删去拼音残留', [DAMAGED], { original: '清單(dān)', changed: '清單' }],
  ['says what comes of it', '改为「清單」', [DAMAGED], undefined],
  ['empties the cell', '清空这个序号', [write({ value: '3' }, '')], undefined],
  ['writes no text', '改为数字', [write({ value: '3' }, 3)], undefined],
  ['takes a formula away', '改成文字', [write({ formula: '=A1' }, '三')], undefined],
  ['is of several cells', '删去拼音残留', [DAMAGED, DAMAGED], undefined],
  ['moves rows', '拆成两行', [{ kind: 'insert-rows', before: 5, count: 1 }], undefined],
])('a fix whose title %s', (_, title, edits, expected) => {
  expect(rewriting({ title, safety: 'review', edits })).toEqual(expected);
});
