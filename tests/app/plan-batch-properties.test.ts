import fc from 'fast-check';
import type { ChosenFix } from '../../src/app/assistant';
import { collapseEdits } from '../../src/app/collapse-edits';
import { runToEnd } from '../../src/app/drive';
import { planBatch } from '../../src/app/plan-batch';
import { planSafeChanges } from '../../src/app/plan-safe-changes';
import type { Recheck } from '../../src/app/recheck';
import { RULES } from '../../src/checks/rules/index';
import type { CheckReport } from '../../src/findings/check-report';
import type { Finding } from '../../src/findings/finding';
import { a1, cellRange, topLeft } from '../../src/grid/address';
import { applyEdits } from '../../src/grid/apply-edits';
import { contentOf, type Edit } from '../../src/grid/edit';
import { cellAt, type Grid, textAt } from '../../src/grid/grid';
import { memoryHost } from '../../src/host/memory/memory-host';
import { contentsOf } from '../host/host-under-test';
import { checkGrid } from '../kit/check';
import { drawSheet } from '../kit/sheet';

const recheck: Recheck = function* (grid, ids): Generator<never, CheckReport> {
  return checkGrid(grid, { rules: RULES.filter(({ id }) => ids.includes(id)) });
};

/** What may stand in a row: right or with one of the faults that have a fix. */
const serial = fc.constantFrom('1', '2', '3', '3', '7', '', "'4", '^', '（2）');
const task = fc.constantFrom('整修校舍', '新建 泊位', '整治水塘', '^', '^', '編制(zhì)年鑒');
const requirement = fc.constantFrom(
  '1．增设护学岗',
  '2．取缔摊点',
  '2．取缔摊点\\n3．施划标线',
  '3．培训人员',
  '4．补植行道树',
  '5．清洗灯罩',
);
const units = fc.constantFrom(
  '市教育局',
  '市公安局、',
  '市财政局，市财政局',
  '市水务局)、市教育局',
  '市水务局牵头，市公安局配合',
  '市人力资源\\n社会保障局',
  '^',
  '',
  '< ',
);
const deadline = fc.constantFrom(
  '2016年12月底前',
  '2016年9月31日前',
  '2016年12底前',
  '2016年底前\\n完成',
  '2017年1月前',
  '^',
  '',
  'date:2016-12-30',
);
const row = fc.tuple(serial, task, requirement, units, units, deadline).map((cells) => cells.join(' | '));
const lines = fc.array(fc.oneof({ weight: 8, arbitrary: row }, { weight: 1, arbitrary: fc.constant(' | | | | |') }), {
  minLength: 1,
  maxLength: 12,
});
const headers = fc.constantFrom(
  '序号 | 工作任务 | 具体要求 | 牵头单位 | 配合单位 | 完成时限',
  '序号 | 工作任务 | 具体要求 | 责任单位 | 备注 | 完成时限',
);
const table = fc.tuple(headers, lines).map(([header, rows]) => {
  const { grid } = drawSheet([header, ...rows].join('\n'));
  // Merging clears what is covered, as Excel does.
  return applyEdits(
    grid,
    grid.merges.map((merged): Edit => ({ kind: 'merge', area: merged })),
  );
});

/** Some of the fixes of some findings, by a stream of numbers. */
function pick(findings: readonly Finding[], numbers: readonly number[]): readonly ChosenFix[] {
  return findings.flatMap(({ fingerprint, rule, at, fixes }, index): ChosenFix[] => {
    const number = numbers[index % numbers.length] ?? 0;
    const fix = fixes[number % (fixes.length + 1)];
    return fix ? [{ fingerprint, rule, at, title: fix.title }] : [];
  });
}

function sameSheet(one: Grid, other: Grid): void {
  expect(contentsOf(one)).toEqual(contentsOf(other));
}

test('a batch of any fixes of any table is one write that nothing refuses and one undo takes back', async () => {
  let fixed = 0;
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.array(fc.nat(5), { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      async (grid, numbers, withSafe) => {
        const report = checkGrid(grid);
        const changes = withSafe ? runToEnd(planSafeChanges(grid, report, new Map(), recheck), () => undefined) : [];
        const fixes = pick(report.findings, numbers);
        const plan = runToEnd(planBatch(grid, { changes, fixes }, recheck), () => undefined);
        expect(plan.refused).toEqual([]);
        for (const { because } of plan.left)
          expect(['beside-others', 'moves-columns', 'not-offered']).toContain(because);
        const host = memoryHost([grid]);
        const edits = plan.edits.map(({ edit }) => edit);
        const outcome = await host.apply(grid.sheet, edits, { flattenMixedFonts: true });
        expect(outcome.kind).toBe('applied');
        sameSheet(host.gridOf(grid.sheet) ?? grid, applyEdits(grid, edits));
        await host.undo(outcome.undo);
        sameSheet(host.gridOf(grid.sheet) ?? grid, grid);
        fixed += fixes.length - plan.left.length;
      },
    ),
    { numRuns: 80 },
  );
  expect(fixed).toBeGreaterThan(100);
});

