import { runToEnd } from '../../src/app/drive';
import { planSafeChanges } from '../../src/app/plan-safe-changes';
import type { CheckReport } from '../../src/findings/check-report';
import type { Finding, Fix } from '../../src/findings/finding';
import { cellRange, type CellAddress } from '../../src/grid/address';
import { contentOf } from '../../src/grid/edit';
import { cellAt, type Grid, textAt } from '../../src/grid/grid';
import { drawSheet } from '../kit/sheet';

const AT = { row: 1, col: 0 };
const { grid } = drawSheet('单位\n"市教育局，，"\n市财政局');

/** A rule that drops one 「，」 at the end of A2 and of A3. */
function dropComma(sheet: Grid): CheckReport {
  const findings = [AT, { row: 2, col: 0 }]
    .filter((at) => textAt(sheet, at).endsWith('，'))
    .map((at) => finding(sheet, at, 'comma', 'safe', textAt(sheet, at).slice(0, -1)));
  return { rowCount: 2, rulesRun: ['comma'], ignored: [], unusedIgnores: [], rulesNotRun: [], findings };
}

function finding(sheet: Grid, at: CellAddress, rule: string, safety: Fix['safety'], value: string): Finding {
  const edits = [{ kind: 'set-value' as const, at, was: contentOf(cellAt(sheet, at)), value }];
  return {
    rule,
    severity: 'warning',
    at: cellRange(at),
    rowKey: '',
    original: '',
    message: '',
    fixes: [{ title: '', safety, edits }],
    fingerprint: '',
  };
}

/** Plans with a check that needs no time. */
function plan(report: CheckReport, check: (sheet: Grid) => CheckReport) {
  function* recheck(sheet: Grid): Generator<never, CheckReport> {
    return check(sheet);
  }
  return runToEnd(planSafeChanges(grid, report, titles, recheck), () => undefined);
}

const titles = new Map([['comma', '多余的标点']]);

test('fixes are repeated on one cell until none is left, and shown as one change', () => {
  expect(plan(dropComma(grid), dropComma)).toEqual([
    {
      at: AT,
      original: '市教育局，，',
      changed: '市教育局',
      because: ['多余的标点'],
      edit: { kind: 'set-value', at: AT, was: { value: '市教育局，，' }, value: '市教育局' },
    },
  ]);
});

test('two rules on one cell take turns', () => {
  const both = (sheet: Grid): CheckReport => ({
    ...dropComma(sheet),
    findings: [
      ...dropComma(sheet).findings,
      ...(textAt(sheet, AT).startsWith('市') ? [finding(sheet, AT, 'prefix', 'safe', textAt(sheet, AT).slice(1))] : []),
    ],
  });
  const [change] = plan(both(grid), both);
  expect(change).toMatchObject({ changed: '教育局', because: ['多余的标点', 'prefix'] });
});

test('fixes that need a person are left alone', () => {
  const report = { ...dropComma(grid), findings: [finding(grid, AT, 'comma', 'review', 'x')] };
  expect(plan(report, dropComma)).toEqual([]);
});

test('two rules that undo each other end, and change nothing', () => {
  const flip = (sheet: Grid): CheckReport => {
    const text = textAt(sheet, { row: 2, col: 0 });
    const other = text === '市财政局' ? '财政局' : '市财政局';
    return { ...dropComma(sheet), findings: [finding(sheet, { row: 2, col: 0 }, 'flip', 'safe', other)] };
  };
  expect(plan(flip(grid), flip)).toEqual([]);
});
