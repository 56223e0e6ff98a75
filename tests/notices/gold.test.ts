import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoticeReading, NoticeRow } from '../../src/notices/notice';
import { readNotice } from '../../src/notices/read-notice';
import { ROOT } from '../kit/project';
import { type AnswerRow, add, f1, type Gold, type GoldScore, scoreGold, type Tally } from './gold-score';

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

function answerRow({ body, units, deadlines }: NoticeRow): AnswerRow {
  const ofPart = (part: 'lead' | 'responsible') => units.filter((unit) => unit.part === part).map(({ text }) => text);
  return {
    requirement: body.text,
    leadUnits: ofPart('lead'),
    responsibleUnits: ofPart('responsible'),
    deadlineText: deadlines.map(({ text }) => text).join('、'),
  };
}

function score(gold: Gold): GoldScore {
  return scoreGold(gold, { rows: reading(gold).rows.map(answerRow) });
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
    expect(verdict(rows, 98, differences)).toBe('enough');
  });

  test('units and roles', () => {
    const { units, differences } = score(gold);
    expect(verdict(units, 98, differences)).toBe('enough');
  });
});

test('deadlines as written, over all notices', () => {
  const scores = golds.map((gold) => ({ gold, ...score(gold) }));
  const differences = scores.flatMap((one) =>
    one.differences.filter((line) => line.startsWith('deadline')).map((line) => `${one.gold.file}: ${line}`),
  );
  const share = ({ right, surplus, missing }: Tally) => right / (right + surplus + missing);
  const named = scores.map(({ deadlines }) => deadlines).reduce(add);
  const none = scores.map(({ withoutDeadline }) => withoutDeadline).reduce(add);
  const enough = share(named) >= 0.95 && share(none) >= 0.95;
  const figures = `named ${(100 * share(named)).toFixed(1)} %, none ${(100 * share(none)).toFixed(1)} %`;
  expect(enough ? 'enough' : [figures, ...differences].join('\n')).toBe('enough');
});
