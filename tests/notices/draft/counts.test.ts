import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDraft } from '../../../src/notices/draft/start-draft';
import { readNotice } from '../../../src/notices/read-notice';
import { sentencesIn } from '../../../src/notices/rows/sentences';
import { ROOT } from '../../kit/project';

const FOLDER = join(ROOT, 'samples', 'notices');
const NOTICES = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

test.each(NOTICES)('%s: the draft counts as many sentences in its rows as the reading, row by row', (name) => {
  const reading = readNotice({ text: readFileSync(join(FOLDER, name), 'utf8') });
  const rows = startDraft(reading).entries.flatMap((entry) => (entry.kind === 'row' ? [entry] : []));
  const own = reading.rows.map(({ body }) => Math.max(1, sentencesIn(body.text).length));
  expect(rows.map(({ sentences }) => sentences)).toEqual(own);
  expect(own.reduce((sum, sentences) => sum + sentences, 0)).toBe(reading.counts.inRows);
});

test('a table row of two sentences counts twice, one without words once', () => {
  const text = '工作任务\t具体要求\t责任单位\n排查隐患\t每月排查。建立台账。\t县水利局\n储备物资\t补足物资\t县应急局';
  const { counts, rows } = readNotice({ text });
  expect(rows).toHaveLength(2);
  expect(counts).toMatchObject({ inRows: 3, unplaced: 0 });
});
