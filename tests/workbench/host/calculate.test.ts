import { calculate } from '../../../workbench/host/calculate/calculate';
import { draftWorkbook } from '../../../workbench/host/model/draft';
import { cellKey, type Scalar } from '../../../workbench/host/model/workbook';
import { serialOfDay } from '../../../workbench/host/model/serial-dates';

const TODAY = serialOfDay(2026, 10, 1, false);

/** What a formula in C1 gives beside a small table, as of 2026-10-01. */
function result(formula: string): Scalar {
  const book = draftWorkbook([
    {
      name: '明细',
      rows: [
        ['市教育局', 1, formula],
        ['市教育局招生办', 1],
        ['A*B', 0],
        ['=1', 1],
        ['', ''],
      ],
    },
    { name: "他's 表", rows: [[7, '=A1*2']] },
  ]);
  calculate(book, TODAY);
  return book.sheets[0]?.cells.get(cellKey(0, 2))?.value ?? '';
}

test.each<readonly [string, Scalar]>([
  ['=1+2*3^2-4/2', 17],
  ['=-2+3%', -1.97],
  ['="甲"&1&TRUE', '甲1TRUE'],
  ['=TEXT(TODAY(),"yyyy-mm-dd")', '2026-10-01'],
  ['=TODAY()', TODAY],
  ['=IF(B1=1,"是","否")', '是'],
  ['=IF(B6="",0,1)', 0],
  ['=B6=0', true],
  ['=B6', 0],
  ['=0=""', false],
  ['=IF(1=1,"",0)+1', '#VALUE!'],
  ['=AND(B1=1,B3=0)', true],
  ['=OR(EXACT(A1,"市教育局"),1/0=1)', '#DIV/0!'],
  ['=IFERROR(1/0,"无")', '无'],
  ['=COUNTIFS($A$1:$A$5,"市教育局",$B$1:$B$5,1)', 1],
  ['=COUNTIF(A1:A5,"市教育局*")', 2],
  ['=COUNTIF(A1:A5,"A~*B")', 1],
  ['=COUNTIF(B1:B5,">0")', 3],
  ['=SUM(COUNTIFS(A1:A5,{"市教育局","A~*B"}))', 2],
  ['=SUMPRODUCT((A1:A4="A*B")*(B1:B4=0))', 1],
  ['=SUMPRODUCT(EXACT(A1:A4,"A*B")*1)', 1],
  ['=LOOKUP(5,{0,3,9},{"甲","乙","丙"})', '乙'],
  ['=LOOKUP(-1,{0,3,9},{"甲","乙","丙"})', '#N/A'],
  ["='他''s 表'!B1+1", 15],
  ['=没有这个名字+1', '#NAME?'],
  ['=A1+1', '#VALUE!'],
  ['=不在了!A1', '#REF!'],
])('%s is %s', (formula, value) => {
  expect(result(formula)).toEqual(value);
});

test.each(['=VLOOKUP(1,A1:B2,2)', '=SUM(', '=C1+1', '=[1]表!A1', '=LET(a,1,a)'])(
  '%s keeps what Excel calculated last',
  (formula) => {
    expect(result(formula)).toBe('');
  },
);

test('names lead to their cells', () => {
  const book = draftWorkbook([{ name: '甲', rows: [[5, '=截至日期+1']] }]);
  book.names.push({ name: '截至日期', formula: "='甲'!$A$1", comment: '', visible: true });
  calculate(book, TODAY);
  expect(book.sheets[0]?.cells.get(cellKey(0, 1))?.value).toBe(6);
});
