import { failureOf, orFailure } from '../../src/app/failure';
import { HostError } from '../../src/host/host';

const SECRET = '市教育局牵头的秘密任务';

test('a host error keeps its code and what stands written', () => {
  const written = { sheet: '分工方案', cells: [], structure: [] };
  const failure = failureOf(new HostError('repair-failed', SECRET, { cause: { code: 'AccessDenied' }, written }));
  expect(failure).toMatchObject({ kind: 'failed', code: 'repair-failed', written });
  expect(failure.diagnostics).toContain('cause: AccessDenied');
});

test.each([new HostError('unexpected', SECRET), new TypeError(SECRET), SECRET, undefined])(
  'diagnostics carry no text of the sheet (%#)',
  (error) => {
    expect(JSON.stringify(failureOf(error))).not.toContain('秘密');
  },
);

test('the same trouble has the same short id', () => {
  const id = failureOf(new HostError('busy', '甲')).errorId;
  expect(id).toMatch(/^E-[0-9A-F]{4}$/);
  expect(failureOf(new HostError('busy', '乙')).errorId).toBe(id);
});

test('work that goes well answers its result', async () => {
  expect(await orFailure(() => Promise.resolve(7))).toBe(7);
});
