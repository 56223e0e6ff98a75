import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoticeReading } from '../../src/notices/notice';
import { readNotice } from '../../src/notices/read-notice';
import { ROOT } from '../kit/project';
import { add, answerOf, f1, type Gold, type GoldScore, scoreGold, type Tally } from './gold-score';

const golds = readdirSync(join(__dirname, 'gold'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(__dirname, 'gold', name), 'utf8')) as Gold);

const readings = new Map<string, NoticeReading>();

/** Read once, asked several times. */
function reading(gold: Gold): NoticeReading {
  const known = readings.get(gold.file);
  if (known) return known;
  const text = readFileSync(join(ROOT, gold.file), 'utf8');
  const read = readNotice({ text }, {});
  readings.set(gold.file, read);
  return read;
}

function score(gold: Gold): GoldScore {
  return scoreGold(gold, answerOf(reading(gold)));
}

/** F1 to a tenth, with the differences where it falls short, so that a failure says what is wrong. */
function verdict(tally: Tally, least: number, differences: readonly string[]): string {
  const reached = f1(tally);
  return reached >= least ? 'enough' : [`F1 ${reached.toFixed(1)} < ${least}`, ...differences].join('\n');
}

test('every notice has its gold, and no gold is without a notice', () => {
  const notices = readdirSync(join(ROOT, 'samples/notices')).filter((name) => name.endsWith('.txt'));
  expect(golds.map(({ file }) => file).sort()).toEqual(notices.map((name) => `samples/notices/${name}`).sort());
});

describe.each(golds.map((gold) => [gold.file, gold] as const))('%s', (_, gold) => {
  test('title, 文号, 主送 and date', () => {
    const { title, documentNumber, addressees, issueDate, planYear } = reading(gold);
    expect({
      title: title.text,
      documentNumber: documentNumber.text,
      addressees: addressees.text.replace(/[：:]$/, ''),
      issueDate,
      planYear: gold.planYear === undefined ? undefined : planYear,
    }).toEqual({
      title: gold.title,
      documentNumber: gold.documentNumber,
      addressees: gold.addressees.replace(/[：:]$/, ''),
      issueDate: gold.issueDate,
      planYear: gold.planYear,
    });
  });

  test('rows', () => {
    const { rows, differences } = score(gold);
    const lines = differences.filter((line) => /^(?:missing|surplus)/.test(line));
    expect(verdict(rows, 98, lines)).toBe('enough');
  });

  test('units and roles', () => {
    const { units, differences } = score(gold);
    const lines = differences.filter((line) => /^(?:missing|units)/.test(line));
    expect(verdict(units, 98, lines)).toBe('enough');
  });
});

/** Right ones in percent, and the lines of the differences that begin with a word. */
function overall(pick: (score: GoldScore) => Tally, word: string): { share: number; differences: readonly string[] } {
  const scores = golds.map((gold) => ({ gold, score: score(gold) }));
  const { right, surplus, missing } = scores.map((one) => pick(one.score)).reduce(add);
  const differences = scores.flatMap(({ gold, score: { differences: all } }) =>
    all.filter((line) => line.startsWith(word)).map((line) => `${gold.file}: ${line}`),
  );
  return { share: (100 * right) / (right + surplus + missing), differences };
}

test.each<[string, (score: GoldScore) => Tally, string, number]>([
  ['deadlines as written', ({ deadlines }) => deadlines, 'deadline', 95],
  ['rows without a deadline', ({ withoutDeadline }) => withoutDeadline, 'deadline', 95],
  ['category and task', ({ headings }) => headings, 'heading', 98],
  ['duties to report', ({ reports }) => reports, 'report', 95],
])('over all notices: %s', (_, pick, word, least) => {
  const { share, differences } = overall(pick, word);
  expect(share >= least ? 'enough' : [`${share.toFixed(1)} % < ${least} %`, ...differences].join('\n')).toBe('enough');
});