test('what is chosen alone is written as its fix says', () => {
  fc.assert(
    fc.property(table, fc.nat(), (grid, number) => {
      const { findings } = checkGrid(grid);
      const offered = findings.filter(({ fixes }) => fixes.length > 0);
      const finding = offered[number % Math.max(1, offered.length)];
      const [fix] = finding?.fixes ?? [];
      if (!finding || !fix) return;
      const fixes = pick([finding], [0]);
      const plan = runToEnd(planBatch(grid, { changes: [], fixes }, recheck), () => undefined);
      expect(plan.left).toEqual([]);
      sameSheet(
        applyEdits(
          grid,
          plan.edits.map(({ edit }) => edit),
        ),
        applyEdits(grid, fix.edits),
      );
    }),
    { numRuns: 50 },
  );
});

const at = fc.record({ row: fc.nat(4), col: fc.nat(3) });
/** None empties a cell: one that is empty keeps its format in Excel, but not in a grid. */
const step: fc.Arbitrary<(grid: Grid) => Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(at, fc.constantFrom('甲', '乙', 3)).map(([place, value]) => write(place, value)),
  },
  {
    weight: 1,
    arbitrary: at.map((place) => write(place, 42735, 'yyyy/m/d')),
  },
  { weight: 1, arbitrary: fc.nat(4).map((before) => (): Edit => ({ kind: 'insert-rows', before, count: 1 })) },
  { weight: 1, arbitrary: fc.nat(4).map((first) => (): Edit => ({ kind: 'delete-rows', first, count: 1 })) },
  {
    weight: 1,
    arbitrary: at.map(
      ({ row: top, col: left }) =>
        (): Edit => ({ kind: 'merge', area: { top, left, bottom: top + 1, right: left } }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(at, at).map(
      ([from, to]) =>
        (): Edit => ({ kind: 'copy-look', from: cellRange(from), to: cellRange(to) }),
    ),
  },
);

function write(
  place: { readonly row: number; readonly col: number },
  value: string | number | null,
  numberFormat?: string,
) {
  return (grid: Grid): Edit => ({
    kind: 'set-value',
    at: place,
    was: contentOf(cellAt(grid, place)),
    value,
    ...(numberFormat !== undefined && { numberFormat }),
  });
}

test('edits say the same when every cell is written once', () => {
  const { grid } = drawSheet('1 | 2 | 3\n^ | 乙 | date:2016-12-30\n4 | 5 | <');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const edits: Edit[] = [];
      let draft: Grid = grid;
      for (const next of steps) {
        const edit = next(draft);
        edits.push(edit);
        draft = applyEdits(draft, [edit]);
      }
      const collapsed = collapseEdits(edits.map((edit, index) => ({ edit, owners: [index] })));
      let now: Grid = grid;
      for (const { edit } of collapsed) {
        if ('was' in edit) expect(edit.was).toEqual(contentOf(cellAt(now, edit.at)));
        now = applyEdits(now, [edit]);
      }
      expect(contentsOf(now)).toEqual(contentsOf(draft));
    }),
    { numRuns: 500 },
  );
});

test('thousands of fixes that do not touch each other cost two checks', () => {
  const { grid: header } = drawSheet('任务');
  const rows = Array.from({ length: 20_000 }, (_, index) => [{ value: `第${index}项，`, text: `第${index}项，` }]);
  const grid: Grid = { ...header, rows: [...header.rows, ...rows], rowCount: 20_001 };
  const findings = rows.slice(0, 2000).map((_, index): Finding => {
    const place = { row: index * 10 + 1, col: 0 };
    const edit: Edit = {
      kind: 'set-value',
      at: place,
      was: contentOf(cellAt(grid, place)),
      value: textAt(grid, place).slice(0, -1),
    };
    const fixes = [{ title: '删去逗号', safety: 'review' as const, edits: [edit] }];
    return {
      rule: 'comma',
      severity: 'hint',
      at: cellRange(place),
      rowKey: '',
      original: '',
      message: '',
      fixes,
      fingerprint: a1(place),
    };
  });
  let checks = 0;
  const counting: Recheck = function* (now): Generator<never, CheckReport> {
    checks++;
    return {
      ...checkGrid(header),
      findings: findings.filter(({ at: place }) => textAt(now, topLeft(place)).endsWith('，')),
    };
  };
  const fixes = findings.map(({ fingerprint, rule, at: place }) => ({
    fingerprint,
    rule,
    at: place,
    title: '删去逗号',
  }));
  const plan = runToEnd(planBatch(grid, { changes: [], fixes }, counting), () => undefined);
  expect([plan.edits.length, plan.left.length, checks]).toEqual([2000, 0, 2]);
});
