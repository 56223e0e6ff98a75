import type { StepWhat } from '../../src/pane/history';
import type { Notice } from '../../src/pane/notice';
import { contentOf } from '../../src/pane/notices/content-of';
import { stepWords } from '../../src/pane/step-words';
import { range } from '../kit/fake-assistant';

const CLEARED = { kind: 'cleared', settings: false, names: 0, unmarked: [], stillMarked: [] } as const;
const MENDED = { kind: 'mended', done: 6, refused: [], left: [] } as const;
const PREFERENCES = { preset: 'strict', rules: {} } as const;

test.each<readonly [Notice, string, readonly string[]]>([
  [MENDED, '已修改 6 处。', ['撤销']],
  [
    { ...MENDED, left: ['beside-others', 'moves-columns', 'not-offered'] },
    '已修改 6 处。另有 2 处要等这次改完再改，请再检查一次。另有 1 处原文已变，没有修改。',
    ['撤销'],
  ],
  [
    { ...MENDED, refused: [{ index: 3, reason: 'protected' }], left: ['refused'] },
    '已写入 6/7 处，其余因单元格受保护未写入。另有 1 处不能写入，没有修改。',
    ['撤销已写入'],
  ],
  [{ ...MENDED, done: 0, left: ['not-offered'] }, '没有修改任何内容。另有 1 处原文已变，没有修改。', []],
  [{ kind: 'undone', steps: 3, restored: 12, kept: [] }, '已撤销 3 步，恢复了 12 个单元格。', []],
  [{ kind: 'undone', steps: 1, restored: 0, kept: [] }, '已撤销。', []],
  [{ kind: 'ignored', fingerprint: '甲' }, '已忽略 1 处。', ['撤销']],
  [{ kind: 'unignored', count: 2, areUnused: true }, '已清除 2 条失效的忽略。', []],
  [{ kind: 'marked', marked: 25 }, '已标出 25 处。', ['撤销']],
  [{ kind: 'marked', marked: 0 }, '已清除表中的标记。', ['撤销']],
  [{ kind: 'marked', marked: 0, isUnchanged: true }, '表中没有标记。', []],
  [
    { kind: 'report-written', report: 'finding-list', sheet: '问题清单', created: true },
    '已新建工作表「问题清单」。',
    ['打开这张表'],
  ],
  [
    { kind: 'report-written', report: 'self-check', sheet: '自检', created: false },
    '已更新工作表「自检」（上报前自检单）。',
    ['打开这张表'],
  ],
  [{ kind: 'preferences-saved', previous: PREFERENCES }, '检查方案已保存在本工作簿。', ['撤销']],
  [{ kind: 'preferences-saved', previous: undefined }, '检查方案已保存在本工作簿。', []],
  [{ kind: 'traces-cleared', result: CLEARED }, '本工作簿里没有插件留下的信息。', []],
  [{ kind: 'traces-cleared', result: { ...CLEARED, names: 2 } }, '已清除插件留在本工作簿里的信息。', []],
  [
    { kind: 'traces-cleared', result: { ...CLEARED, settings: true, stillMarked: ['分工方案', '说明'] } },
    '已清除插件留在本工作簿里的信息。工作表「分工方案」、「说明」受保护，其中的标记没有清除。',
    [],
  ],
])('%j: %s', (notice, words, offers) => {
  const content = contentOf(notice.kind, notice);
  expect(content.words).toBe(words);
  expect((content.offers ?? []).map((offer) => ('words' in offer ? offer.words : ''))).toEqual(offers);
});

test.each<readonly [StepWhat, string]>([
  [{ kind: 'cells' }, '修改 6 处'],
  [{ kind: 'fix', title: '拆成两行' }, '拆成两行'],
  [{ kind: 'columns', choice: 'due-date' }, '写入截止日期 6 处'],
  [{ kind: 'columns', choice: 'units' }, '写入规范单位名称 6 处'],
  [{ kind: 'unify', target: '市发改\n委' }, '统一为「市发改↵委」6 处'],
  [{ kind: 'directory' }, '写入单位名录 6 处'],
  [{ kind: 'marks', marked: 25 }, '标出 25 处'],
  [{ kind: 'marks', marked: 0 }, '清除标记'],
  [{ kind: 'interrupted' }, '写入中断，留下 6 处'],
])('in 修改记录: %j → %s', (what, words) => {
  expect(stepWords({ what, cells: 6, record: { sheet: '分工方案', cells: [], structure: [] } })).toBe(words);
});

test.each<readonly [readonly string[], number, string]>([
  [['D8'], 1, '修改 D8'],
  [['D8', 'D9', 'E9'], 3, '修改 D8、D9、E9'],
  [['D8', 'D9', 'E9', 'F2'], 4, '修改 D8、D9、E9 等 4 处'],
  [['D8', 'D9'], 1, '修改 1 处'],
])('in 修改记录 a write of %j, counted as %i: %s', (places, cells, words) => {
  const images = places.map(range).map(({ top: row, left: col }) => {
    return {
      row,
      col,
      before: { value: '甲' },
      beforeFormat: 'General',
      after: { value: '乙' },
      afterFormat: 'General',
    };
  });
  const record = { sheet: '分工方案', cells: images, structure: [] };
  expect(stepWords({ what: { kind: 'cells' }, cells, record })).toBe(words);
});
