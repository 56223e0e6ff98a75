import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../../../src/host/xlsx/open-workbook';
import fc from 'fast-check';
import { draftWorkbook } from '../../../../workbench/host/model/draft';
import { type Look, type LookKey, withLook } from '../../../../workbench/host/model/look';
import {
  type ConditionalRule,
  type Sheet,
  type Workbook,
  cellAt,
  cellKey,
} from '../../../../workbench/host/model/workbook';
import { OFFICE_THEME, colorOf, paletteWith } from '../../../../workbench/page/files/colors';
import { openBook } from '../../../../workbench/page/files/open-book';
import { saveBook } from '../../../../workbench/page/files/save-book';
import { packageFaults } from '../../../kit/package-integrity';
import { ROOT } from '../../../kit/project';
import { schemaFaults, testWithSchemas } from '../../../kit/schema-faults';

const SAMPLES = join(ROOT, 'samples');
const YARDSTICKS = join(ROOT, '../shared/yardsticks/files');

/** Files by name; none where the folder is not present. */
function filesIn(folder: string): readonly (readonly [string, string])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => [name, join(folder, name)] as const);
}

/** Everything in a workbook but ids, which a file does not keep, and texts that mix fonts, which it keeps flat. */
function contentsOf(book: Workbook): unknown {
  const text = JSON.stringify({ ...book, active: book.active.name, ids: 0 }, (key, value: unknown) => {
    if (key === 'id' || key === 'mixedFont') return undefined;
    if (value instanceof Map) return [...(value as Map<string | number, unknown>)].sort(([a], [b]) => (a < b ? -1 : 1));
    if (value instanceof Set) return [...(value as Set<number>)].sort((a, b) => a - b);
    return value;
  });
  return JSON.parse(text) as unknown;
}

describe.each([...filesIn(SAMPLES), ...filesIn(YARDSTICKS)])('%s', (_name, path) => {
  const bytes = readFileSync(path);

  test('opens with every text the reader of files sees', () => {
    const book = openBook(bytes);
    const opened = openWorkbook(bytes);
    for (const sheet of book.sheets) {
      const grid = opened.readSheet(sheet.name);
      const texts = grid.rows.flatMap((cells) => cells.flatMap((cell) => (cell ? [cell.formula ?? cell.value] : [])));
      const held = [...sheet.cells.values()].flatMap(({ formula, value }) => formula ?? (value === '' ? [] : [value]));
      expect(held.map(String).sort()).toEqual(texts.map(String).sort());
    }
  });

  test('is the same after saving and opening', () => {
    const book = openBook(bytes);
    const saved = saveBook(book);
    expect(contentsOf(openBook(saved))).toEqual(contentsOf(book));
    expect(packageFaults(saved)).toEqual([]);
  });
});

