import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoticeReading } from '../../src/notices/notice';
import { readNotice } from '../../src/notices/read-notice';
import { shownText, type TracedText } from '../../src/notices/traced-text';
import { ROOT } from '../kit/project';
import { traditional, withPinyin } from '../kit/traditional';
import { testWithShared } from '../kit/yardsticks';

const FOLDER = join(ROOT, 'samples', 'notices');
const NOTICES = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

/** Every traced text of a reading. */
function tracedTexts({ title, documentNumber, addressees, rows, unplaced }: NoticeReading): readonly TracedText[] {
  const cells = rows.flatMap(({ category, task, requirement, body, attribution, units, deadlines }) => [
    category,
    task,
    requirement,
    body,
    attribution,
    ...units,
    ...deadlines,
  ]);
  return [title, documentNumber, addressees, ...cells, ...unplaced];
}

function expectAccounted(text: string): void {
  const reading = readNotice({ text });
  for (const traced of tracedTexts(reading)) expect(shownText(text, traced.spans)).toBe(traced.text);
  let at = 0;
  for (const { span } of reading.pieces) {
    expect(span.start).toBe(at);
    expect(span.end).toBeGreaterThan(at);
    at = span.end;
  }
  expect(at).toBe(text.length);
  for (const piece of reading.pieces) {
    if (piece.kind !== 'residue' || piece.residue !== 'blank') continue;
    expect(shownText(text, [piece.span])).toBe('');
  }
  const { sentences, inRows, unplaced, others } = reading.counts;
  expect(inRows + unplaced + others).toBe(sentences);
  expect(reading.unplaced).toHaveLength(unplaced);
}

test.each(NOTICES)('%s: every cell is what its places show, and every character is somewhere', (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  expectAccounted(text);
  const { rows, pieces } = readNotice({ text });
  const places = new Set(pieces.flatMap((piece) => (piece.kind === 'row' ? [piece.row] : [])));
  expect([...places].sort((a, b) => a - b)).toEqual(rows.map(({ id }) => id));
});

test('a notice in traditional script with pinyin left behind is shown in its own script', () => {
  const text = withPinyin(traditional(readFileSync(join(FOLDER, 'city-points.txt'), 'utf8')));
  expectAccounted(text);
  const [row] = readNotice({ text }).rows;
  expect(row?.units.map((unit) => unit.text)).toContain('市市場監管局');
  expect(row?.body.text).not.toMatch(/\([a-zà-ÿ]/);
});

const SEEDS = ['000_e9d24244ce4796eb.txt', '002_0e99ba6021ab57fb.txt', '004_6dd186873fdd4cf1.txt'];

for (const seed of SEEDS) {
  testWithShared(`seeds/${seed}`, `${seed}: a real notice is accounted for`, (bytes) => {
    expectAccounted(new TextDecoder().decode(bytes));
  });
}

const WORDS = [
  ...[
    '一、',
    '（二）',
    '1．',
    '①',
    '。',
    '，',
    '；',
    '：',
    '、',
    '\n',
    '\n\n',
    ' ',
    '　',
    '\t',
    '（',
    '）',
    '〔',
    '〕',
    '《',
    '》',
  ],
  ...[
    '市教育局',
    '区发改委',
    '各县（市、区）人民政府',
    '牵头',
    '配合',
    '会同',
    '负责落实',
    '责任单位：',
    '完成时限：',
    '由',
    '等',
  ],
  ...[
    '2026年9月底前',
    '每季度',
    '加强校园安全',
    '要',
    '报送',
    '印发',
    '附件：',
    '抄送：',
    '# ',
    '**',
    '- 3 -',
    '| ',
    '各部门：',
    '某政办发〔2026〕3号',
  ],
];

test('any string of the words of notices is read and accounted for', () => {
  const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(''));
  fc.assert(fc.property(texts, expectAccounted), { numRuns: 300 });
});

test('any string at all is read and accounted for', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectAccounted), { numRuns: 200 });
});
