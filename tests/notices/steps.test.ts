import type { NoticeProgress } from '../../src/notices/notice';
import { readingNotice, readNotice } from '../../src/notices/read-notice';
import { longNotice } from '../bench/long-notice';

const text = longNotice(12);

function stepsOf(source: string) {
  const steps: NoticeProgress[] = [];
  const work = readingNotice({ text: source });
  for (;;) {
    const step = work.next();
    if (step.done === true) return { steps, reading: step.value };
    steps.push(step.value);
  }
}

test('piece by piece a notice is read as in one go', () => {
  expect(stepsOf(text).reading).toEqual(readNotice({ text }));
});

test('the steps come in their order, and what is counted never goes back', () => {
  const { steps, reading } = stepsOf(text);
  expect([...new Set(steps.map(({ step }) => step))]).toEqual(['lines', 'units', 'outline', 'rows']);
  for (const kind of ['units', 'outline', 'rows'] as const) {
    const shares = steps.flatMap(({ step, counted }) => (step === kind && counted ? [counted.done / counted.of] : []));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share <= 1)).toBe(true);
  }
  expect(steps.filter(({ step, counted }) => step === 'rows' && counted).length).toBeGreaterThanOrEqual(
    reading.rows.length - 1,
  );
});

test('work given up in the middle leaves the next reading as it would be', () => {
  const work = readingNotice({ text });
  for (let step = 0; step < 40; step++) work.next();
  work.return(readNotice({ text: '' }));
  expect(readNotice({ text })).toEqual(stepsOf(text).reading);
});
