import { compareDeadlines } from '../../../src/deadlines/body/compare-deadlines';
import { readBodyDeadlines } from '../../../src/deadlines/body/read-body';
import { readDeadline } from '../../../src/deadlines/read-deadline';
import { testWithYardstick } from '../../kit/yardsticks';

interface Row {
  readonly origNo: string;
  readonly requirement: string;
  readonly deadlineText?: string;
}

/** What a careful clerk marked, by document and the document's own numbers. */
const MARKED: readonly (readonly [document: string, planYear: number, rows: readonly string[]])[] = [
  ['000', 2017, []],
  ['001', 2020, []],
  ['002', 2017, []],
  ['003', 2016, ['3-2 rhythm', '11-5 awaits', '16-3 rhythm', '16-5 later']],
  ['004', 2016, []],
];

describe.each(MARKED)('document %s', (document, planYear, marked) => {
  testWithYardstick(
    `rows/${document}.json`,
    'body and column contradict each other just where a clerk says so',
    (bytes) => {
      const { rows } = JSON.parse(new TextDecoder().decode(bytes)) as { rows: readonly Row[] };
      const found = rows.flatMap(({ origNo, requirement, deadlineText = '' }) =>
        compareDeadlines(readDeadline(deadlineText, { planYear }), readBodyDeadlines(requirement, { planYear })).map(
          ({ kind }) => `${origNo} ${kind}`,
        ),
      );
      expect(found).toEqual(marked);
      return Promise.resolve();
    },
  );
});
