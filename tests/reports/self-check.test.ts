import fc from 'fast-check';
import { rangesOverlap } from '../../src/grid/address';
import type { SheetPlan } from '../../src/grid/sheet-plan';
import type { CheckedSheet } from '../../src/reports/checked-sheet';
import { selfCheckPlan } from '../../src/reports/sheets/self-check';
import { checkedSheet, faultyPlan, ignoring, PLAN, RULES } from './checked';

/** Texts of a plan, row by row, empty cells left out. */
const linesOf = ({ rows }: SheetPlan) =>
  rows.map((row) =>
    row.flatMap((cell) => (cell?.value == null || cell.value === '' ? [] : [String(cell.value)])).join('｜'),
  );

const lineOf = (checked: CheckedSheet, start: string) =>
  linesOf(selfCheckPlan(checked, RULES)).find((text) => text.startsWith(start));

test('is one portrait page', () => {
  const { key, title, landscape, isOnePage, frozenRows, filter } = selfCheckPlan(checkedSheet(), RULES);
  expect({ key, title, landscape, isOnePage, frozenRows, filter }).toEqual({
    key: 'self-check',
    title: '上报前自检单',
    landscape: false,
    isOnePage: true,
    frozenRows: 0,
    filter: undefined,
  });
});

test('says file, sheet, rows, day, preset and rules, and leaves lines to sign', () => {
  const checked = checkedSheet(PLAN, { preset: 'six-clear', ruleSettings: { 'serial-gap': 'off' } });
  const lines = linesOf(selfCheckPlan(checked, RULES));
  const { rulesRun, rulesNotRun } = checked.report;
  expect(lines.slice(0, 5)).toEqual([
    '上报前自检单',
    '文件｜分工方案.xlsx',
    '工作表｜分工方案',
    '任务行数｜2 行｜检查日期｜2026-10-01',
    '检查方案｜六明确，另有 1 条规则按本单位设置',
  ]);
  expect(lines[5]).toMatch(`规则｜运行 ${rulesRun.length} 条，未运行 ${rulesNotRun.length} 条：`);
  expect(lines[5]).toContain('已在设置中关闭 1 条');
  expect(lines.at(-3)).toMatch(/^检查人：_+｜审核人：_+｜日期：_+$/);
});

test('counts by category, before and after', () => {
  const before = { error: 5, warning: 7, hint: 1 };
  const lines = linesOf(selfCheckPlan(checkedSheet(), RULES, before));
  expect(lines).toContain('类别｜运行规则｜未运行｜必须改｜建议改｜提示｜已忽略');
  expect(lines.find((text) => text.startsWith('责任单位｜'))).toMatch(/^责任单位｜\d+｜\d+｜1｜1｜0｜0$/);
  expect(lines.find((text) => text.startsWith('完成时限｜'))).toMatch(/^完成时限｜\d+｜\d+｜1｜0｜0｜0$/);
  expect(lines).toContain('检查前合计｜5｜7｜1');
  expect(lines.find((text) => text.startsWith('检查后合计'))).toMatch(/｜2｜1｜0｜0$/);
  expect(linesOf(selfCheckPlan(checkedSheet(), RULES))).toContain('检查前合计｜—｜—｜—');
});

describe('the conclusion', () => {
  const { findings } = checkedSheet().report;
  test.each([
    ['nothing ignored', [], '结论｜尚有 2 处必须改；另有建议改 1 处、提示 0 处。'],
    [
      'one of 必须改 ignored',
      ['C4'],
      '结论｜尚有 1 处必须改（另有 1 处必须改已写明理由忽略）；另有建议改 1 处、提示 0 处。',
    ],
    ['all ignored', ['E3', 'C4', 'D4'], '结论｜必须改的问题已全部处理（另有 2 处必须改已写明理由忽略）。'],
  ])('%s', (_, places, sentence) => {
    const ignores = ignoring(findings, '已核对。', ...places);
    expect(lineOf(checkedSheet(PLAN, { ignores }), '结论')).toBe(sentence);
  });

  test('after everything was mended', () => {
    const checked = checkedSheet();
    const clean = { ...checked, report: { ...checked.report, findings: [] } };
    expect(lineOf(clean, '结论')).toBe('结论｜必须改的问题已全部处理。');
    expect(linesOf(selfCheckPlan(clean, RULES)).join('\n')).not.toContain('尚未处理');
  });
});

