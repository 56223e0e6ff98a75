import type { PlannedChart, SheetPlan } from '../../../../src/grid/sheet-plan';
import { packageFaults } from '../../../kit/package-integrity';
import { newSchemaFaults, testWithSchemas } from '../../../kit/schema-faults';
import { drawSheet } from '../../../kit/sheet';
import { xlsxOfGrids } from '../../../kit/xlsx';
import { childNamed, elementsNamed, type XmlElement } from '../../../kit/xml';
import { cell, edited, partOf, planOf, textsOf, withParts, written } from './plan-file';

const FILE = xlsxOfGrids([drawSheet('序号 | 工作任务').grid]);
const SHEET = 'xl/worksheets/sheet1.xml';
const DRAWING = 'xl/drawings/drawing1.xml';
const CHART = 'xl/charts/chart1.xml';

const BARS: PlannedChart = {
  key: 'statuses',
  title: '各单位任务状态 <1>',
  kind: 'stacked-bars',
  place: { top: 4, left: 0, bottom: 11, right: 2 },
  categories: { top: 1, left: 0, bottom: 2, right: 0 },
  series: [
    { title: '已完成', values: { top: 1, left: 1, bottom: 2, right: 1 }, color: '#5C9E3D' },
    { title: '完成率', values: { top: 1, left: 2, bottom: 2, right: 2 }, color: '#a80000' },
  ],
};

const PLAN: SheetPlan = planOf({
  rows: [
    [cell('header', '单位'), cell('header', '已完成'), cell('header', '完成率')],
    [cell('text', '市编办'), cell('number', 2), cell('number', 0.5, { formula: '=B2/4', numberFormat: '0%' })],
    [cell('text', '市发改委'), cell('number', null, { formula: '=1' }), cell('number', 1, { numberFormat: '0%' })],
  ],
  charts: [BARS],
});

/** Charts of all kinds and conditions of all kinds on one sheet, in a workbook that has styles. */
testWithSchemas('what is written follows the schemas of the format', () => {
  const kinds = ['bars', 'stacked-bars', 'columns', 'stacked-columns', 'pie', 'doughnut'] as const;
  const plan: SheetPlan = {
    ...PLAN,
    charts: kinds.map((kind) => ({ ...BARS, kind, key: kind })),
    conditions: [
      { kind: 'formula', area: BARS.categories, formula: '=B2<1', look: 'late' },
      { kind: 'data-bar', area: BARS.categories },
    ],
    columnWidthsChars: [20, 8.5],
    merges: [{ top: 3, left: 0, bottom: 3, right: 2 }],
    frozenRows: 1,
    filter: { top: 0, left: 0, bottom: 2, right: 2 },
  };
  const { bytes } = written(FILE, plan);
  expect(newSchemaFaults(FILE, bytes)).toEqual([]);
  expect(newSchemaFaults(FILE, written(bytes, PLAN).bytes)).toEqual([]);
});

const valueOf = (element: XmlElement, name: string) =>
  elementsNamed(element, name).map(({ attributes }) => attributes['val']);

function chartOf(chart: Partial<PlannedChart>): XmlElement {
  return partOf(written(FILE, { ...PLAN, charts: [{ ...BARS, ...chart }] }).bytes, CHART);
}

