import { sampleLine } from '../../scripts/workbench/sample-line';

const finding = (severity: string) => ({ severity });

test('one line counts rows and findings of every sheet', () => {
  const printed = JSON.stringify([
    { rowCount: 21, findings: [finding('error'), finding('error'), finding('hint')] },
    { rowCount: 2, findings: [finding('warning')] },
  ]);
  expect(sampleLine(printed, '2026-09-20')).toBe(
    '示例表格：检查了 23 行，必须改 2，建议改 1，提示 1（以 2026-09-20 为准）。',
  );
});

test.each([undefined, '[]'])('%s is no check, and says what to do', (printed) => {
  expect(sampleLine(printed, '2026-09-20')).toMatch(/没有检查成.*npm run zrb/);
});
