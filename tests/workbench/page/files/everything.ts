import { draftWorkbook } from '../../../../workbench/host/model/draft';
import { type ConditionalRule, type Sheet, type Workbook, cellAt } from '../../../../workbench/host/model/workbook';

/** A workbook in which everything the model knows occurs. */
export function bookWithEverything(): Workbook {
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
