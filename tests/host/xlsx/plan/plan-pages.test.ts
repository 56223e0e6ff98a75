import { packageFaults } from '../../../kit/package-integrity';
import { elementsNamed } from '../../../kit/xml';
import { edited, written } from './plan-file';
import { FILE, listOf, names, SHEET, sheetOf, WORKBOOK } from './planned-tasks';
import { richPlan } from './rich-plan';

const FIRST = written(FILE, listOf(4, 2)).bytes;

describe('pages', () => {
  const setup = (bytes: Uint8Array) => {
    const [page, fit] = ['pageSetup', 'pageSetUpPr'].map((name) => elementsNamed(sheetOf(bytes), name)[0]?.attributes);
    return { ...page, ...fit };
  };

  test('bear their number, once; what a person puts there stays', () => {
    const footer = (bytes: Uint8Array) => elementsNamed(sheetOf(bytes), 'oddFooter').map(({ text }) => text);
    expect(footer(FIRST)).toEqual(['&C第 &P 页，共 &N 页']);
    const own = edited(FIRST, { [SHEET]: (xml) => xml.replace(/&amp;C[^<]*/, '&amp;L内部资料') });
    expect(footer(written(own, listOf(4, 2)).bytes)).toEqual(['&L内部资料']);
    const none = edited(FIRST, { [SHEET]: (xml) => xml.replace(/<headerFooter>.*<\/headerFooter>/, '') });
    expect(footer(written(none, listOf(4, 2)).bytes)).toEqual([]);
  });

  test('begin where the plan says, at a scale at which its columns fit', () => {
    const broken = written(FILE, listOf(4, 2, { pageBreaks: [0, 2], columnWidthsChars: [100, 60] })).bytes;
    expect(elementsNamed(sheetOf(broken), 'brk').map(({ attributes }) => attributes)).toEqual([
      { id: '2', max: '16383', man: '1' },
    ]);
    expect(setup(broken)).toEqual({ paperSize: '9', scale: '43', orientation: 'portrait', fitToPage: '0' });
    expect(setup(written(broken, listOf(4, 2)).bytes)).toMatchObject({ fitToPage: '1', fitToHeight: '0' });
  });
});

describe('names and links of a plan', () => {
  const two = written(FILE, listOf(3, 2)).bytes;
  const { bytes } = written(two, richPlan('分工方案'));
  const OVERVIEW = 'xl/worksheets/sheet2.xml';

  test('a person sees the names of cells, links lead to the tops of sheets', () => {
    expect(names(bytes)).toEqual(
      expect.arrayContaining(["zrb.top.by_lead_unit hidden (overview) '按牵头单位'!$A$1", "截至日期 '总览'!$A$6"]),
    );
    expect(elementsNamed(sheetOf(bytes, OVERVIEW), 'hyperlink').map(({ attributes }) => attributes)).toEqual([
      { ref: 'A5', location: 'zrb.row.k1', tooltip: '跳到这项任务' },
      { ref: 'B5', location: 'zrb.top.by_lead_unit', tooltip: '打开这张表' },
    ]);
    expect(packageFaults(bytes)).toEqual([]);
    expect(Buffer.compare(written(bytes, richPlan('分工方案')).bytes, bytes)).toBe(0);
  });

  test("a name of the person's that leads to a live cell stays", () => {
    const own = edited(FILE, {
      [WORKBOOK]: (xml) =>
        xml.replace(
          '</sheets>',
          '</sheets><definedNames><definedName name="截至日期">分工方案!$A$1</definedName></definedNames>',
        ),
    });
    expect(names(written(own, richPlan('分工方案')).bytes)).toContain('截至日期 分工方案!$A$1');
    const dead = edited(own, { [WORKBOOK]: (xml) => xml.replace('分工方案!$A$1<', '#REF!<') });
    expect(names(written(dead, richPlan('分工方案')).bytes)).toContain("截至日期 '总览'!$A$6");
  });
});
