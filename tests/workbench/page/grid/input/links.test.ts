import { draftWorkbook } from '../../../../../workbench/host/model/draft';
import type { Sheet } from '../../../../../workbench/host/model/workbook';
import { sheetNameFault } from '../../../../../workbench/host/sheet-list';
import { findTarget, linkTarget } from '../../../../../workbench/page/grid/input/links';
import { nameFaultText } from '../../../../../workbench/page/grid/tabs';
import { area } from '../view';

describe('places', () => {
  const book = draftWorkbook([
    { name: '分工 方案' },
    { name: '汇总', rows: [['x']] },
    { name: '隐藏', visibility: 'Hidden' },
  ]);
  book.names.push({ name: '任务_1', formula: "='分工 方案'!$B$3", comment: '', visible: true });
  const [here, other] = book.sheets as [Sheet, Sheet];

  test.each([
    ['e42', here, 'E42'],
    [' A2:E83 ', here, 'A2:E83'],
    ['汇总!A1', other, 'A1'],
    ["#'分工 方案'!B3", here, 'B3'],
    ['任务_1', here, 'B3'],
  ])('%j', (text, sheet, address) => {
    expect(findTarget(book, text, here)).toEqual({ sheet, area: area(address) });
  });

  test.each(['', 'E0', '没有', '没有!A1', '隐藏!A1', 'A1:B2:C3'])('%j is no place', (text) => {
    expect(findTarget(book, text, here)).toBeUndefined();
  });

  test('links lead into the workbook or nowhere', () => {
    expect(linkTarget(book, { documentReference: '任务_1' }, other)?.area).toEqual(area('B3'));
    expect(linkTarget(book, { address: '#汇总!A1' }, here)?.sheet).toBe(other);
    expect(linkTarget(book, { address: 'https://example.org/A1' }, here)).toBeUndefined();
  });
});

describe('names of sheets', () => {
  const others = draftWorkbook([{ name: '汇总' }]).sheets;

  test.each([
    ['', /不能为空/],
    ['a'.repeat(32), /31/],
    ['甲/乙', /不能含有/],
    ["'甲", /单引号/],
    ['汇总', /已有/],
    ['分工 方案', undefined],
    ['新名', undefined],
  ])('the sheet name %j', (name, fault) => {
    const found = sheetNameFault(others, name);
    if (fault) expect(found && nameFaultText(found, name)).toMatch(fault);
    else expect(found).toBeUndefined();
  });
});
