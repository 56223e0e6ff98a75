import fc from 'fast-check';
import { artifactUri } from '../../src/reports/sarif/artifact-uri';
import { checkSarif } from '../../src/reports/sarif/check-sarif';
import { checkedSheet, HOSTILE, ignoring, PLAN, RULES } from './checked';
import { sarifFaults } from './sarif-faults';

const { findings } = checkedSheet().report;
const IGNORES = ignoring(findings, '已核对。', 'D4');

test.each([
  ['plan.xlsx', 'plan.xlsx'],
  ['./报表/方案 1.xlsx', '%E6%8A%A5%E8%A1%A8/%E6%96%B9%E6%A1%88%201.xlsx'],
  ['..\\上报\\a#b?c%.xlsx', '../%E4%B8%8A%E6%8A%A5/a%23b%3Fc%25.xlsx'],
  ['/data/a.xlsx', 'file:///data/a.xlsx'],
  ['C:\\数据\\a.xlsx', 'file:///C:/%E6%95%B0%E6%8D%AE/a.xlsx'],
  ['\\\\server\\share\\a.xlsx', 'file://server/share/a.xlsx'],
])('the URI of %s', (path, uri) => {
  expect(artifactUri(path)).toBe(uri);
});

test('any path has a URI', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (path) => {
      expect(artifactUri(path)).toMatch(/^[A-Za-z0-9/%:_.!~*'()-]*$/);
    }),
  );
});

test('keeps to the schema: findings, ignored ones, rules that did not run, files that could not be read', () => {
  const sheets = [checkedSheet(PLAN, { ignores: IGNORES }), checkedSheet(HOSTILE, { file: 'b.xlsx' })];
  const log = checkSarif(sheets, RULES, [{ file: 'c.xlsx', because: '找不到这个文件。' }]);
  expect(sarifFaults(JSON.parse(JSON.stringify(log)))).toEqual([]);
  expect(sarifFaults(JSON.parse(JSON.stringify(checkSarif([], RULES))))).toEqual([]);
});

test('a result says rule, level, place and words', () => {
  const [run] = checkSarif([checkedSheet()], RULES).runs;
  const [first] = run?.results ?? [];
  expect(run?.tool.driver.rules[first?.ruleIndex ?? -1]?.id).toBe('deadline-misspelt');
  expect(first).toMatchObject({
    ruleId: 'deadline-misspelt',
    level: 'error',
    message: { text: '时限有错漏字：时限写作「2026年12底前」，缺「月」字。' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: '%E6%8A%A5%E8%A1%A8/%E5%88%86%E5%B7%A5%E6%96%B9%E6%A1%88.xlsx' },
          region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 6, properties: { address: 'E3' } },
        },
        logicalLocations: [{ name: 'E3', fullyQualifiedName: '分工方案!E3', kind: 'cell' }],
      },
    ],
    suppressions: [],
    properties: { address: 'E3', sheet: '分工方案', original: '2026年12底前' },
  });
  expect(first?.partialFingerprints['zrbFinding/v1']).toMatch(/^[0-9a-f]{16}$/);
});

test('severities are levels; those an office has set go before the rule own', () => {
  const ruleSettings = { 'deadline-misspelt': 'hint', 'lead-unit-missing': 'warning' } as const;
  const [run] = checkSarif([checkedSheet(PLAN, { ruleSettings })], RULES).runs;
  expect(run?.results.slice(0, 2).map(({ level }) => level)).toEqual(['note', 'warning']);
  const rule = run?.tool.driver.rules.find(({ id }) => id === 'deadline-misspelt');
  expect(rule).toMatchObject({ defaultConfiguration: { level: 'error' }, shortDescription: { text: '时限有错漏字' } });
});

test('an ignored finding is a suppressed result with the reason', () => {
  const [run] = checkSarif([checkedSheet(PLAN, { ignores: IGNORES })], RULES).runs;
  expect(run?.results.map(({ suppressions }) => suppressions.map(({ justification }) => justification))).toEqual([
    [],
    [],
    ['已核对。'],
  ]);
});

test('the invocation tells what did not run and what could not be read', () => {
  const checked = checkedSheet(PLAN, { ruleSettings: { 'serial-gap': 'off' } });
  const [run] = checkSarif([checked], RULES, [{ file: 'c.xlsx', because: '找不到这个文件。' }]).runs;
  const [invocation] = run?.invocations ?? [];
  expect(invocation?.executionSuccessful).toBe(false);
  expect(invocation?.toolExecutionNotifications).toMatchObject([
    { level: 'error', message: { text: '找不到这个文件。' } },
  ]);
  expect(invocation?.toolConfigurationNotifications).toHaveLength(checked.report.rulesNotRun.length);
  expect(invocation?.toolConfigurationNotifications.map(({ message }) => message.text)).toContain(
    '规则「序号不连续」未运行：已在设置中关闭。',
  );
});

test('the same checks give the same bytes', () => {
  const text = () => JSON.stringify(checkSarif([checkedSheet(), checkedSheet(HOSTILE)], RULES));
  expect(text()).toBe(text());
});
