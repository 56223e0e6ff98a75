import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeReading } from '../../src/deadlines/describe';
import { normaliseDeadline } from '../../src/deadlines/normalise';
import { PATTERNS } from '../../src/deadlines/patterns';
import { readDeadline } from '../../src/deadlines/read-deadline';
import { date } from '../kit/dates';

const context = { planYear: 2016, issueDate: date('2016-04-20') };
const folder = join(__dirname, '../../src/deadlines/patterns');

test('every file of the folder is listed, and named after its pattern', () => {
  const files = readdirSync(folder)
    .filter((name) => name !== 'index.ts')
    .map((name) => name.replace(/\.ts$/, ''));
  expect(PATTERNS.map(({ id }) => id).sort()).toEqual(files.sort());
});

describe.each(PATTERNS.map((pattern) => [pattern.id, pattern] as const))('%s', (_, { pattern, read, ...rest }) => {
  test.each(rest.examples)('reads 「%s」 as %s', (text, reading) => {
    expect(describeReading(readDeadline(text, context))).toBe(reading);
  });

  test.each(rest.nearMisses.map((text) => [text]))('does not match 「%s」', (text) => {
    const { text: normal } = normaliseDeadline(text);
    for (let at = 0; at < normal.length; at++) {
      pattern.lastIndex = at;
      const match = pattern.exec(normal);
      expect(match && read(match)).toBeFalsy();
    }
  });
});
