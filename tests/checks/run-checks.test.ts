import type { CheckRule, RowRule, TableRule } from '../../src/checks/check-rule';
import { RULES } from '../../src/checks/rules/index';
import { runChecks } from '../../src/checks/run-checks';
import type { CheckProgress } from '../../src/findings/check-report';
import { cellRange } from '../../src/grid/address';
import { bestTable, checkGrid, placeOf } from '../kit/check';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';

const PLAN = `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 完善公园设施 | 市园林局 | 2016年12月底前
2 | 修剪行道树 | 市园林局 | 2016年11月底前
3 | 更换路灯 | 市城管局 | 全年工作`;

const EXAMPLES = { good: [], bad: [] };

/** Reports every task row, in whatever order a test wants. */
function rowRule(id: string, changes: Partial<RowRule> = {}): RowRule {
  return {
    id,
    group: 'task',
    scope: 'row',
    title: id,
    severity: 'hint',
    needs: [],
    why: '测试。',
    whenNotToUse: '测试。',
    examples: EXAMPLES,
    checkRow: (row, _, report) => {
      report({ at: cellRange({ row: row.row, col: 1 }), message: `第 ${row.row + 1} 行。` });
    },
    ...changes,
  };
}

function tableRule(id: string, check: TableRule['check']): TableRule {
  return {
    id,
    group: 'table',
    scope: 'table',
    title: id,
    severity: 'error',
    needs: [],
    why: '',
    whenNotToUse: '',
    examples: EXAMPLES,
    check,
  };
}

function check(rules: readonly CheckRule[], drawing = PLAN) {
  return checkGrid(drawSheet(drawing).grid, { rules });
}

test('findings come by row, then column, then the order of the rules', () => {
  const backwards = tableRule('backwards', ({ table }, report) => {
    for (const row of [...table.rows].reverse()) {
      for (const col of [3, 1]) report({ at: cellRange({ row: row.row, col }), message: '。' });
    }
  });
  const { findings } = check([rowRule('first'), backwards]);
  expect(findings.slice(0, 4).map((finding) => `${placeOf(finding)} ${finding.rule}`)).toEqual([
    'B2 first',
    'B2 backwards',
    'D2 backwards',
    'B3 first',
  ]);
});

test('the report counts rows and rules, and says why a rule could not run', () => {
  const report = check([
    rowRule('any'),
    rowRule('progress', { needs: ['progress'] }),
    rowRule('people', { needs: ['deadline', ['leader', 'person']] }),
  ]);
  expect(report.rowCount).toBe(3);
  expect(report.rulesRun).toEqual(['any']);
  expect(report.rulesNotRun).toEqual([
    { rule: 'progress', because: '没有「完成情况」列' },
    { rule: 'people', because: '没有「责任领导」或「责任人」列' },
  ]);
});

test('a rule of other presets neither runs nor counts as not run', () => {
  const strict = rowRule('strict', { presets: ['strict', 'first-leads'] });
  const inDefault = check([rowRule('any'), strict]);
  expect(inDefault.rulesRun).toEqual(['any']);
  expect(inDefault.rulesNotRun).toEqual([]);
  expect(checkGrid(drawSheet(PLAN).grid, { rules: [strict], preset: 'strict' }).rulesRun).toEqual(['strict']);
});

test('without a table one finding says so, and every rule on tables tells why it did not run', () => {
  const { rowCount, findings, rulesRun, rulesNotRun } = checkGrid(drawSheet('会议签到\n张明 | 8').grid);
  expect(rowCount).toBe(0);
  expect(findings.map((finding) => finding.rule)).toEqual(['table-missing']);
  expect(rulesRun).toEqual(RULES.filter(({ scope }) => scope === 'sheet').map(({ id }) => id));
  expect(new Set(rulesNotRun.map((rule) => rule.because))).toEqual(new Set(['没有找到任务清单']));
  const inDefault = RULES.filter(({ presets }) => presets?.includes('default') ?? true);
  expect(rulesNotRun).toHaveLength(inDefault.length - rulesRun.length);
});

test('an empty sheet is no crash', () => {
  expect(checkGrid(drawSheet('').grid).findings).toHaveLength(1);
});

test('every step is announced, and between rows of a long table there is a chance to stop', () => {
  const lines = Array.from({ length: 600 }, (_, index) => `${index + 1} | 任务${index} | 市园林局 | 全年工作`);
  const { grid } = drawSheet(['序号 | 工作任务 | 牵头单位 | 完成时限', ...lines].join('\n'));
  const input = { grid, table: bestTable(grid), asOf: date('2016-10-01'), soonDays: 7 };
  const progress: CheckProgress[] = [
    ...runChecks({ ...input, rules: [rowRule('a'), rowRule('b', { group: 'units' })] }),
  ];
  expect(progress).toEqual([
    { step: 1, steps: 2, title: '工作任务' },
    { step: 1, steps: 2, title: '工作任务', rows: { done: 250, of: 600 } },
    { step: 1, steps: 2, title: '工作任务', rows: { done: 500, of: 600 } },
    { step: 2, steps: 2, title: '责任单位' },
    { step: 2, steps: 2, title: '责任单位', rows: { done: 250, of: 600 } },
    { step: 2, steps: 2, title: '责任单位', rows: { done: 500, of: 600 } },
    // 1,200 findings, a chance to stop every 500.
    ...Array.from({ length: 3 }, () => ({ step: 2, steps: 2, title: '整理结果' })),
  ]);
});

test('the strict preset shows hints as warnings', () => {
  const { grid } = drawSheet(PLAN);
  const severityIn = (preset: 'default' | 'strict') =>
    checkGrid(grid, { rules: [rowRule('a')], preset }).findings[0]?.severity;
  expect([severityIn('default'), severityIn('strict')]).toEqual(['hint', 'warning']);
});

test('六明确 wants its six columns', () => {
  const { findings } = checkGrid(drawSheet(PLAN).grid, { preset: 'six-clear' });
  expect(findings.map((finding) => finding.message)).toEqual([
    '表头里没有「工作目标」列。',
    '表头里没有「具体措施」列。',
    '表头里没有「责任领导」列。',
    '表头里没有「责任人」列。',
  ]);
  expect(new Set(findings.map((finding) => finding.fingerprint)).size).toBe(4);
});

test('a long text is shown shortened and never cut inside a character', () => {
  const long = '𠮷'.repeat(300);
  const { findings } = check([rowRule('a')], PLAN.replace('完善公园设施', long));
  expect(findings[0]?.original).toBe(`${'𠮷'.repeat(99)}…`);
  expect(findings[0]?.fingerprint).not.toBe(
    check([rowRule('a')], PLAN.replace('完善公园设施', `${long}园`)).findings[0]?.fingerprint,
  );
});

test('a fingerprint outlives inserted and sorted rows', () => {
  const [header = '', ...rows] = PLAN.trim().split('\n');
  const named = (lines: readonly string[]) =>
    check([rowRule('a')], [header, ...lines].join('\n')).findings.map(({ original, fingerprint }) => [
      original,
      fingerprint,
    ]);
  const before = new Map(named(rows).map(([original, fingerprint]) => [original, fingerprint]));
  const after = new Map(
    named([...rows].reverse().concat('4 | 清洗护栏 | 市城管局 | 全年工作')).map(([o, f]) => [o, f]),
  );
  for (const [original, fingerprint] of before) expect(after.get(original)).toBe(fingerprint);
});

test('a rule that fails is our bug and is not hidden', () => {
  const broken = rowRule('broken', {
    checkRow: () => {
      throw new Error('our bug');
    },
  });
  expect(() => check([broken])).toThrow('our bug');
});
