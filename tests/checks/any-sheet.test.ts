import fc from 'fast-check';
import type { Finding } from '../../src/findings/finding';
import { applyEdits } from '../../src/grid/apply-edits';
import type { Edit } from '../../src/grid/edit';
import type { Grid, GridCell } from '../../src/grid/grid';
import { checkGrid } from '../kit/check';
import { drawSheet } from '../kit/sheet';

const HEADER = '序号 | 工作任务 | 具体要求 | 牵头单位 | 责任单位 | 完成时限 | 完成情况';

function sheetOf(rows: readonly (readonly string[])[]): Grid {
  const { grid } = drawSheet(HEADER);
  const body = rows.map((row) =>
    row.map((text): GridCell | undefined => (text === '' ? undefined : { value: text, text })),
  );
  return { ...grid, rowCount: rows.length + 1, rows: [...grid.rows, ...body] };
}

/** One edit a cell: two fixes of one cell take turns. */
function safeEdits(findings: readonly Finding[]): readonly Edit[] {
  const edits = new Map<string, Edit>();
  for (const edit of findings
    .flatMap(({ fixes }) => fixes.filter(({ safety }) => safety === 'safe'))
    .flatMap((fix) => fix.edits)) {
    if (edit.kind === 'set-value') edits.set(`${edit.at.row},${edit.at.col}`, edit);
  }
  return [...edits.values()];
}

const pieces = fc.constantFrom(
  ...[
    '市',
    '财政局',
    '教育局',
    '各区政府',
    '、',
    '，',
    '。',
    '\n',
    ' ',
    '（',
    ')',
    '1．',
    '一、',
    '2016年',
    '12',
    '月',
    '底前',
    '9月31日',
  ],
  ...[
    '完成',
    '每季度',
    '全年',
    '發(fā)',
    '\u0007',
    '\u200b',
    '\ud800',
    '#REF!',
    '=HYPERLINK(',
    '等',
    '牵头',
    '配合',
    '收到后5个工作日内',
  ],
);
const cell = fc.string({ unit: pieces, maxLength: 8 });
const rows = fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 6 });

test('any sheet can be checked, and its safe fixes come to an end', () => {
  fc.assert(
    fc.property(rows, (drawn) => {
      let grid = sheetOf(drawn);
      let edits = safeEdits(checkGrid(grid).findings);
      for (let round = 0; round < 8 && edits.length > 0; round++) {
        grid = applyEdits(grid, edits);
        edits = safeEdits(checkGrid(grid).findings);
      }
      expect(edits).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('the same sheet gives the same report', () => {
  fc.assert(
    fc.property(rows, (drawn) => {
      expect(JSON.stringify(checkGrid(sheetOf(drawn)))).toBe(JSON.stringify(checkGrid(sheetOf(drawn))));
    }),
    { numRuns: 30 },
  );
});

test.each(['（', '1．', '\n', ' ', '、', '月', '12', '發(fā', '市', '\ud800', '年12'])(
  'a cell full of %j is no hang',
  (piece) => {
    const full = piece.repeat(Math.floor(32_767 / piece.length));
    const row = ['1', full, full, full, full, full, full];
    expect(checkGrid(sheetOf([row, row])).rowCount).toBeGreaterThanOrEqual(0);
  },
);