describe('a chart', () => {
  const { bytes } = written(FILE, PLAN);
  const chart = partOf(bytes, CHART);

  test('lies over its cells, under a name by which it is found again', () => {
    const anchor = childNamed(partOf(bytes, DRAWING), 'xdr:twoCellAnchor');
    const corner = (name: string) => childNamed(anchor, name).children.map(({ text }) => text);
    expect([corner('xdr:from'), corner('xdr:to')]).toEqual([
      ['0', '0', '4', '0'],
      ['3', '0', '12', '0'],
    ]);
    expect(elementsNamed(anchor, 'xdr:cNvPr')[0]?.attributes).toEqual({
      id: '2',
      name: 'zrb.chart.statuses',
      descr: '各单位任务状态 <1>',
    });
    expect(packageFaults(bytes)).toEqual([]);
  });

  test('refers to cells and brings their values along, as far as they are known', () => {
    const series = elementsNamed(chart, 'c:ser').map((one) => ({
      title: elementsNamed(childNamed(one, 'c:tx'), 'c:v')[0]?.text,
      refs: elementsNamed(one, 'c:f').map(({ text }) => text),
      points: elementsNamed(one, 'c:pt').map((point) => `${point.attributes['idx']}=${childNamed(point, 'c:v').text}`),
      format: elementsNamed(one, 'c:formatCode')[0]?.text,
      color: elementsNamed(one, 'a:srgbClr')[0]?.attributes['val'],
    }));
    expect(series).toEqual([
      {
        title: '已完成',
        refs: ["'按牵头单位'!$A$2:$A$3", "'按牵头单位'!$B$2:$B$3"],
        points: ['0=市编办', '1=市发改委', '0=2'],
        format: 'General',
        color: '5C9E3D',
      },
      {
        title: '完成率',
        refs: ["'按牵头单位'!$A$2:$A$3", "'按牵头单位'!$C$2:$C$3"],
        points: ['0=市编办', '1=市发改委', '0=0.5', '1=1'],
        format: '0%',
        color: 'A80000',
      },
    ]);
    expect(elementsNamed(chart, 'a:t')[0]?.text).toBe('各单位任务状态 <1>');
    expect(valueOf(chart, 'c:roundedCorners')).toEqual(['0']);
  });

  test.each([
    ['bars', ['bar', 'clustered', 'maxMin', 'max']],
    ['stacked-bars', ['bar', 'stacked', 'maxMin', 'max']],
    ['columns', ['col', 'clustered', 'minMax', 'autoZero']],
    ['stacked-columns', ['col', 'stacked', 'minMax', 'autoZero']],
  ] as const)('%s run the way they are read', (kind, expected) => {
    const root = chartOf({ kind });
    const [orientation] = valueOf(
      childNamed(childNamed(childNamed(root, 'c:chart'), 'c:plotArea'), 'c:catAx'),
      'c:orientation',
    );
    const [, crosses] = valueOf(root, 'c:crosses');
    expect([...valueOf(root, 'c:barDir'), ...valueOf(root, 'c:grouping'), orientation, crosses]).toEqual(expected);
    expect(valueOf(root, 'c:overlap')).toEqual(kind.startsWith('stacked') ? ['100'] : []);
    expect(valueOf(root, 'c:delete')).toEqual(['0', '0']);
  });

  test('has a legend only where there is something to tell apart', () => {
    expect(valueOf(chart, 'c:legendPos')).toEqual(['b']);
    const [one] = BARS.series;
    expect(valueOf(chartOf({ series: one ? [one] : [] }), 'c:legendPos')).toEqual([]);
    const pie = chartOf({ kind: 'pie', series: one ? [one] : [] });
    expect([valueOf(pie, 'c:legendPos'), valueOf(pie, 'c:varyColors'), elementsNamed(pie, 'c:catAx')]).toEqual([
      ['b'],
      ['1'],
      [],
    ]);
  });

  test('a doughnut has a hole, numbers on its pieces and the colours it is told', () => {
    const [one] = BARS.series;
    const told = one ? [{ ...one, pointColors: ['#5C9E3D'] }] : [];
    const doughnut = elementsNamed(chartOf({ kind: 'doughnut', series: told }), 'c:doughnutChart')[0];
    expect(doughnut?.children.map(({ name }) => name)).toEqual([
      'c:varyColors',
      'c:ser',
      'c:firstSliceAng',
      'c:holeSize',
    ]);
    const series = doughnut ? childNamed(doughnut, 'c:ser') : undefined;
    expect(series?.children.map(({ name }) => name)).toEqual([
      'c:idx',
      'c:order',
      'c:tx',
      'c:dPt',
      'c:dPt',
      'c:dLbls',
      'c:cat',
      'c:val',
    ]);
    const pieces = series ? elementsNamed(series, 'c:dPt') : [];
    expect(pieces.map((piece) => elementsNamed(piece, 'a:srgbClr')[0]?.attributes['val'])).toEqual([
      '5C9E3D',
      'C77F00',
    ]);
    expect(doughnut && [valueOf(doughnut, 'c:holeSize'), valueOf(doughnut, 'c:showVal')]).toEqual([['55'], ['1']]);
    expect(valueOf(chartOf({ kind: 'doughnut', series: told }), 'c:legendPos')).toEqual(['b']);
  });

  test('counts few things in whole steps', () => {
    expect(valueOf(chart, 'c:majorUnit')).toEqual(['1']);
    const many = written(FILE, { ...PLAN, rows: [...PLAN.rows.slice(0, 2), [cell('text', '甲'), cell('number', 40)]] });
    expect(valueOf(partOf(many.bytes, CHART), 'c:majorUnit')).toEqual([]);
  });
});

