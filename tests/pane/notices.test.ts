import type { StepWhat } from '../../src/pane/history';
import type { Notice } from '../../src/pane/notice';
import { contentOf } from '../../src/pane/notices/content-of';
import { stepWords } from '../../src/pane/step-words';
import { range, summarised } from '../kit/fake-assistant';

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

const COLUMNS = {
  sheet: '分工方案',
  at: range('F1:H83'),
  added: ['截止日期', '状态', '剩余天数'],
  updated: [],
  left: [],
  cells: 246,
  refused: [],
};
const MERGES = { kind: 'parted', areas: 12, kept: 0, refused: [] } as const;
const CHOICE = { summaries: ['overview', 'by-lead-unit', 'detail'], numbers: 'live' } as const;
const SUMMARIES_TASK = { kind: 'summaries', sheet: '分工方案', choice: CHOICE } as const;
const written = (change: Parameters<typeof summarised>[1], ids: readonly string[] = CHOICE.summaries): Notice => ({
  kind: 'summaries-written',
  result: summarised({ summaries: ids }, change),
  task: SUMMARIES_TASK,
});

test.each<readonly [string, Notice, string, readonly string[]]>([
  [
    'columns begun',
    { kind: 'columns-written', columns: COLUMNS },
    '已在 F1:H83 写入 3 列（补全 246 格）。',
    ['定位到 F1:H83', '撤销'],
  ],
  [
    'columns brought up to date',
    { kind: 'columns-written', columns: { ...COLUMNS, added: [], updated: ['截止日期', '状态'], cells: 5 } },
    '已更新 F1:H83 的 2 列（改动 5 格）。',
    ['定位到 F1:H83', '撤销'],
  ],
  [
    'one begun, one left, with a sheet for the day',
    {
      kind: 'columns-written',
      columns: {
        ...COLUMNS,
        added: ['状态'],
        updated: ['截止日期'],
        left: [{ header: '周期', because: '没有「完成时限」列' }],
        asOfSheet: '截至日期',
      },
    },
    '已在 F1:H83 写入 1 列、更新 1 列（补全 246 格）。已新建工作表「截至日期」，公式按其中的截至日期计算，可以改。「周期」没有写入：没有「完成时限」列。',
    ['定位到 F1:H83', '撤销'],
  ],
  [
    'cells left out',
    { kind: 'columns-written', columns: { ...COLUMNS, refused: [{ index: 3, reason: 'changed-since' }] } },
    '已写入 245/246 处，其余因检查后内容已改动未写入。',
    ['定位到 F1:H83', '撤销已写入'],
  ],
  [
    'columns as they are',
    { kind: 'columns-not-written', result: { kind: 'unchanged', left: [] } },
    '这些列已经是最新的。',
    [],
  ],
  ['parted', { kind: 'merges-changed', merges: MERGES }, '已拆分 12 处合并单元格，每格填上同样的内容。', ['撤销']],
  [
    'merged again but for two',
    { kind: 'merges-changed', merges: { ...MERGES, kind: 'merged-again', areas: 10, kept: 2 } },
    '已恢复合并 10 处。另有 2 处保持现状，各格内容已经不同。',
    ['撤销'],
  ],
  ['nothing merged', { kind: 'no-merges', way: 'part' }, '没有可以拆分的合并单元格。', []],
  ['summaries', written({}), '已写入 3 张工作表：任务 82 项，单位任务 154 项次。', ['打开「总览」']],
  [
    'summaries stopped',
    written({ left: ['按牵头单位', '明细'], because: 'stopped' }, ['overview']),
    '已停止。写好 1 张，其余 2 张没有改动。',
    ['写入其余 2 张', '打开「总览」'],
  ],
])('%s', (_, notice, words, offers) => {
  const content = contentOf(notice.kind, notice);
  expect(content.words).toBe(words);
  expect((content.offers ?? []).map((offer) => ('words' in offer ? offer.words : ''))).toEqual(offers);
});

test.each<readonly [StepWhat, string]>([
  [{ kind: 'cells' }, '修改 6 处'],
  [{ kind: 'fix', title: '拆成两行' }, '拆成两行'],
  [{ kind: 'columns', columns: 3 }, '补全 3 列（6 格）'],
  [{ kind: 'merges', way: 'part', areas: 12 }, '拆分合并单元格 12 处'],
  [{ kind: 'merges', way: 'merge-again', areas: 12 }, '恢复合并 12 处'],
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
