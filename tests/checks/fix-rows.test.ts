import { unzipSync } from 'fflate';
import { RULES } from '../../src/checks/rules/index';
import type { Fix } from '../../src/findings/finding';
import { a1Range } from '../../src/grid/address';
import { applyEdits } from '../../src/grid/apply-edits';
import { cellAt, type Grid, textAt } from '../../src/grid/grid';
import { memoryHost } from '../../src/host/memory/memory-host';
import { xlsxFile } from '../../src/host/xlsx/xlsx-host';
import { contentsOf } from '../host/host-under-test';
import { checkGrid } from '../kit/check';
import { drawSheet } from '../kit/sheet';
import { buildXlsx, xlsxOfGrids } from '../kit/xlsx';
import { changedParts } from './changed-parts';

/** The first fix a rule offers on a sheet. */
function fixOf(grid: Grid, rule: string): Fix {
  const rules = RULES.filter(({ id }) => id === rule);
  const [fix] = checkGrid(grid, { rules }).findings.flatMap(({ fixes }) => fixes);
  if (!fix) throw new Error(`no fix of ${rule}`);
  return fix;
}

function linesOf(grid: Grid): readonly string[] {
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.colCount }, (_none, col) => {
      const cell = cellAt(grid, { row, col });
      return cell?.formula ?? textAt(grid, { row, col }).replaceAll('\n', '/');
    }).join('|'),
  );
}

/** A sheet after a fix, its merges behind it, and the proof that it can be put back. */
async function mended(drawing: string, rule: string) {
  const { grid } = drawSheet(drawing);
  const fix = fixOf(grid, rule);
  const host = memoryHost([grid]);
  const outcome = await host.apply(grid.sheet, fix.edits, { flattenMixedFonts: true });
  expect(outcome.kind).toBe('applied');
  const after = host.gridOf(grid.sheet) ?? grid;
  await host.undo(outcome.undo);
  expect(contentsOf(host.gridOf(grid.sheet) ?? grid)).toEqual(contentsOf(grid));
  const bytes = xlsxOfGrids([grid]);
  const file = xlsxFile(bytes);
  await file.undo((await file.apply(grid.sheet, fix.edits, { flattenMixedFonts: true })).undo);
  // A file whose formulas were written is calculated anew when it is opened, also after an undo.
  const calculated = fix.edits.some(({ kind }) => kind === 'set-formula') ? ['xl/workbook.xml'] : [];
  expect(changedParts(bytes, file.save())).toEqual(calculated);
  return { fix, after, lines: linesOf(after), merges: after.merges.map(a1Range).sort() };
}

const ITEMS = [
  '1．增设护学岗',
  '2．疏导车流',
  '3．清查网吧',
  '4．更换灯具',
  '5．抽检食材',
  '6．公示后厨',
  '7．培训厨工',
  '8．检修校车',
];
const flatRow = (item: string, index: number) => `${index + 1} | ${item} | 市公安局 | 2016年12月底前`;
const FLAT = ['序号 | 具体要求 | 牵头单位 | 完成时限', ...ITEMS.map(flatRow)];

