import { drive } from '../../src/app/drive';

function* count(to: number, onStep: (step: number) => void = () => undefined): Generator<number, string> {
  for (let step = 1; step <= to; step++) {
    onStep(step);
    yield step;
  }
  return 'done';
}

test('work runs to its end', async () => {
  const options = { onProgress: () => undefined, signal: new AbortController().signal };
  expect(await drive(count(1000), options)).toEqual({ kind: 'done', value: 'done' });
});

test('stopped work ends between two slices and goes no further', async () => {
  const controller = new AbortController();
  const steps: number[] = [];
  const endless = count(Number.POSITIVE_INFINITY, (step) => steps.push(step));
  const result = await drive(endless, {
    onProgress: () => {
      controller.abort();
    },
    signal: controller.signal,
  });
  expect(result).toEqual({ kind: 'stopped' });
  const seen = steps.length;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(steps).toHaveLength(seen);
});

test('stopped before it began, work does not begin', async () => {
  const steps: number[] = [];
  const options = { onProgress: () => undefined, signal: AbortSignal.abort() };
  expect(
    await drive(
      count(5, (step) => steps.push(step)),
      options,
    ),
  ).toEqual({ kind: 'stopped' });
  expect(steps).toEqual([]);
});
