import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES } from '../../scripts/samples/index';
import { writeSample } from '../../scripts/samples/write-sample';
import { ROOT } from '../kit/project';

const folder = join(ROOT, 'samples');

test.each(SAMPLES)('$file is committed as it is drawn', async (sample) => {
  const written = await writeSample(sample);
  expect(readFileSync(join(folder, sample.file)).equals(written)).toBe(true);
});

test('samples/ holds nothing else', () => {
  const workbooks = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  expect(workbooks.sort()).toEqual(SAMPLES.map((sample) => sample.file).sort());
});

test('the large one stays small enough to be sent by mail', () => {
  expect(readFileSync(join(folder, 'large-2026.xlsx')).length).toBeLessThan(300 * 1024);
});
