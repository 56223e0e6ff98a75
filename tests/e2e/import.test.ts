import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { ROOT } from '../kit/project';
import { type OnStage, openWorkbenches, type Seat, type Workbenches } from '../kit/workbench';

let workbenches: Workbenches;

beforeAll(async () => {
  workbenches = await openWorkbenches();
}, 120_000);

afterAll(() => workbenches.close());

const NOTICES = join(ROOT, 'samples', 'notices');
const COUNTY_PLAN = readFileSync(join(NOTICES, 'county-plan.txt'), 'utf8');

/** What a notice leaves out, and what the day makes of its times: nothing the import has done. */
const LEFT_OUT = ['缺牵头单位', '缺责任单位', '缺完成时限', '没有明确牵头单位', '已逾期', '快到期', '截止日不上班'];

test(
  'a pasted notice is looked at, corrected, written, checked and summed up',
  () =>
    workbenches.run('desktop', '?sample=none', async (stage) => {
      const { page, pane, button, type, contents, snap } = stage;
      await type('B2', '我的草稿');
      const before = await contents();
      await openTab(stage);
      await snap('import-empty');
      await paste(stage, COUNTY_PLAN);
      await pane.getByText(/^46 句中 36 句入表，成 15 行；2 句待人工处理/).waitFor();
      await snap('import-preview');
      await button('下一句待人工').click();
      await button(/^不处理：各乡镇、各部门要把/).click();
      await button('修改第 4 行').click();
      const role = pane.getByRole('combobox', { name: '「各乡镇人民政府」列为' });
      await role.selectOption('牵头');
      await snap('import-editor');
      await role.press('Escape');
      await button('修改第 2 行').click();
      await button('拆成两行').click();
      await button('写入新工作表（16 行）').waitFor();
      await button('撤销').click();
      await button('写入新工作表（15 行）').waitFor();
      await button('重做').click();
      await pane.getByRole('checkbox', { name: /^报送事项入表/ }).click();
      await pane.getByText(/成 14 行；1 句待人工处理；1 句不处理；2 行不入表/).waitFor();
      await button('写入新工作表（14 行）').click();
      await pane.getByText('已写入工作表「责任分解表」，14 行。').waitFor();
      await page.getByRole('tab', { name: '责任分解表', selected: true }).waitFor();
      await snap('import-written');
      const { 责任分解表: _, ...others } = await contents();
      expect(others).toEqual(before);
      const written = await rowsOf(stage, '责任分解表');
      expect(written[0]).toEqual(['青禾县2026年农村生活污水治理实施方案责任分解表']);
      expect(written[2]).toEqual(['序号', '类别', '工作任务', '具体要求', '牵头单位', '责任单位', '完成时限']);
      expect(written).toHaveLength(3 + 14);
      expect(written[3]?.slice(1)).toEqual([
        '重点任务',
        '摸清底数',
        '开展全面普查。',
        '县生态环境分局',
        '各乡镇人民政府',
        '2026年4月底前',
      ]);
      expect(written[6]?.at(-2)).toBe('各乡镇人民政府');
      expect(await undoList(stage)).toEqual(['在 B2 中键入“我的草稿”', '加载项的修改']);
      expect(await faultsOfWritten(stage, 14)).toEqual([]);
      await pane.getByRole('tab', { name: '汇总' }).click();
      await chooseSummary(stage, '按牵头单位');
      const leads = await rowsOf(stage, '按牵头单位');
      expect(leads.map((cells) => cells.join(' '))).toContainEqual(
        expect.stringMatching(/各乡镇人民政府.*公开治理信息/),
      );
      expect((await undoList(stage))[0]).toBe('在 B2 中键入“我的草稿”');
    }),
  150_000,
);

