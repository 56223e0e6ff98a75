import { createHash } from 'node:crypto';
import { checkHtml } from '../../src/reports/html/check-html';
import { escapeHtml } from '../../src/reports/html/html-text';
import { STYLE, STYLE_HASH } from '../../src/reports/html/style';
import { checkedSheet, HOSTILE, ignoring, PLAN, RULES } from './checked';

const { findings } = checkedSheet().report;

test.each([
  ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  [`"a" & 'b'`, '&quot;a&quot; &amp; &#39;b&#39;'],
  ['甲\u0000\u0007乙\n丙\t丁', '甲乙\n丙\t丁'],
  ['半个\ud83d字', '半个\ufffd字'],
])('%j in a page is %j', (text, written) => {
  expect(escapeHtml(text)).toBe(written);
});

test('says counts, and every finding by category with severity, place, original, reason and advice', () => {
  const page = checkHtml([checkedSheet()], RULES);
  expect(page).toContain('必须改 2，建议改 1，提示 0，已忽略 0。');
  expect(page).toMatch(/<h3>责任单位（2）<\/h3>[\s\S]*<h3>完成时限（1）<\/h3>/);
  expect(page).toContain('<span class="severity error">必须改</span></td><td>E3</td>');
  expect(page).toContain('<bdi class="text">2026年12底前</bdi>');
  expect(page).toContain('为什么：');
  expect(page).toContain('改为「2026年12月底前」');
  expect(page).not.toContain('<nav');
});

test('ignored findings stand apart with the reason, rules that did not run under theirs', () => {
  const ignores = ignoring(findings, '已与<支队>核对。', 'D4');
  const page = checkHtml([checkedSheet(PLAN, { ignores, ruleSettings: { 'serial-gap': 'off' } })], RULES);
  expect(page).toMatch(/<h3>已忽略（1）<\/h3>[\s\S]*已与&lt;支队&gt;核对。<\/bdi>（2026-09-30）/);
  expect(page).toMatch(/<h3>未运行的规则（\d+）<\/h3>[\s\S]*<td>已在设置中关闭<\/td><td>序号不连续<\/td>/);
});

test('several tables have a table of contents that leads to them', () => {
  const page = checkHtml([checkedSheet(), checkedSheet(HOSTILE, { file: '乙.xlsx' })], RULES);
  const targets = [...page.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id);
  expect(targets).toEqual(['table-1', 'table-2']);
  for (const id of targets) expect(page).toContain(`<section id="${id}">`);
});

test('nothing of a sheet becomes markup', () => {
  const page = checkHtml([checkedSheet(HOSTILE, { file: '"><svg onload=alert(1)>.xlsx' })], RULES);
  const names = new Set([...page.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name]) => name?.toLowerCase()));
  expect([...names].sort()).toEqual(
    ['!doctype', 'bdi', 'body', 'div', 'h1', 'h2', 'h3', 'head', 'html', 'meta', 'p', 'section', 'span', 'style']
      .concat(['table', 'tbody', 'td', 'th', 'thead', 'title', 'tr'])
      .sort(),
  );
  const tags = page.match(/<[a-z][^>]*>/g) ?? [];
  expect(tags.filter((tag) => /\son\w+=|javascript:/i.test(tag))).toEqual([]);
});

test('the page loads nothing, runs nothing, and lets in its own style only', () => {
  const page = checkHtml([checkedSheet()], RULES);
  const hash = createHash('sha256').update(STYLE).digest('base64');
  expect(STYLE_HASH).toBe(`sha256-${hash}`);
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  );
  expect(page).not.toMatch(/<script|<link|<img|@import|url\(|https?:|\sstyle=/i);
});

test('a check without findings says so; the same checks give the same bytes', () => {
  const checked = checkedSheet();
  const page = () => checkHtml([{ ...checked, report: { ...checked.report, findings: [] } }], RULES);
  expect(page()).toContain('✓ 没有未处理的问题：必须改 0，建议改 0，提示 0，已忽略 0。');
  expect(page()).toBe(page());
});