describe('a row with two items', () => {
  const SPLIT = 'two-items-in-one-cell';

  test('in a flat table says the rest again, and wants a number: the next fix makes room for it', async () => {
    const row = '3 | 3．清查网吧\\n4．清理摊点 | 市文旅局 | date:2016-12-30';
    const drawing = FLAT.map((line, index) => (index === 3 ? row : line)).join('\n');
    const { lines, after } = await mended(drawing, SPLIT);
    expect(lines.slice(3, 6)).toEqual([
      '3|3．清查网吧|市文旅局|2016/12/30',
      '|4．清理摊点|市文旅局|42734',
      '4|4．更换灯具|市公安局|2016年12月底前',
    ]);
    expect(cellAt(after, { row: 4, col: 3 })?.numberFormat).toBe('yyyy/m/d');
    const numbering = fixOf(after, 'serial-missing');
    expect(numbering.title).toBe('补上序号 4，以下顺延到 9');
    expect(linesOf(applyEdits(after, numbering.edits)).map((line) => line.split('|')[0])).toEqual([
      ...['序号', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    ]);
  });

  test('keeps formulas that hold in every row, leaves those that would not, and moves those below', async () => {
    const drawing = [
      `${FLAT[0] ?? ''} | 备注 | 核对`,
      ...ITEMS.map((item, index) => {
        const text = index === 2 ? '3．清查网吧\\n4．清理摊点' : item;
        return `=ROW()-1 ⇒ ${index + 1} | ${text} | 市公安局 | 2016年12月底前 | | =LEN(B${index + 2}) ⇒ 9`;
      }),
    ].join('\n');
    const { lines } = await mended(drawing, SPLIT);
    expect(lines.slice(3, 5)).toEqual([
      '=ROW()-1|3．清查网吧|市公安局|2016年12月底前||=LEN(B4)',
      '=ROW()-1|4．清理摊点|市公安局|2016年12月底前||',
    ]);
  });

  test('at the end of merged areas makes them longer, inside them they grow by themselves', async () => {
    const drawing = `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 改善校园周边环境 | 1．增设护学岗 | 市公安局 | 2016年12月底前
^ | ^ | 2．取缔流动摊点\\n3．施划减速标线\\n4．安装护栏 | ^ | ^
^ | ^ | 5．清查网吧 | ^ | 2016年11月底前
2 | 保障食品安全 | 1．抽检食堂食材 | 市教育局 | 2016年12月底前
^ | ^ | 2．公示后厨视频 | ^ | ^
^ | ^ | 3．培训从业人员 | ^ | ^`;
    const { lines, merges } = await mended(drawing, SPLIT);
    expect(lines.slice(2, 6)).toEqual([
      '||2．取缔流动摊点||',
      '||3．施划减速标线||',
      '||4．安装护栏||',
      '||5．清查网吧||2016年11月底前',
    ]);
    expect(merges).toEqual(['A2:A6', 'A7:A9', 'B2:B6', 'B7:B9', 'D2:D6', 'D7:D9', 'E2:E5', 'E7:E9']);
  });

  test('whose cell runs on into the next column keeps that in the new rows', async () => {
    const rows = FLAT.map((line, index) => {
      const [no = '', item = '', ...rest] = line.split(' | ');
      const text = index === 3 ? '3．清查网吧\\n4．清理摊点' : item;
      return [no, text, index === 0 ? '目标' : '<', ...rest].join(' | ');
    });
    const { merges } = await mended(rows.join('\n'), SPLIT);
    expect(merges).toEqual(expect.arrayContaining(['B4:C4', 'B5:C5', 'B6:C6']));
    expect(merges).toHaveLength(9);
  });

  test('gives the new row the look and the height of the one it comes from', async () => {
    const cells = (row: number, texts: readonly string[]) =>
      texts.map((text, col) => `<c r="${'ABCD'[col] ?? ''}${row}" s="1" t="str"><v>${text}</v></c>`).join('');
    const line = (row: number, item: string) =>
      `<row r="${row}" ht="42" customHeight="1">${cells(row, [String(row - 1), item, '市公安局', '2016年12月底前'])}</row>`;
    const bytes = buildXlsx({
      styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0"><alignment wrapText="1"/></xf></cellXfs>',
      sheets: [
        {
          name: '分工方案',
          rows: `<row r="1">${cells(1, ['序号', '具体要求', '牵头单位', '完成时限'])}</row>${ITEMS.map((item, index) =>
            line(index + 2, index === 2 ? '3．清查网吧&#10;4．清理摊点' : item),
          ).join('')}`,
        },
      ],
    });
    const file = xlsxFile(bytes);
    const grid = await file.readSheet('分工方案');
    const { undo } = await file.apply('分工方案', fixOf(grid, SPLIT).edits, { flattenMixedFonts: true });
    const inserted = /<row r="5"[^>]*>.*?<\/row>/s.exec(Buffer.from(sheetXml(file.save())).toString())?.[0] ?? '';
    expect(inserted).toContain('ht="42"');
    expect(inserted.match(/ s="1"/g)?.length).toBeGreaterThanOrEqual(3);
    await file.undo(undo);
    expect(Buffer.compare(file.save(), bytes)).toBe(0);
  });
});

function sheetXml(bytes: Uint8Array): Uint8Array {
  return unzipSync(bytes)['xl/sheets/sheet1.xml'] ?? new Uint8Array();
}

describe('serials counted on', () => {
  test('take their sub-items along, typed as they were', async () => {
    const { fix, lines } = await mended(
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 整修校舍 | 市教育局 | 2016年12月底前
1.1 | 更换门窗 | 市教育局 | 2016年12月底前
3 | 新建泊位 | 市城管局 | 2016年12月底前
'3.1 | 施划标线 | 市城管局 | 2016年12月底前
３．２ | 安装地锁 | 市城管局 | 2016年12月底前
4 | 疏浚河道 | 市水务局 | 2016年12月底前
'4.1 | 清理淤泥 | 市水务局 | 2016年12月底前`,
      'serial-gap',
    );
    expect(fix.title).toBe('从此行起依次改为 2—3');
    expect(lines.map((line) => line.split('|')[0])).toEqual(['序号', '1', '1.1', '2', '2.1', '2．２', '3', '3.1']);
  });

  test('stand in the first row of merged cells', async () => {
    const { lines, merges } = await mended(
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 整修校舍 | 更换门窗 | 市教育局 | 2016年12月底前
^ | ^ | 粉刷外墙 | ^ | ^
3 | 新建泊位 | 施划标线 | 市城管局 | 2016年12月底前
^ | ^ | 安装地锁 | ^ | ^
4 | 疏浚河道 | 清理淤泥 | 市水务局 | 2016年12月底前`,
      'serial-gap',
    );
    expect(lines.map((line) => line.split('|')[0])).toEqual(['序号', '1', '', '2', '', '3']);
    expect(merges).toHaveLength(8);
  });

  test('are not written over formulas', () => {
    const { grid } = drawSheet(`
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 整修校舍 | 市教育局 | 2016年12月底前
3 | 新建泊位 | 市城管局 | 2016年12月底前
=A3+1 ⇒ 4 | 疏浚河道 | 市水务局 | 2016年12月底前`);
    expect(() => fixOf(grid, 'serial-gap')).toThrow('no fix');
  });
});
