/**
 * @jest-environment jsdom
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFor } from '../../../scripts/webpack/manifest';
import { type PaneCommand, readRibbon } from '../../../workbench/page/read-ribbon';
import { ribbonGroups } from '../../../workbench/page/ribbon';
import { ROOT } from '../../kit/project';

const MANIFEST = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

test('the manifest in Chinese', () => {
  const { title, groups } = readRibbon(MANIFEST, 'zh-CN');
  expect(title).toBe('责任表助手');
  expect(groups.map(({ label, buttons }) => [label, buttons.map((button) => button.label)])).toEqual([
    ['责任表助手', ['检查表格', '打开助手', '生成汇总']],
  ]);
  expect(groups[0]?.buttons[0]).toMatchObject({
    tip: { title: '检查表格', text: expect.stringMatching(/^打开助手并立即检查当前工作表/) as string },
    icons: { 16: 'assets/check-16.png', 32: 'assets/check-32.png' },
    command: { paneId: 'Zerenbiao.Pane', address: 'taskpane.html?do=check' },
  });
});

test('its words in English', () => {
  const { title, groups } = readRibbon(MANIFEST, 'en-US');
  expect([title, groups[0]?.label, groups[0]?.buttons[2]?.label]).toEqual([
    'Responsibility Sheet Assistant',
    'Responsibility Sheet',
    'Summarise',
  ]);
});

test.each(['https://intranet.example/office/zrb', 'https://intranet.example'])(
  'files served from %s are found in the pane’s folder',
  (base) => {
    const { groups } = readRibbon(manifestFor(MANIFEST, base), 'zh-CN');
    const addresses = groups.flatMap(({ buttons }) => buttons.map(({ command }) => command.address));
    expect(addresses).toEqual(['taskpane.html?do=check', 'taskpane.html', 'taskpane.html?do=summary']);
  },
);

test('a page that lies elsewhere keeps its path and query', () => {
  const elsewhere = MANIFEST.replace('taskpane.html?do=check', 'x').replace(
    'https://localhost:3000/x',
    'https://other.example/deep/page.html?a=1',
  );
  expect(readRibbon(elsewhere, 'zh-CN').groups[0]?.buttons[0]?.command.address).toBe('deep/page.html?a=1');
});

test('a button that does not open a pane is left out', () => {
  const command = MANIFEST.replace('xsi:type="ShowTaskpane"', 'xsi:type="ExecuteFunction"');
  expect(readRibbon(command, 'zh-CN').groups[0]?.buttons.map(({ label }) => label)).toEqual(['打开助手', '生成汇总']);
});

test('what is no XML is said so', () => {
  expect(() => readRibbon('<OfficeApp>', 'zh-CN')).toThrow('manifest.xml 不是合法的 XML。');
});

test('a press asks for the pane at the button’s address', () => {
  const asked: PaneCommand[] = [];
  const groups = ribbonGroups(readRibbon(MANIFEST, 'zh-CN'), '/addin/', (command) => asked.push(command));
  document.body.replaceChildren(...groups);
  const [group] = document.querySelectorAll('[role=group]');
  expect(group?.getAttribute('aria-label')).toBe('责任表助手');
  const [check, , summary] = document.querySelectorAll('button');
  expect(check?.querySelector('img')?.getAttribute('src')).toBe('/addin/assets/check-64.png');
  expect(check?.textContent).toBe('检查表格');
  summary?.click();
  check?.click();
  expect(asked).toEqual([
    { paneId: 'Zerenbiao.Pane', address: 'taskpane.html?do=summary' },
    { paneId: 'Zerenbiao.Pane', address: 'taskpane.html?do=check' },
  ]);
});
