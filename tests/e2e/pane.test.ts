import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWorkbook } from '../../src/host/xlsx/open-workbook';
import { PROFILES } from '../../workbench/host/profiles';
import { type BuiltPages, openBuiltPages, type OpenOptions } from '../kit/browser';
import { draftOf } from '../kit/office';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let pages: BuiltPages;

beforeAll(async () => {
  pages = await openBuiltPages();
}, 120_000);

afterAll(() => pages.close());

function sample(name: string) {
  const workbook = openWorkbook(readFileSync(join(__dirname, `../../samples/${name}-2026.xlsx`)));
  return workbook.sheets.map((sheet) => draftOf(workbook.readSheet(sheet.name)));
}

/** Opens the pane, runs the steps, then asks for silence on the console, no foreign request and no axe violation. */
async function inPane(options: OpenOptions, steps: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints } = await pages.open(options);
  page.setDefaultTimeout(20_000);
  await steps(page);
  await page.evaluate(AXE);
  const violations = await page.evaluate('axe.run().then((result) => result.violations.map((found) => found.id))');
  expect(violations).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Contents of every sheet of the emulated workbook. */
function contents(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      (window.excelInPage.excel?.book.sheets ?? []).map((sheet) => [
        sheet.name,
        JSON.stringify([...sheet.cells].map(([key, cell]) => [key, cell.formula ?? cell.value]).sort()),
      ]),
    ),
  );
}

describe.each(['light', 'dark'] as const)('a clerk before submitting, %s', (colorScheme) => {
  test(
    'checks from the ribbon, mends what is safe, takes it back',
    () =>
      inPane({ sheets: sample('plan'), query: '?do=check', colorScheme }, async (page) => {
        await page.getByText(/^检查了 21 行/).waitFor();
        const before = await contents(page);
        await button(page, '预览并修改').click();
        await button(page, /^修改 \d+ 处$/).click();
        await page.getByText(/^已修改 \d+ 处。$/).waitFor();
        expect(await contents(page)).not.toEqual(before);
        await button(page, /撤销/).first().click();
        await page.getByText(/^已撤销，恢复了 \d+ 个单元格。$/).waitFor();
        expect(await contents(page)).toEqual(before);
      }),
    60_000,
  );

  test(
    'jumps from the list to the cell and opens a finding',
    () =>
      inPane({ sheets: sample('plan'), query: '?do=check', colorScheme }, async (page) => {
        await page.getByText('表中有空行').click();
        await page.waitForFunction(() => window.excelInPage.excel?.book.active.selection.row === 14);
        await button(page, /^表中有空行 A15:G15/).click();
        await page.getByText('为什么').waitFor();
      }),
    60_000,
  );

  test(
    'writes the summary twice: one sheet, nothing doubled, the plan untouched',
    () =>
      inPane({ sheets: sample('plan'), query: '?do=summary', colorScheme }, async (page) => {
        await page.getByText(/^已新建工作表「按牵头单位」/).waitFor();
        const first = await contents(page);
        await button(page, '生成汇总').click();
        await page.getByText(/^已更新工作表「按牵头单位」/).waitFor();
        expect(await contents(page)).toEqual(first);
        expect(Object.keys(first)).toEqual(['任务分解表', '按牵头单位']);
      }),
    60_000,
  );
});

test(
  'an edit after the check makes it stale, a new check follows',
  () =>
    inPane({ sheets: sample('plan'), query: '?do=check' }, async (page) => {
      await page.getByText(/^检查了 21 行/).waitFor();
      await page.evaluate(() => window.excelInPage.excel?.type('任务分解表', 'F5', '2026年12月底前'));
      await page.getByText('检查后有 1 个单元格被改动。').waitFor();
      await button(page, '重新检查').click();
      await page.getByText('检查后有 1 个单元格被改动。').waitFor({ state: 'detached' });
    }),
  60_000,
);

test(
  'a cell being edited is waited for',
  () =>
    inPane({ sheets: sample('clean') }, async (page) => {
      await button(page, '检查表格').waitFor();
      await page.evaluate(() => window.excelInPage.excel?.editCell(true));
      await button(page, '检查表格').click();
      await page.getByText(/^Excel 正在编辑单元格/).waitFor();
      await page.evaluate(() => window.excelInPage.excel?.editCell(false));
      await page.getByText(/上次 .* 7 行/).waitFor();
    }),
  60_000,
);

test(
  'a sheet in traditional script loads its dictionary, from here',
  () =>
    inPane({ sheets: sample('traditional'), query: '?do=check' }, async (page) => {
      await page.getByText(/^检查了 5 行/).waitFor();
    }),
  60_000,
);

test(
  'an Excel that is too old gets the page that says so',
  () =>
    inPane({ sheets: sample('clean'), excel: { profile: PROFILES.excel2019 } }, async (page) => {
      await page.getByText(/当前 Excel 版本不支持本插件/).waitFor();
    }),
  60_000,
);

test(
  'a browser without Excel gets it too',
  () =>
    inPane({}, async (page) => {
      await page.getByText(/没有连接到 Excel/).waitFor();
    }),
  60_000,
);