describe('charts written again', () => {
  const two = { ...PLAN, charts: [BARS, { ...BARS, key: 'shares', kind: 'columns' as const }] };
  const first = written(FILE, two).bytes;
  const frames = (bytes: Uint8Array) =>
    elementsNamed(partOf(bytes, DRAWING), 'xdr:cNvPr').map(
      ({ attributes }) => `${attributes['id']} ${attributes['name']}`,
    );

  test('the same plan changes nothing, to the byte', () => {
    expect(frames(first)).toEqual(['2 zrb.chart.statuses', '3 zrb.chart.shares']);
    expect(Buffer.compare(written(first, two).bytes, first)).toBe(0);
  });

  test('a chart the plan no longer has goes with its parts; the other keeps its own', () => {
    const { bytes } = written(first, { ...two, charts: two.charts.slice(1) });
    expect(frames(bytes)).toEqual(['2 zrb.chart.shares']);
    expect(Object.keys(textsOf(bytes)).filter((part) => part.includes('charts/'))).toEqual(['xl/charts/chart2.xml']);
    expect(packageFaults(bytes)).toEqual([]);
  });

  test('with the last chart the drawing goes', () => {
    const { charts: _, ...bare } = two;
    const { bytes } = written(first, bare);
    expect(Object.keys(textsOf(bytes)).filter((part) => /drawing|chart|worksheets\/_rels/.test(part))).toEqual([]);
    expect(textsOf(bytes)[SHEET]).not.toContain('drawing');
    expect(packageFaults(bytes)).toEqual([]);
  });

  test("colours and styles Excel has put beside a chart go, for they are not the new one's", () => {
    const rels = 'xl/charts/_rels/chart1.xml.rels';
    const styled = withParts(first, {
      'xl/charts/style1.xml': [
        '<cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" id="201"/>',
        'application/vnd.ms-office.chartstyle+xml',
      ],
      [rels]: [
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/chartStyle" Target="style1.xml"/></Relationships>',
      ],
    });
    const { bytes } = written(styled, two);
    expect(Object.keys(textsOf(bytes)).filter((part) => part === rels || part.includes('style1'))).toEqual([]);
    expect(packageFaults(bytes)).toEqual([]);
  });

  test('what other people have drawn on the sheet stays, letter by letter', () => {
    const shape =
      '<d:oneCellAnchor><d:from><d:col>9</d:col><d:colOff>0</d:colOff><d:row>1</d:row><d:rowOff>0</d:rowOff></d:from><d:ext cx="1" cy="1"/><d:sp macro="" textlink=""><d:nvSpPr><d:cNvPr id="7" name="文本框 1"/><d:cNvSpPr/></d:nvSpPr><d:spPr/></d:sp><d:clientData/></d:oneCellAnchor>';
    const drawn = edited(first, {
      [DRAWING]: (xml) =>
        xml.replaceAll('xdr:', 'd:').replaceAll('xmlns:xdr=', 'xmlns:d=').replace('</d:wsDr>', `${shape}</d:wsDr>`),
    });
    const { charts: _, ...bare } = two;
    for (const plan of [two, bare]) {
      const { bytes } = written(drawn, plan);
      expect(textsOf(bytes)[DRAWING]).toContain(shape);
      expect(elementsNamed(partOf(bytes, SHEET), 'drawing')).toHaveLength(1);
      expect(packageFaults(bytes)).toEqual([]);
    }
    const again = written(drawn, two).bytes;
    expect(elementsNamed(partOf(again, DRAWING), 'xdr:cNvPr').map(({ attributes }) => attributes['id'])).toEqual([
      '8',
      '9',
    ]);
    expect(Buffer.compare(written(again, two).bytes, again)).toBe(0);
  });
});

