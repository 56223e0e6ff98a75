import { createAssistant } from '../../src/app/create-assistant';
import type { Finding } from '../../src/findings/finding';
import { a1, parseA1, topLeft } from '../../src/grid/address';
import { textAt } from '../../src/grid/grid';
import { memoryHost } from '../../src/host/memory/memory-host';
import { contentsOf } from '../host/host-under-test';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';
import { checked, chosenOf, everything, mend } from './batches';

const HEADER = '序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限';

/** A sheet with these rows, its assistant and what its first check found. */
async function open(rows: string, header = HEADER) {
  const { grid } = drawSheet(`${header}\n${rows.trim()}`);
  const host = memoryHost([grid]);
  const assistant = createAssistant(host, () => date('2016-10-01'));
  const first = await checked(assistant);
  const now = () => host.gridOf(grid.sheet) ?? grid;
  const of = (rule: string): readonly Finding[] => first.report.findings.filter((finding) => finding.rule === rule);
  const text = (address: string) =>
    textAt(now(), topLeft(parseA1(address) ?? { top: 0, left: 0, bottom: 0, right: 0 }));
  return { grid, host, assistant, first, of, now, text };
}

test('two fixes on one cell compose, the second found again although the text has changed', async () => {
  const { assistant, of, text } = await open(`
1 | 整修校舍 | 市教育局 | 市财政局 | 2016年9月31日前完成初稿，2016年12底前完成
2 | 新建泊位 | 市公安局 | 市财政局 | 2016年12月底前`);
  const fixes = ['deadline-misspelt', 'deadline-impossible'].flatMap(of).map((finding) => chosenOf(finding));
  expect(fixes.map(({ at }) => a1(topLeft(at)))).toEqual(['E2', 'E2']);
  const result = await mend(assistant, { changes: [], fixes });
  expect(result).toMatchObject({ cells: 1, refused: [], left: [] });
  expect(text('E2')).toBe('2016年9月30日前完成初稿，2016年12月底前完成');
});

test('a safe change and a chosen fix on one cell are both done, in one writing of the cell', async () => {
  const { assistant, first, of, text } = await open(`
1 | 整修校舍 | 市教育局）、 市财政局 | 市公安局 | 2016年12月底前
2 | 新建泊位 | 市公安局 | 市财政局 | 2016年12月底前`);
  const [bracket] = of('unit-bracket-unbalanced');
  expect(first.safeChanges.map(({ at }) => a1(at))).toEqual(['C2']);
  const result = await mend(assistant, { changes: first.safeChanges, fixes: bracket ? [chosenOf(bracket)] : [] });
  expect(result).toMatchObject({ cells: 1, refused: [], left: [] });
  expect(text('C2')).toBe('市教育局、市财政局');
  expect(result.undo.cells).toHaveLength(1);
});

test('rows move first, and what stands below is found where it has come to stand', async () => {
  const { assistant, of, grid, now, text } = await open(
    `
1 | 改善校园周边环境 | 1．增设护学岗 | 市公安局 | 2016年12月底前
^ | ^ | 2．取缔流动摊点\\n3．施划减速标线 | ^ | ^
 | | | |
2 | 保障食品安全 | 1．抽检食堂食材 | 市教育局 | 2016年9月31日前
^ | ^ | 2．公示后厨视频 | ^ | ^
^ | ^ | 3．培训从业人员\\n4．更换老旧灶具 | ^ | ^
4 | 美化校园 | 1．补植行道树 | 市园林局 | 2016年12月底前
5 | 亮化校园 | 1．更换路灯 | 市园林局 | 2016年12月底前
^ | ^ | 2．检修线路 | ^ | ^
^ | ^ | 3．清洗灯罩 | ^ | ^
^ | ^ | 4．增设地灯 | ^ | ^`,
    '序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限',
  );
  const chosen = ['two-items-in-one-cell', 'blank-row-inside', 'deadline-impossible', 'serial-gap'].flatMap(of);
  expect(chosen).toHaveLength(5);
  const result = await mend(assistant, { changes: [], fixes: chosen.map((finding) => chosenOf(finding)) });
  expect(result).toMatchObject({ refused: [], left: [] });
  expect(['C3', 'C4', 'C5', 'C7', 'C8'].map(text)).toEqual([
    '2．取缔流动摊点',
    '3．施划减速标线',
    '1．抽检食堂食材',
    '3．培训从业人员',
    '4．更换老旧灶具',
  ]);
  expect(['A2', 'A5', 'A9', 'A10'].map(text)).toEqual(['1', '2', '3', '4']);
  expect(text('E5')).toBe('2016年9月30日前');
  expect(
    (await checked(assistant)).report.findings.filter(({ rule }) => chosen.some((one) => one.rule === rule)),
  ).toEqual([]);
  await assistant.undo(result.undo);
  expect(contentsOf(now())).toEqual(contentsOf(grid));
});

