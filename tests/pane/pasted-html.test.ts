/** @jest-environment jsdom */
import { textOfPastedTables } from '../../src/pane/pasted-html';

const HEAD = '<tr><td>序号</td><td>工作任务</td><td>责任单位</td></tr>';

function table(...rows: readonly string[]): string {
  return `<table>${HEAD}${rows.join('')}</table>`;
}

const HEADER = '序号\t工作任务\t责任单位';

test.each<[string, string, string]>([
  [
    'paragraphs are lines, rows are lines with tabs',
    `<p>一、总体要求</p>${table('<tr><td>1</td><td>更新管网</td><td>县住建局</td></tr>')}<p>特此通知。</p>`,
    `一、总体要求\n${HEADER}\n1\t更新管网\t县住建局\n特此通知。`,
  ],
  [
    'paragraphs and breaks in a cell are joined',
    table('<tr><td>1</td><td><p>更新管网。</p><p>修复<br>路面。</p></td><td>县住建局、<br>县城管局</td></tr>'),
    `${HEADER}\n1\t更新管网。修复路面。\t县住建局、县城管局`,
  ],
  [
    'half-width words are kept apart',
    table('<tr><td>1</td><td><p>推广 Open</p><p>Data 平台</p></td><td>县数据局</td></tr>'),
    `${HEADER}\n1\t推广 Open Data 平台\t县数据局`,
  ],
  [
    'cells merged downwards are blank below',
    table(
      '<tr><td rowspan="2">1</td><td>更新管网</td><td rowspan=2>县住建局</td></tr>',
      '<tr><td>修复路面</td></tr>',
      '<tr><td>2</td><td>新建学校</td><td>县教育局</td></tr>',
    ),
    `${HEADER}\n1\t更新管网\t县住建局\n\t修复路面\t\n2\t新建学校\t县教育局`,
  ],
  [
    'cells merged across have blanks behind them',
    table('<tr><td colspan="3">一、城市建设</td></tr>', '<tr><td>1</td><td colspan="2">更新管网</td></tr>'),
    `${HEADER}\n一、城市建设\t\t\n1\t更新管网\t`,
  ],
  [
    'a cell merged both ways',
    table(
      '<tr><td colspan="2" rowspan="2">甲</td><td>县住建局</td></tr>',
      '<tr><td>县教育局</td></tr>',
      '<tr><td>2</td><td>新建学校</td><td>县教育局</td></tr>',
    ),
    `${HEADER}\n甲\t\t县住建局\n\t\t县教育局\n2\t新建学校\t县教育局`,
  ],
  [
    'a merge that says more rows than there are',
    table(
      '<tr><td rowspan="9">1</td><td>更新管网</td><td>县住建局</td></tr>',
      '<tr><td>修复路面</td><td>县城管局</td></tr>',
    ),
    `${HEADER}\n1\t更新管网\t县住建局\n\t修复路面\t县城管局`,
  ],
  [
    'numbers of a list that Word shows',
    `<p><![if !supportLists]><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>总体要求</p>${table('<tr><td>1</td><td>更新管网</td><td>县住建局</td></tr>')}`,
    `一、\u00a0 总体要求\n${HEADER}\n1\t更新管网\t县住建局`,
  ],
  [
    'lines of the file inside Chinese words are nothing, inside other words a blank',
    `<p>加强\n  管理 Open\nData</p>${table('<tr><td>1</td><td>更新\n管网</td><td>县住\n建局</td></tr>')}`,
    `加强管理 Open Data\n${HEADER}\n1\t更新管网\t县住建局`,
  ],
  [
    'what is not shown is left out',
    `<style>p{}</style><script>1</script><p hidden>无</p><p style="color:red; display:none">无</p><p>有<span style="mso-hide:all">无</span></p>${table('<tr><td>1</td><td>更新<del>旧</del>管网</td><td>县住建局</td></tr>')}`,
    `有\n${HEADER}\n1\t更新管网\t县住建局`,
  ],
  [
    'tables that lay out a page are read through',
    `<table><tr><td>导航</td><td><p>通知</p>${table('<tr><td>1</td><td>更新管网</td><td>县住建局</td></tr>')}</td></tr><tr><td>版权</td></tr></table>`,
    `导航\n通知\n${HEADER}\n1\t更新管网\t县住建局\n版权`,
  ],
])('%s', (_, html, text) => {
  expect(textOfPastedTables(html)).toBe(text);
});

test.each<[string, string]>([
  ['no table', '<p>加强管理</p>'],
  ['no HTML', '加强管理 < table'],
  ['one row', '<table><tr><td>甲</td><td>乙</td></tr></table>'],
  ['one column', '<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>'],
  ['a hidden table', `<div><table hidden>${HEAD}${HEAD}</table></div>`],
])('%s is left to the browser', (_, html) => {
  expect(textOfPastedTables(html)).toBeUndefined();
});

test('nothing of the pasted page is loaded or run', () => {
  const ran = jest.fn();
  Object.assign(globalThis, { ran });
  const html = table(
    '<tr><td>1</td><td><img src="x" onerror="ran()"><script>ran()</script>更新</td><td>县住建局</td></tr>',
  );
  expect(textOfPastedTables(html)).toBe(`${HEADER}\n1\t更新\t县住建局`);
  expect(ran).not.toHaveBeenCalled();
});

test('spans beyond all measure and deep nesting are read', () => {
  const wide = table('<tr><td colspan="100000">甲</td><td rowspan="100000">乙</td></tr>');
  expect(textOfPastedTables(wide)?.split('\n')[1]).toMatch(/^甲\t/);
  const deep = `${'<div>'.repeat(300)}深${'</div>'.repeat(300)}${table('<tr><td>1</td><td>更新</td><td>县住建局</td></tr>')}`;
  expect(textOfPastedTables(deep)).toContain('深');
});