test('lists what must still be mended, linked, and what was ignored with its reason', () => {
  const { findings } = checkedSheet().report;
  const plan = selfCheckPlan(checkedSheet(PLAN, { ignores: ignoring(findings, '已与支队核对。', 'D4') }), RULES);
  const lines = linesOf(plan);
  const at = lines.indexOf('尚未处理的必须改（2 处）');
  expect(lines.slice(at, at + 6).filter((text) => text !== '')).toEqual([
    '尚未处理的必须改（2 处）',
    'E3｜时限有错漏字：时限写作「2026年12底前」，缺「月」字。',
    expect.stringMatching(/^C4｜缺牵头单位：/),
    '已忽略（1 处）',
  ]);
  expect(lines.join('\n')).toMatch(/D4｜.+（建议改）。理由：已与支队核对。（2026-09-30）/);
  expect(plan.rows[at + 1]?.[0]?.source).toMatchObject({ sheet: '分工方案', at: { row: 2, col: 4 } });
});

const MANY = faultyPlan(60);
const MANY_CHECKED = checkedSheet(MANY);
const { findings: MANY_FINDINGS } = MANY_CHECKED.report;
const LONG = '经与市委督查室和牵头单位反复核对，此项由两家单位按职责分工负责，会议纪要已写明。'.repeat(6).slice(0, 200);

test('what does not fit is counted', () => {
  const places = MANY_FINDINGS.slice(0, 40).map(({ at }) => `C${at.top + 1}`);
  const checked = checkedSheet(MANY, { ignores: ignoring(MANY_FINDINGS, LONG, ...places) });
  const lines = linesOf(selfCheckPlan(checked, RULES));
  const more = lines.filter((text) => /^另有 \d+ 处，见问题清单。$/.test(text));
  expect(more).toHaveLength(2);
  const listed = lines.filter((text) => /^[A-Z]+\d+｜/.test(text)).length;
  const hidden = more.map((text) => Number(/\d+/.exec(text)?.[0])).reduce((sum, count) => sum + count, 0);
  const errors = checked.report.findings.filter(({ severity }) => severity === 'error').length;
  expect(listed + hidden).toBe(errors + checked.report.ignored.length);
});

test('however much there is to say, it has at most 55 rows, merges apart, and nothing wider than its columns', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('改', 'a', ' ', '\n', '（', '😀'), maxLength: 200 }),
      fc.nat(120),
      fc.nat(120),
      fc.string({ unit: fc.constantFrom('表', 'x', '/', '\\', '.'), maxLength: 255 }),
      (reason, errors, ignored, file) => {
        const { report } = MANY_CHECKED;
        const verdict = { fingerprint: '', rule: '', reason, on: '2026-09-30', sheet: '' };
        const plan = selfCheckPlan(
          {
            ...MANY_CHECKED,
            file,
            report: {
              ...report,
              findings: report.findings.slice(0, errors),
              ignored: report.findings.slice(-ignored).map((finding) => ({ finding, ignore: verdict })),
            },
          },
          RULES,
        );
        expect(plan.rows.length).toBeLessThanOrEqual(55);
        expect(Math.max(...plan.rows.map((row) => row.length))).toBe(plan.columnWidthsChars.length);
        const { merges } = plan;
        expect(merges.some((a, i) => merges.slice(i + 1).some((b) => rangesOverlap(a, b)))).toBe(false);
      },
    ),
    { numRuns: 40 },
  );
});

test('the same check gives the same plan', () => {
  const plan = () => JSON.stringify(selfCheckPlan(checkedSheet(), RULES, { error: 1, warning: 2, hint: 3 }));
  expect(plan()).toBe(plan());
});