test(
  'a Word file is opened; a unit is picked with the mouse; its sheet stands beside those of the workbook',
  () =>
    workbenches.run('web', '?sample=plan', async (stage) => {
      const { pane, button, contents } = stage;
      const before = await contents();
      await openTab(stage);
      await pane.locator('input[type="file"]').setInputFiles(join(NOTICES, 'flood-control.docx'));
      await pane.getByText(/^13 句中 12 句入表，成 8 行；.*来自「flood-control\.docx」$/).waitFor();
      const row = pane.getByRole('group', { name: '第 4 行，共 8 行' });
      await row.scrollIntoViewIfNeeded();
      await drag(stage, row.locator('[data-piece]').getByText('县应急局', { exact: true }));
      await button('作为牵头单位').click();
      await row.getByRole('button', { name: '牵头单位 县应急局' }).waitFor();
      await button('写入新工作表（8 行）').click();
      await pane.getByText('已写入工作表「责任分解表」，8 行。').waitFor();
      const { 责任分解表: _, ...others } = await contents();
      expect(others).toEqual(before);
      const written = await rowsOf(stage, '责任分解表');
      expect(written[6]?.slice(-3)).toEqual(['县应急局', '县发展改革局', '2026年4月底前']);
      expect(written.at(-2)?.slice(-4)).toEqual(['加密雨情水情监测', '县气象局', '县水利局', '全年']);
      expect(written.at(-1)?.slice(-2)).toEqual(['各乡镇、各部门', '2026年5月10日前']);
      expect(await faultsOfWritten(stage, 8)).toEqual([]);
    }),
  120_000,
);

test.each<Seat>(['desktop', 'web'])(
  'what bears a marking is refused and gone; what is no notice is said (%s)',
  (seat) =>
    workbenches.run(seat, '?sample=none', async (stage) => {
      const { page, pane, button, type, snap, contents } = stage;
      await type('A1', '随手记的一行');
      const before = await contents();
      await stage.ribbon('打开助手').click();
      await button('检查表格').click();
      await button('从通知文字生成').click();
      const field = pane.getByRole('textbox', { name: '粘贴通知全文' });
      await expectFocus(field);
      await button('识别').click();
      await pane.getByText('请先粘贴通知全文，或打开文件').waitFor();
      await paste(stage, '机密★1年\n\n关于某项工作的通知\n\n一、抓好落实。（县水利局牵头）');
      await pane.getByText(/^这份文件标有「机密★1年」/).waitFor();
      if (seat === 'web') await snap('import-classified');
      expect(await field.inputValue()).toBe('');
      expect(await pane.locator('html').innerHTML()).not.toContain('抓好落实');
      await paste(stage, '今天天气很好。');
      await pane.getByText('读了 1 句，没有找到任务，没有可以入表的行。').waitFor();
      await page.keyboard.press('Enter');
      await expectFocus(field);
      expect(await field.inputValue()).toBe('今天天气很好。');
      const file = { name: '旧通知.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n') };
      await pane.locator('input[type="file"]').setInputFiles(file);
      await pane.getByText(/^这不是 Word 文档/).waitFor();
      expect(await contents()).toEqual(before);
    }),
  120_000,
);

/** Two units share a deadline, as Word copies it: paragraphs in cells, and cells merged downwards. */
const COPIED_TABLE = `<html><head><style>td{color:red}</style></head><body><!--StartFragment-->
<p style='text-align:center'>云岭县2026年城市更新任务分解表</p>
<table style='border-collapse:collapse'>
<tr><td><p>序号</p></td><td><p>工作任务</p></td><td><p>具体措施</p></td><td><p>牵头单位</p></td><td><p>完成时限</p></td></tr>
<tr><td rowspan=2>1</td><td rowspan=2>改造<br>老旧小区</td><td><p>更新管网。</p><p>修复路面。</p></td>
<td rowspan=2>县住建局<img src=x onerror="document.title='run'"></td><td rowspan=2>2026年9月底前</td></tr>
<tr><td>加装电梯。</td></tr>
<tr><td>2</td><td>改善办学条件</td><td>新建学校。</td><td>县教育局</td><td>2026年12月底前</td></tr>
</table><!--EndFragment--></body></html>`;

test.each<Seat>(['desktop', 'web'])(
  'a table copied with its merges keeps its rows; the paste can be undone (%s)',
  (seat) =>
    workbenches.run(seat, '?sample=none', async (stage) => {
      const { page, pane, button } = stage;
      await openTab(stage);
      const field = pane.getByRole('textbox', { name: '粘贴通知全文' });
      await field.fill('开头');
      await field.press('End');
      await pasteRich(field, COPIED_TABLE, '改造\n老旧小区');
      const pasted = [
        '开头云岭县2026年城市更新任务分解表',
        '序号\t工作任务\t具体措施\t牵头单位\t完成时限',
        '1\t改造老旧小区\t更新管网。修复路面。\t县住建局\t2026年9月底前',
        '\t\t加装电梯。\t\t',
        '2\t改善办学条件\t新建学校。\t县教育局\t2026年12月底前',
      ].join('\n');
      expect(await field.inputValue()).toBe(pasted);
      await page.keyboard.press('Control+Z');
      expect(await field.inputValue()).toBe('开头');
      await page.keyboard.press('Control+Y');
      expect(await field.inputValue()).toBe(pasted);
      await button('识别').click();
      await pane.getByText(/成 3 行/).waitFor();
      await button('写入新工作表（3 行）').click();
      await pane.getByText('已写入工作表「责任分解表」，3 行。').waitFor();
      const written = await rowsOf(stage, '责任分解表');
      expect(written.slice(-3).map((cells) => cells.slice(1))).toEqual([
        ['改造老旧小区', '更新管网。修复路面。', '县住建局', '2026年9月底前'],
        // Its task is merged with the one above.
        ['加装电梯。', '县住建局', '2026年9月底前'],
        ['改善办学条件', '新建学校。', '县教育局', '2026年12月底前'],
      ]);
    }),
  120_000,
);

