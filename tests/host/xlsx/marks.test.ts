import type { CellMark } from '../../../src/grid/mark';
import { packageFaults } from '../../kit/package-integrity';
import { CAREFUL, frameOf, open, partOf } from './patch/patched-file';

const AREA = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const MARKS: readonly CellMark[] = [
  { area: AREA(0, 0), tone: 'error' },
  { area: AREA(2, 1, 4, 1), tone: 'hint' },
  { area: AREA(6, 0), tone: 'error' },
];
const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row>';
const USERS =
  '<conditionalFormatting sqref="A1:B9"><cfRule type="expression" dxfId="0" priority="2"><formula>A1=1</formula></cfRule><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>A1=2</formula></cfRule></conditionalFormatting>';
const OURS = (tone: string, sqref: string, dxf: number, priority: number) =>
  `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="${dxf}" priority="${priority}"><formula>LEN("zrb.mark.${tone}")&gt;0</formula></cfRule></conditionalFormatting>`;

const BASE =
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf/></cellXfs>';
const USERS_LOOK = '<dxf><font><i/></font></dxf>';
const LOOKS = [
  ['no list', ''],
  ['an empty list', '<dxfs count="0"/>'],
  ['a list', `<dxfs count="1">${USERS_LOOK}</dxfs>`],
] as const;
const STYLES_PART = 'xl/styles.xml';

async function mark(file: ReturnType<typeof open>, marks: readonly CellMark[]) {
  const outcome = await file.apply('表', [{ kind: 'set-marks', marks }], CAREFUL);
  expect(outcome.kind).toBe('applied');
  expect(packageFaults(file.save())).toEqual([]);
  return outcome.undo;
}

test('marks stand behind the rules of a person, one element for each tone, and yield to them', async () => {
  const file = open(ROWS, { after: USERS }, { styles: `${BASE}<dxfs count="1">${USERS_LOOK}</dxfs>` });
  await mark(file, MARKS);
  expect(frameOf(file)).toContain(USERS + OURS('error', 'A1 A7', 1, 3) + OURS('hint', 'B3:B5', 2, 4));
  expect(partOf(file, STYLES_PART)).toContain(
    `<dxfs count="3">${USERS_LOOK}<dxf><font><b/><i val="0"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>` +
      '<dxf><fill><patternFill><bgColor rgb="FFDDEBF7"/></patternFill></fill></dxf></dxfs>',
  );
  expect((await file.readSheet('表')).marks?.map(({ tone }) => tone)).toEqual(['error', 'error', 'hint']);
});

describe.each(LOOKS)('looks of conditions: %s', (_, list) => {
  const made = () => open(ROWS, list === '' || list.includes('"0"') ? {} : { after: USERS }, { styles: BASE + list });

  test('marks are taken away without a trace in the file', async () => {
    const file = made();
    const bytes = file.save();
    await mark(file, MARKS);
    await mark(file, [{ area: AREA(3, 3), tone: 'warning' }]);
    expect((await file.readSheet('表')).marks).toEqual([{ area: AREA(3, 3), tone: 'warning' }]);
    await mark(file, []);
    expect(Buffer.compare(file.save(), bytes)).toBe(0);
  });

  test('undo brings the marks before, or none', async () => {
    const file = made();
    const bytes = file.save();
    const first = await mark(file, MARKS);
    const marked = file.save();
    const second = await mark(file, [{ area: AREA(0, 0, 9, 9), tone: 'hint' }]);
    await file.undo(JSON.parse(JSON.stringify(second)) as typeof second);
    expect(Buffer.compare(file.save(), marked)).toBe(0);
    await file.undo(first);
    expect(Buffer.compare(file.save(), bytes)).toBe(0);
  });
});

test('a look that a person uses too stays', async () => {
  const shown = '<dxf><fill><patternFill><bgColor rgb="FFDDEBF7"/></patternFill></fill></dxf>';
  const list = `<dxfs count="1">${shown}</dxfs>`;
  const file = open(ROWS, { after: USERS }, { styles: BASE + list });
  await mark(file, MARKS);
  await mark(file, []);
  expect(partOf(file, STYLES_PART)).toContain(list);
});

test('a rule of ours that Excel has put beside one of a person leaves that alone', async () => {
  const both = USERS.replace('</conditionalFormatting>', '') + OURS('error', '', 0, 3).replace(/^<[^>]*>/, '');
  const file = open(ROWS, { after: both }, { styles: `${BASE}<dxfs count="1">${USERS_LOOK}</dxfs>` });
  await mark(file, []);
  expect(frameOf(file)).toContain(USERS);
});

test('marks move with rows and columns, and come back with deleted ones', async () => {
  const file = open(ROWS, {}, { styles: BASE });
  await mark(file, MARKS);
  const moved = await file.apply(
    '表',
    [
      { kind: 'insert-rows', before: 3, count: 1 },
      { kind: 'delete-rows', first: 0, count: 1 },
    ],
    CAREFUL,
  );
  expect((await file.readSheet('表')).marks).toEqual([
    { area: AREA(6, 0), tone: 'error' },
    { area: AREA(1, 1, 4, 1), tone: 'hint' },
  ]);
  await file.undo(moved.undo);
  expect((await file.readSheet('表')).marks).toHaveLength(3);
});

test('many areas are spread over several elements, each with a priority of its own', async () => {
  const file = open(ROWS, {}, { styles: BASE });
  await mark(
    file,
    Array.from({ length: 1100 }, (_, index) => ({ area: AREA(2 * index, 0), tone: 'warning' })),
  );
  const priorities = Array.from(frameOf(file).matchAll(/priority="(\d+)"/g), ([, priority]) => priority);
  expect(priorities).toEqual(['1', '2', '3']);
  expect((await file.readSheet('表')).marks).toHaveLength(1100);
});
