import { analyse, type Report } from 'scslre';
import { BODY_PATTERNS } from '../../src/deadlines/body/body-patterns';
import { PATTERNS } from '../../src/deadlines/patterns/index';
import * as WORDS from '../../src/deadlines/words';

/**
 * The search tries a pattern at every place of a text, as an expression without `y` is tried, and so they are analysed without
 * it. Where such a way to keep the engine busy is found, the report names the repetitions that make it.
 */
function waysToKeepBusy(source: string): readonly string[] {
  return analyse(new RegExp(source)).reports.map(inWords);
}

function inWords(report: Report): string {
  const { pick } = report.character;
  const [first, second] =
    report.type === 'Trade'
      ? [report.startQuant, report.endQuant]
      : report.type === 'Self'
        ? [report.quant, report.parentQuant]
        : [report.quant, undefined];
  return `${report.exponential ? 'exponential ' : ''}${report.type} on 「${pick}」: ${first.raw}${second ? ` with ${second.raw}` : ''}`;
}

/** The expression with repetitions of `least` times and more freed of their upper bound. */
function freed(source: string, least: number): string {
  return source.replace(/\{(\d+),(\d+)\}/g, (written, from: string, to: string) =>
    Number(to) >= least ? `{${from},}` : written,
  );
}

function isRepetition(way: string): boolean {
  return !way.startsWith('Move');
}

const sources = [
  ...PATTERNS.map(({ id, pattern }) => [id, pattern.source] as const),
  ...BODY_PATTERNS.filter((pattern) => !('id' in pattern)).map(
    ({ pattern }) => [pattern.source.slice(0, 20), pattern.source] as const,
  ),
  ...Object.entries(WORDS).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
];

describe.each(sources)('%s', (_, source) => {
  test('takes linear time on any text', () => {
    expect(waysToKeepBusy(source)).toEqual([]);
  });

  test('repeats everything a limited number of times', () => {
    expect(source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, '_')).not.toMatch(/[*+]|\{\d*,\}/);
  });

  // The analysis takes what is limited for cheap. What would run away without its limit is not cheap with it.
  test('would not run away if its repetitions had no limit', () => {
    expect(waysToKeepBusy(freed(source, 2)).filter((way) => way.startsWith('exponential'))).toEqual([]);
  });

  test('has no two long repetitions that share out the same text in many ways', () => {
    expect(waysToKeepBusy(freed(source, 20)).filter(isRepetition)).toEqual([]);
  });
});

test('the analysis sees what is slow', () => {
  expect(waysToKeepBusy('(?:\\d+月?)+日')).toEqual(expect.arrayContaining([expect.stringMatching(/^exponential /)]));
  expect(waysToKeepBusy('第[^,]*,')).toEqual([expect.stringMatching(/^Move /)]);
  expect(waysToKeepBusy(freed('(?:自|从)[^,]{1,40}[^;]{1,40}起', 20)).filter(isRepetition)).toHaveLength(1);
});