async function openTab({ pane, ribbon }: OnStage): Promise<void> {
  await ribbon('打开助手').click();
  await pane.getByRole('tab', { name: '导入' }).click();
  await pane.getByRole('textbox', { name: '粘贴通知全文' }).waitFor();
}

async function paste({ pane, button }: OnStage, text: string): Promise<void> {
  await pane.getByRole('textbox', { name: '粘贴通知全文' }).fill(text);
  await button('识别').click();
}

/** Pastes what an office program puts on the clipboard; true plain text is there beside it. */
async function pasteRich(field: Locator, html: string, plain: string): Promise<void> {
  await field.evaluate(
    (element, data) => {
      const clipboardData = new DataTransfer();
      for (const [type, words] of data) clipboardData.setData(type, words);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [
      ['text/html', html],
      ['text/plain', plain],
    ] as const,
  );
}

async function expectFocus(field: Locator): Promise<void> {
  await field.and(field.page().frameLocator('.pane-frame').locator(':focus')).waitFor();
}

/** Selects words as a hand does, from line to line: pressed, moved, let go. */
async function drag({ page }: OnStage, words: Locator): Promise<void> {
  const frame = await page.locator('.pane-frame').boundingBox();
  const lines = await words.evaluate((element) =>
    [...element.getClientRects()].map(({ left, right, top, bottom }) => ({ left, right, middle: (top + bottom) / 2 })),
  );
  const [first, last] = [lines[0], lines.at(-1)];
  if (!frame || !first || !last) throw new Error('the words are not in view');
  await page.mouse.move(frame.x + first.left + 1, frame.y + first.middle);
  await page.mouse.down();
  await page.mouse.move(frame.x + first.left + 8, frame.y + first.middle);
  await page.mouse.move(frame.x + last.right - 1, frame.y + last.middle);
  await page.mouse.up();
}

/** Checks the sheet that was written and gives the titles of what no notice leaves out. */
async function faultsOfWritten({ pane, button }: OnStage, rows: number): Promise<readonly string[]> {
  await button('检查这张表').click();
  await pane.getByText(new RegExp(`^检查了 ${rows} 行`)).waitFor();
  const found = await pane.getByRole('treeitem').allInnerTexts();
  expect(found.length).toBeGreaterThan(1);
  const titles = found.flatMap((words) => (words.startsWith('▾') ? [] : [words.split('\n')[1] ?? words]));
  return titles.filter((title) => !LEFT_OUT.includes(title));
}

async function chooseSummary({ pane, button }: OnStage, title: string): Promise<void> {
  const all = pane.getByRole('checkbox', { name: /^全选/ });
  await all.check();
  await all.uncheck();
  await pane.getByRole('checkbox', { name: title }).check();
  await pane.getByRole('radio', { name: /^固定为/ }).check();
  await button('写入 1 张工作表').click();
  await pane.getByText(/^已写入 1 张工作表/).waitFor();
}

/** What the cells of a sheet are numbered by. */
const COLUMNS = 16384;

/** The rows of a sheet that hold anything, without their empty cells. */
async function rowsOf({ contents }: OnStage, sheet: string): Promise<readonly (readonly string[])[]> {
  const rows = new Map<number, string[]>();
  for (const [key, value] of (await contents())[sheet] ?? []) {
    const row = Math.floor(key / COLUMNS);
    rows.set(row, [...(rows.get(row) ?? []), String(value)]);
  }
  return [...rows.values()];
}

function undoList({ page }: OnStage): Promise<readonly string[]> {
  return page.evaluate(() => window.workbench.excel.undoList);
}