test('two ways of numbering on overlap: the one above mends the one below', async () => {
  const { assistant, of, text } = await open(`
1 | 整修校舍 | 市教育局 | 市财政局 | 2016年12月底前
4 | 新建泊位 | 市公安局 | 市财政局 | 2016年12月底前
9 | 整治水塘 | 市水务局 | 市财政局 | 2016年12月底前`);
  const gaps = of('serial-gap');
  expect(gaps).toHaveLength(2);
  const result = await mend(assistant, { changes: [], fixes: gaps.map((gap) => chosenOf(gap)) });
  expect(result).toMatchObject({ cells: 2, left: [] });
  expect(['A2', 'A3', 'A4'].map(text)).toEqual(['1', '2', '3']);
});

test('a fix whose text has changed since the check is left, the others are done', async () => {
  const { assistant, host, grid, of, text } = await open(`
1 | 整修校舍 | 市教育局 | 市财政局 | 2016年9月31日前
2 | 新建泊位 | 市公安局 | 市财政局 | 2016年4月31日前`);
  const fixes = of('deadline-impossible').map((finding) => chosenOf(finding));
  host.type(grid.sheet, { row: 1, col: 4 }, '2016年11月31日前');
  const result = await mend(assistant, { changes: [], fixes });
  expect(result.left).toEqual([{ ...fixes[0], because: 'not-offered' }]);
  expect([text('E2'), text('E3')]).toEqual(['2016年11月31日前', '2016年4月30日前']);
});

test('a chosen fix follows its row where rows were inserted since the check', async () => {
  const { assistant, host, grid, of, text } = await open(`
1 | 整修校舍 | 市教育局 | 市财政局 | 2016年12月底前
2 | 新建泊位 | 市公安局 | 市财政局 | 2016年4月31日前`);
  const fixes = of('deadline-impossible').map((finding) => chosenOf(finding));
  await host.apply(grid.sheet, [{ kind: 'insert-rows', before: 2, count: 1 }], { flattenMixedFonts: false });
  expect(await mend(assistant, { changes: [], fixes })).toMatchObject({ cells: 1, left: [] });
  expect(text('E4')).toBe('2016年4月30日前');
});

test('a safe change whose cell was typed over is refused by its number', async () => {
  const { assistant, host, grid, first, text } = await open(`
1 | 整修校舍 | 市教育局、 | 市财政局 | 2016年12月底前
2 | 新建泊位 | 市公安局、 | 市财政局 | 2016年12月底前`);
  host.type(grid.sheet, { row: 1, col: 2 }, '市水务局、');
  const result = await mend(assistant, { changes: first.safeChanges, fixes: [] });
  expect(result).toMatchObject({ cells: 1, refused: [{ index: 0, reason: 'changed-since' }] });
  expect([text('C2'), text('C3')]).toEqual(['市水务局、', '市公安局']);
});

test('nothing chosen writes nothing, and a sheet without a table says so', async () => {
  const { assistant, host, grid } = await open('1 | 整修校舍 | 市教育局 | 市财政局 | 2016年12月底前');
  expect(await mend(assistant, { changes: [], fixes: [] })).toMatchObject({
    cells: 0,
    undo: { cells: [], structure: [] },
  });
  const empty = createAssistant(memoryHost([{ ...grid, rows: [], rowCount: 0, colCount: 0 }]), () =>
    date('2016-10-01'),
  );
  expect(await empty.applyBatch({}, { changes: [], fixes: [] })).toMatchObject({ kind: 'no-table' });
  expect(contentsOf(host.gridOf(grid.sheet) ?? grid)).toEqual(contentsOf(grid));
});

test('what was called no problem is not mended although another fix changes its text', async () => {
  const { assistant, first } = await open('1 | 整修校舍 | 市教育局、 市财政局、 | 市公安局 | 2016年12月底前');
  expect(first.safeChanges.map(({ changed }) => changed)).toEqual(['市教育局、市财政局']);
  const [space] = first.report.findings.filter(({ rule }) => rule === 'stray-space');
  if (!space) throw new Error('no stray space');
  await assistant.ignoreFinding(first.sheet, space, '上级模板如此');
  const second = await checked(assistant);
  expect(second.safeChanges.map(({ changed }) => changed)).toEqual(['市教育局、 市财政局']);
});

test('everything a sheet is offered goes as one write and comes back as one', async () => {
  const { assistant, first, grid, now } = await open(`
1 | "整修 校舍" | 市教育局、 | 市财政局，市财政局 | 2016年9月31日前
1 | 新建泊位 | 市公安局) | 市财政局 | 2016年12底前
 | | | |
5 | 整治水塘 | 市水务局牵头，市公安局配合 | | 2016年12月底前`);
  const batch = everything(first);
  expect(batch.fixes.length).toBeGreaterThan(4);
  const result = await mend(assistant, batch);
  expect(result).toMatchObject({ refused: [], left: [] });
  await assistant.undo(result.undo);
  expect(contentsOf(now())).toEqual(contentsOf(grid));
});
