import { readFileSync } from 'node:fs';
import { readNotice } from '../../src/notices/read-notice';
import { sharedFile } from '../kit/project';
import { testWithYardstick } from '../kit/yardsticks';
import { answerOf, f1, scoreGold } from './gold-score';

/** The part of a yardstick's row that is judged; its words stand in the document. */
interface YardstickRow {
  readonly start: number;
  readonly end: number;
  readonly leadUnits: readonly string[];
  readonly responsibleUnits: readonly string[];
  readonly optional?: boolean;
}

const ROWS_AT_LEAST = 98;
const UNITS_AT_LEAST = 97;

for (const id of ['000', '002', '004']) {
  testWithYardstick(`rows/${id}.json`, `the real notice ${id} gives the rows a careful clerk made`, (bytes) => {
    const gold = JSON.parse(new TextDecoder().decode(bytes)) as {
      readonly seed: string;
      readonly rows: readonly YardstickRow[];
    };
    const text = readFileSync(sharedFile(`seeds/${gold.seed}`) ?? '', 'utf8');
    const score = scoreGold(
      {
        ...{ file: gold.seed, title: '', documentNumber: '', addressees: '', issueDate: '' },
        rows: gold.rows.map(({ start, end, leadUnits, responsibleUnits, optional }) => ({
          ...{ mark: '', category: '', task: '', requirement: text.slice(start, end) },
          leadUnits,
          responsibleUnits,
          optional: optional === true,
        })),
      },
      answerOf(readNotice({ text })),
    );
    const reached = [f1(score.rows) >= ROWS_AT_LEAST, f1(score.units) >= UNITS_AT_LEAST];
    expect([...reached, ...(reached.includes(false) ? score.differences : [])]).toEqual([true, true]);
    return Promise.resolve();
  });
}
