import { settableLook } from '../../../src/host/excel/settable-look';

/** The part of a look that is set back for a fill Excel answers. */
function fillOf(fill: object) {
  return settableLook({ format: { fill } }).format?.fill;
}

test.each([
  ['no fill, as most Excels say it', { color: '#FFFFFF', pattern: null, tintAndShade: null }, { pattern: 'None' }],
  ['no fill, said plainly', { color: '#FFFFFF', pattern: 'None' }, { pattern: 'None' }],
  ['white', { color: '#FFFFFF', pattern: null, tintAndShade: 0 }, { color: '#FFFFFF' }],
  ['a colour', { color: '#FFFF00', pattern: null, tintAndShade: null }, { color: '#FFFF00' }],
  ['a pattern', { color: '#FFFFFF', pattern: 'Gray25', tintAndShade: 0.4 }, { color: '#FFFFFF', pattern: 'Gray25' }],
])('%s is put back as it was', (_title, answered, set) => {
  expect(fillOf(answered)).toEqual(set);
});

test('what Excel leaves out is set to nothing, what differs inside the cell is not set', () => {
  const { format } = settableLook({
    format: {
      horizontalAlignment: 'Left',
      font: { size: 12, name: null, color: '' },
    } as unknown as Excel.CellPropertiesFormat,
  });
  expect(format).toEqual({
    horizontalAlignment: 'Left',
    wrapText: false,
    shrinkToFit: false,
    indentLevel: 0,
    textOrientation: 0,
    fill: { pattern: 'None' },
    font: { size: 12, bold: false, italic: false, strikethrough: false },
    borders: {},
  });
});

test('a side without a line is not drawn, and a cell has no inside', () => {
  const line = { color: '#000000', style: 'None', weight: 'Thin' } as const;
  const { format } = settableLook({
    format: {
      borders: { top: { ...line, style: 'Double' }, left: line, diagonalUp: line, horizontal: line, vertical: line },
    },
  });
  expect(format?.borders).toEqual({
    top: { color: '#000000', style: 'Double', weight: 'Thin' },
    left: { style: 'None' },
    diagonalUp: { style: 'None' },
  });
});