/** A workbook in which everything the model knows occurs. */
function bookWithEverything(): Workbook {
  const book = draftWorkbook(
    [
      {
        name: "计划 '26",
        rows: [
          ['责任分解表', null, null],
          ['序号', '工作任务', '完成情况'],
          [1, '  前后有空格  ', 0.5],
          [2, '第一行\n第二行\t_x0041_ \u0001 😀', true],
          ['=A3+1', '#REF!', '=B3&"<x>"'],
        ],
        cached: { A5: 2, C5: '结果' },
        numberFormats: { C3: '0%', A4: 'yyyy"年"m"月"', B4: '@', C4: 'm/d/yyyy' },
        merges: ['A1:C1'],
        looks: {
          'A1:C1': {
            'font/bold': true,
            'font/size': 16,
            'font/name': '黑体',
            horizontalAlignment: 'CenterAcrossSelection',
          },
          A2: {
            'fill/color': '#FFFFFF',
            'font/underline': 'DoubleAccountant',
            textOrientation: -45,
            verticalAlignment: 'Top',
          },
          B2: { 'fill/color': '#DDEEFF', 'fill/pattern': 'LightUp', wrapText: true, 'font/strikethrough': true },
          C2: { 'borders/top/style': 'Double', 'borders/top/weight': 'Thick', 'borders/top/color': '#C00000' },
          D9: { 'borders/left/style': 'Dash', 'borders/left/weight': 'Medium', indentLevel: 2, shrinkToFit: true },
          E9: { textOrientation: 180, 'font/italic': true, 'font/color': '#FF0000' },
        },
        hiddenRows: [3],
        filter: 'A2:C5',
        isProtected: true,
      },
      {
        name: '名单',
        rows: [
          ['单位', '联系人', '电话\n（手机）'],
          ['甲', '乙', '丙'],
        ],
        tables: { 名单表: 'A1:C2' },
      },
      { name: '藏', visibility: 'Hidden' },
      { name: '深藏', visibility: 'VeryHidden' },
    ],
    { date1904: true },
  );
  const [plan, units] = book.sheets as [Sheet, Sheet];
  book.active = units;
  book.isStructureProtected = true;
  book.names = [
    { name: '任务', formula: "='计划 ''26'!$A$3", comment: '第一项 & "其他"', visible: false },
    { name: '税率', formula: '=0.13', comment: '', visible: true },
  ];
  book.xmlParts = [{ id: '{11111111-2222-4333-8444-555555555555}', xml: '<设置 xmlns="urn:x">值</设置>' }];
  book.properties = {
    ...book.properties,
    title: '标题',
    author: '张三',
    manager: '李四',
    company: '某局',
    comments: '一<二',
  };
  book.customProperties = new Map<string, string | number | boolean>([
    ['密级', '内部'],
    ['份数', 3],
    ['定稿', true],
  ]);
  plan.tabColor = '#00B050';
  plan.showsGridlines = false;
  plan.frozen = { row: 0, col: 0, rows: 2, cols: 1 };
  units.frozen = { row: 0, col: 0, rows: 1, cols: 16_384 };
  plan.hiddenCols = new Set([2, 5, 6]);
  plan.rowHeights = new Map([
    [0, 32.25],
    [40, 20],
  ]);
  plan.colWidths = new Map([
    [0, 40.5],
    [1, 200.25],
    [2, 200.25],
  ]);
  plan.selection = { row: 2, col: 1, rows: 2, cols: 2 };
  plan.customProperties = new Map([['键', '值 😀']]);
  plan.layout = {
    orientation: 'Landscape',
    paperSize: 'A3',
    zoom: { horizontalFitToPages: 1 },
    titleRows: { row: 0, col: 0, rows: 2, cols: 16_384 },
  };
  cellAt(plan, 2, 1).note = { author: '王五', text: '请核对\n<第二行>' };
  cellAt(plan, 3, 1).note = { author: '', text: '无名' };
  cellAt(plan, 2, 0).link = { documentReference: "'名单'!A1", screenTip: '到名单' };
  cellAt(plan, 4, 0).link = { address: 'https://example.cn/?a=1&b=2', documentReference: '节' };
  plan.conditionalFormats = RULES.map((rule, index) => ({
    id: `规则${index}`,
    areas: [
      { row: 2, col: 0, rows: 3, cols: 1 },
      { row: 2, col: 2, rows: 3, cols: 1 },
    ].slice(index % 2),
    rule,
    stopIfTrue: index === 0,
  }));
  plan.charts = TYPES_OF_CHARTS.map((type, index) => ({
    id: `图${index}`,
    name: `图表 ${index}`,
    type,
    title: index === 0 ? '' : `各单位<${index}>`,
    hasLegend: index % 2 === 0,
    isReversed: type.startsWith('Bar'),
    series: [
      {
        id: '1',
        name: '已完成',
        values: "='计划 ''26'!$A$3:$A$5",
        categories: "='计划 ''26'!$B$3:$B$5",
        color: '#70AD47',
      },
      { id: '2', name: '', values: '=名单!$A$2:$A$3', categories: '' },
    ],
    place: { row: 10 + index * 16, col: 1, rows: 15, cols: 6 },
  }));
  return book;
}

const RULES: readonly ConditionalRule[] = [
  {
    kind: 'formula',
    formula: '=AND($A3<>"",$A3<2)',
    look: { 'fill/color': '#FFC7CE', 'fill/pattern': 'Solid', 'font/color': '#9C0006' },
  },
  {
    kind: 'cell-value',
    operator: 'Between',
    formulas: ['=1', '=B$1'],
    look: { 'font/bold': true, 'font/strikethrough': false },
  },
  {
    kind: 'contains-text',
    operator: 'BeginsWith',
    text: '已"完成"',
    look: { 'font/underline': 'Single', 'font/italic': true },
  },
  { kind: 'contains-text', operator: 'NotContains', text: '完', look: {} },
  { kind: 'data-bar', color: '#638EC6', min: 0, max: 1 },
  { kind: 'data-bar', color: '#638EC6' },
  { kind: 'color-scale', colors: ['#F8696B', '#FFEB84', '#63BE7B'] },
  ...['duplicateValues', 'iconSet', 'top10', 'containsBlanks', 'timePeriod', 'aboveAverage'].map(
    (type) => ({ kind: 'other', type }) as const,
  ),
];

const TYPES_OF_CHARTS = [
  ...['ColumnClustered', 'ColumnStacked100', 'BarClustered', 'BarStacked', 'Line', 'LineStacked'],
  ...['Pie', 'Doughnut', 'Area', 'AreaStacked', 'XYScatter'],
];

