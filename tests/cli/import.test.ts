import type { XlsxFile } from '../../src/host/xlsx/xlsx-host';
import type { NoticeJson } from '../../src/reports/notice-json';
import { type Disk, zrb } from '../kit/command-line';

const NOTICE = `某市人民政府办公室关于印发2026年重点工作分工方案的通知
某政办发〔2026〕3号
各县（市、区）人民政府，市政府各部门：
一、稳定经济增长
（一）扩大有效投资。开工建设重大项目15个，2026年12月底前完成投资120亿元。（市发展改革委牵头，市财政局配合）
（二）促进消费回升。举办消费促进活动20场以上。（市商务局牵头，各县（市、区）人民政府配合）
各县（市、区）、各部门要高度重视，切实加强组织领导。
某市人民政府办公室
2026年3月2日
`;
const files = () => ({ 'a.txt': NOTICE });

test('for people: facts, counts that add up, a line for each row, and what is left with its place', async () => {
  const { code, out, err } = await zrb('import a.txt', new Map(), { files: files() });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.split('\n')).toEqual([
    '标题：某市人民政府办公室关于印发2026年重点工作分工方案的通知',
    '文号：某政办发〔2026〕3号',
    '主送：各县（市、区）人民政府，市政府各部门',
    '成文日期：2026-03-02',
    '没写年份的时限按 2026 年读。',
    '5 句中 4 句入表，成 2 行；1 句待人工处理。',
    '各行：',
    expect.stringMatching(
      /^ {2}1｜一（一）｜（一）扩大有效投资。.*｜牵头：市发展改革委｜责任：市财政局｜时限：2026年12月底前/,
    ) as string,
    expect.stringMatching(
      /^ {2}2｜一（二）｜（二）促进消费回升。.*｜牵头：市商务局｜责任：各县（市、区）人民政府$/,
    ) as string,
    '待人工处理（1）：',
    expect.stringMatching(/^ {2}原文第 7 行：各县（市、区）、各部门要高度重视，切实加强组织领导。（.+）$/) as string,
  ]);
});

test('as JSON: each text is what its places in the source show', async () => {
  const { code, out } = await zrb('import a.txt --json', new Map(), { files: files() });
  expect(code).toBe(0);
  const json = JSON.parse(out) as NoticeJson;
  expect(json).toMatchObject({
    documentNumber: '某政办发〔2026〕3号',
    issueDate: '2026-03-02',
    planYear: 2026,
    counts: { inRows: 4, unplaced: 1, rows: 2 },
  });
  expect(json.rows[0]).toMatchObject({
    serial: '1',
    kind: 'task',
    optional: false,
    mark: '一（一）',
    category: '稳定经济增长',
    leadUnits: ['市发展改革委'],
    responsibleUnits: ['市财政局'],
    deadline: { due: '2026-12-31' },
  });
  const shown = (spans: readonly { readonly start: number; readonly end: number }[]) =>
    spans.map(({ start, end }) => NOTICE.slice(start, end)).join('');
  for (const row of json.rows) {
    expect(shown(row.spans.requirement)).toBe(row.requirement);
    expect(shown(row.spans.category)).toBe(row.category);
    expect(row.spans.leadUnits.map(shown)).toEqual(row.leadUnits);
    expect(row.spans.responsibleUnits.map(shown)).toEqual(row.responsibleUnits);
  }
  expect(json.unplaced.map(({ spans }) => shown(spans))).toEqual(json.unplaced.map(({ text }) => text));
});

test('year and day are taken from the call', async () => {
  const { out } = await zrb('import a.txt --json --year 2027 --issued 2026-12-30', new Map(), { files: files() });
  expect(JSON.parse(out)).toMatchObject({ planYear: 2027, issueDate: '2026-12-30' });
});

test('into a new workbook, which can be read and checked at once; an older one is replaced', async () => {
  const disk: Disk = new Map();
  const written = await zrb('import a.txt --out b.xlsx', disk, { files: files() });
  expect([written.code, written.err]).toEqual([0, '已保存：b.xlsx']);
  expect(written.out).toContain('待人工处理（1）：');
  expect((await zrb('import a.txt --out b.xlsx', disk, { files: files() })).code).toBe(0);
  const host = disk.get('b.xlsx')?.();
  expect((await host?.listSheets())?.map(({ name }) => name)).toEqual(['责任分解表']);
  const read = await zrb('read b.xlsx --json', disk);
  expect(JSON.parse(read.out)).toMatchObject({
    sheet: '责任分解表',
    rows: [{ leadUnits: ['市发展改革委'] }, { leadUnits: ['市商务局'] }],
  });
});

test('what comes over standard input is read too', async () => {
  const bytes = { '-': new Uint8Array(Buffer.from(NOTICE)) };
  expect((await zrb('import -', new Map(), { bytes })).out).toContain('成 2 行');
  const nothing = { '-': new Uint8Array() };
  expect((await zrb('import -', new Map(), { bytes: nothing })).err).toMatch(/^标准输入：文件里没有文字/);
});

test.each([
  ['a marking', { 'a.txt': `机密★1年\n${NOTICE}` }, 'import a.txt', /标有「机密★1年」.*保密工作机构/],
  [
    'a marking that speaks to the terminal',
    { 'a.txt': `机密★\u001b[31m1年\n${NOTICE}` },
    'import a.txt',
    /标有「机密★\[31m1年」/,
  ],
  ['no file', {}, 'import a.txt', /找不到这个文件/],
  ['an empty file', { 'a.txt': '' }, 'import a.txt', /没有文字/],
  ['no tasks for a sheet', { 'a.txt': '今天天气很好。' }, 'import a.txt --out b.xlsx', /没有保存/],
  ['two ways out', files(), 'import a.txt --json --out b.xlsx', /只能用一个/],
  ['another kind of file', files(), 'import a.txt --out b.docx', /要写成 \.xlsx 文件/],
  ['no day', files(), 'import a.txt --issued 昨天', /--issued 要写成/],
  ['no file named', {}, 'import', /请给出一个 \.docx 或 \.txt 文件/],
  ['a full disk', files(), 'import a.txt --out full/b.xlsx', /无法保存/],
])('%s: it says so and answers 2', async (_what, given, call, words) => {
  const disk: Disk = new Map();
  const { code, out, err } = await zrb(call, disk, { files: given });
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(words);
  expect(disk.size).toBe(0);
});

test('a workbook is told apart from a notice', async () => {
  const disk: Disk = new Map();
  await zrb('import a.txt --out b.xlsx', disk, { files: files() });
  const file = disk.get('b.xlsx')?.() as XlsxFile;
  const { code, err } = await zrb('import b.xlsx', disk, { bytes: { 'b.xlsx': file.save() } });
  expect([code, err]).toEqual([2, expect.stringContaining('这不是 Word 文档')]);
});

test('the help explains the options it takes, and no others', async () => {
  const { out } = await zrb('import --help', new Map());
  expect(out).toContain('--year 没写年份的时限按哪一年读。');
  expect(out).not.toContain('--trigger');
});