describe('conditions', () => {
  const conditions: SheetPlan['conditions'] = [
    { kind: 'formula', area: { top: 1, left: 1, bottom: 2, right: 1 }, formula: '=B2<1', look: 'late' },
    { kind: 'data-bar', area: { top: 1, left: 2, bottom: 2, right: 2 } },
    { kind: 'formula', area: { top: 1, left: 1, bottom: 2, right: 1 }, formula: 'B2<2', look: 'late' },
  ];
  const { bytes } = written(FILE, { ...PLAN, charts: [], conditions });
  const sheet = partOf(bytes, SHEET);

  test('colour by formula, the earlier one first, with the colours of the look', () => {
    const rules = elementsNamed(sheet, 'conditionalFormatting').map((one) => {
      const rule = childNamed(one, 'cfRule');
      const { type, priority, dxfId } = rule.attributes;
      return [one.attributes['sqref'], type, priority, dxfId, elementsNamed(rule, 'formula')[0]?.text];
    });
    expect(rules).toEqual([
      ['B2:B3', 'expression', '1', '0', 'B2<1'],
      ['C2:C3', 'dataBar', '2', undefined, undefined],
      ['B2:B3', 'expression', '3', '0', 'B2<2'],
    ]);
    const dxfs = childNamed(partOf(bytes, 'xl/styles.xml'), 'dxfs');
    expect(elementsNamed(dxfs, 'color').map(({ attributes }) => attributes['rgb'])).toEqual(['FF9C0006']);
    expect(elementsNamed(dxfs, 'bgColor').map(({ attributes }) => attributes['rgb'])).toEqual(['FFFFC7CE']);
  });

  test('a bar is solid and runs from 0 to 1, for old Excels and new ones', () => {
    const old = elementsNamed(sheet, 'cfvo').map(({ attributes }) => `${attributes['type']} ${attributes['val']}`);
    expect(old).toEqual(['num 0', 'num 1']);
    const bar = elementsNamed(sheet, 'x14:dataBar')[0];
    expect(bar?.attributes).toEqual({ minLength: '0', maxLength: '100', gradient: '0' });
    expect(elementsNamed(sheet, 'xm:f').map(({ text }) => text)).toEqual(['0', '1']);
    expect(elementsNamed(sheet, 'xm:sqref').map(({ text }) => text)).toEqual(['C2:C3']);
    expect(elementsNamed(sheet, 'x14:id')[0]?.text).toBe(elementsNamed(sheet, 'x14:cfRule')[0]?.attributes['id']);
  });

  test('take the place of those before; other extensions of the sheet stay', () => {
    const spark =
      '<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"/>';
    const more = edited(bytes, {
      [SHEET]: (xml) => xml.replace('</extLst></worksheet>', `${spark}</extLst></worksheet>`),
    });
    const again = written(more, { ...PLAN, charts: [] }).bytes;
    expect(elementsNamed(partOf(again, SHEET), 'conditionalFormatting')).toEqual([]);
    expect(textsOf(again)[SHEET]).toContain(`<extLst>${spark}</extLst>`);
    expect(Buffer.compare(written(bytes, { ...PLAN, charts: [], conditions }).bytes, bytes)).toBe(0);
    expect(packageFaults(bytes)).toEqual([]);
  });
});