describe('a workbook with everything', () => {
  const saved = saveBook(bookWithEverything());

  test('is the same after saving and opening', () => {
    expect(contentsOf(openBook(saved))).toEqual(contentsOf(bookWithEverything()));
  });

  test('is a sound package', () => {
    expect(packageFaults(saved)).toEqual([]);
  });

  testWithSchemas('follows the schemas of the format', () => {
    expect(schemaFaults(saved)).toEqual([]);
  });

  test('gives the same bytes every time', () => {
    expect(saveBook(bookWithEverything())).toEqual(saved);
  });

  test('is read by the reader of files too', () => {
    const opened = openWorkbook(saved);
    expect(opened.sheets.map(({ name, isActive }) => [name, isActive])).toEqual([
      ["计划 '26", false],
      ['名单', true],
      ['藏', false],
      ['深藏', false],
    ]);
    const grid = opened.readSheet("计划 '26");
    expect(grid.rows[3]?.[1]?.value).toBe('第一行\n第二行\t_x0041_ \u0001 😀');
    expect(grid.rows[4]?.map((cell) => cell?.formula ?? cell?.value)).toEqual(['=A3+1', '#REF!', '=B3&"<x>"']);
  });
});

test('blank, doubled and other headers of a table become the names of its columns, as Excel demands', () => {
  const rows = [
    ['单位', '单位', null, 2026, '=A1'],
    ['甲', '乙', '丙', '丁', '戊'],
  ];
  const book = draftWorkbook([{ name: '名单', rows, cached: { E1: '单位' }, tables: { 表1: 'A1:E2' } }]);
  const saved = saveBook(book);
  expect(packageFaults(saved)).toEqual([]);
  expect(
    openWorkbook(saved)
      .readSheet()
      .rows[0]?.map((cell) => cell?.formula ?? cell?.value),
  ).toEqual(['单位', '单位2', '列3', '2026', '单位3']);
  expect(book.active.cells.get(cellKey(0, 1))?.value).toBe('单位');
});

describe('any cell', () => {
  const color = fc.stringMatching(/^#[0-9A-F]{6}$/);
  const look = fc
    .record(
      {
        'font/name': fc.constantFrom('宋体', '仿宋_GB2312', 'Arial & Co'),
        'font/size': fc.constantFrom(9, 10.5, 11, 22),
        'font/bold': fc.boolean(),
        'font/underline': fc.constantFrom('None', 'Single', 'Double'),
        'font/color': color,
        'fill/color': color,
        'borders/bottom/style': fc.constantFrom('Continuous', 'Dot', 'DashDotDot'),
        'borders/bottom/color': color,
        horizontalAlignment: fc.constantFrom('Left', 'Right', 'Distributed'),
        verticalAlignment: fc.constantFrom('Top', 'Bottom', 'Justify'),
        wrapText: fc.boolean(),
        indentLevel: fc.nat(15),
        textOrientation: fc.integer({ min: -90, max: 90 }),
      },
      { requiredKeys: ['borders/bottom/style'] },
    )
    .map((parts) =>
      Object.entries(parts).reduce<Look>((made, [key, value]) => withLook(made, key as LookKey, value), {}),
    );
  const value = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.boolean(),
  );

  test('keeps content, format and look', () => {
    const cell = fc.record({
      value,
      look,
      numberFormat: fc.constantFrom('General', '@', '0.00', 'yyyy/m/d', '"x"0;[Red]-0'),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
        const book = draftWorkbook([{ name: '甲' }]);
        cells.forEach((made, row) => Object.assign(cellAt(book.active, row, row % 3), made));
        const again = openBook(saveBook(book));
        expect(contentsOf(again)).toEqual(contentsOf(book));
      }),
    );
  });
});

describe('colours', () => {
  const palette = paletteWith(OFFICE_THEME);

  test.each([
    [{ rgb: 'FF00B050' }, '#00B050'],
    [{ theme: '0' }, '#FFFFFF'],
    [{ theme: '1' }, '#000000'],
    [{ theme: '4' }, '#4472C4'],
    // Excel's own names for these: 「蓝色，个性色 1，淡色 80%」 and 「白色，背景 1，深色 15%」.
    [{ theme: '4', tint: '0.7999816888943144' }, '#D9E1F2'],
    [{ theme: '0', tint: '-0.14999847407452621' }, '#D9D9D9'],
    [{ theme: '4', tint: '0.39997558519241921' }, '#8EA9DB'],
    [{ theme: '4', tint: '-0.249977111117893' }, '#305496'],
    [{ theme: '0', tint: '-4.9989318521683403E-2' }, '#F2F2F2'],
    [{ theme: '1', tint: '0.499984740745262' }, '#808080'],
    [{ theme: '9', tint: '0.59999389629810485' }, '#C6E0B4'],
    [{ theme: '5', tint: '0.79998168889431442' }, '#FCE4D6'],
    [{ indexed: '10' }, '#FF0000'],
    [{ indexed: '64' }, undefined],
    [{ auto: '1' }, undefined],
  ])('%j is %s', (attributes, color) => {
    expect(colorOf(attributes, palette)).toBe(color);
  });
});
