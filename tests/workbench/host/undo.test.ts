/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import fc from 'fast-check';
import { ApiError } from '../../../workbench/host/api-error';
import { type Excel as EmulatedExcel, startExcel } from '../../../workbench/host/excel';
import { type SheetDraft, draftWorkbook } from '../../../workbench/host/model/draft';
import { cellAt } from '../../../workbench/host/model/workbook';
import { openUndoList } from '../../../workbench/host/undo-list';
import { loadOffice, openInExcel } from '../../kit/office';
import { workbookState } from '../../kit/workbook-state';

const SHEET: SheetDraft = {
  name: '甲',
  rows: [
    ['标题', '', ''],
    ['一', '=A2&C3', 3],
    ['二', '', 4],
    ['三', '', '=SUM(C2:C3)'],
  ],
  merges: ['A1:C1'],
  tables: { 表: 'E1:F3' },
  hiddenRows: [3],
  filter: 'A2:C4',
};

const ACTIONS: Readonly<Record<string, (excel: EmulatedExcel) => unknown>> = {
  typing: (excel) => {
    excel.type('甲', 'A2', '甲乙');
  },
  'typing into an empty cell': (excel) => {
    excel.type('甲', 'H9', '新');
  },
  pasting: (excel) => {
    excel.paste('甲', 'B4', [
      ['一', 2],
      ['=A2', '三', true],
    ]);
  },
  clearing: (excel) => {
    excel.clear('甲', 'A1:C4');
  },
  'inserting rows': (excel) => {
    excel.insert('甲', '2:3');
  },
  'removing rows': (excel) => {
    excel.remove('甲', '2:2');
  },
  'inserting columns': (excel) => {
    excel.insert('甲', 'B:B');
  },
  'removing columns': (excel) => {
    excel.remove('甲', 'A:B');
  },
  merging: (excel) => {
    excel.merge('甲', 'A2:B3');
  },
  unmerging: (excel) => {
    excel.unmerge('甲', 'A1');
  },
  'a note': (excel) => {
    excel.setNote('甲', 'A2', '请核实');
  },
  hiding: (excel) => {
    excel.setHidden('甲', '2:2', true);
  },
  'adding a sheet': (excel) => excel.addSheet(),
};

/** Excel may refuse: merging over a table that columns have moved there. */
function tryTo(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}

const started = () => startExcel(draftWorkbook([SHEET, { name: '乙', rows: [['=甲!C3']] }]));
const entriesOf = (excel: EmulatedExcel) => excel.undoList.length;

test.each(Object.entries(ACTIONS))('%s is one entry, and undone leaves no trace', (_what, act) => {
  const excel = started();
  const before = workbookState(excel.book);
  act(excel);
  expect(workbookState(excel.book)).not.toEqual(before);
  expect(entriesOf(excel)).toBe(1);
  expect(excel.undo()).toBe(true);
  expect(workbookState(excel.book)).toEqual(before);
  expect([excel.undo(), excel.undoList]).toEqual([false, []]);
});

test('what is pasted is read as typed, told once, and ends with the sheet', () => {
  const excel = startExcel(draftWorkbook([{ name: '甲' }]));
  const changes: string[] = [];
  excel.onEvents((entries) => {
    for (const [, type, target, body] of entries) if (type === 10 && target !== 'Workbook') changes.push(body);
  });
  excel.paste('甲', 'XFC1048575', [['2026-01-02', '=A1', '太远'], [], ['太低']]);
  const held = [...excel.book.active.cells.values()].map(({ value, formula }) => formula ?? value);
  expect(held).toEqual([46_024, '=A1']);
  expect(changes.map((body) => (JSON.parse(body) as { address: string }).address)).toEqual(['XFC1048575:XFD1048576']);
});

test('columns that are removed with all a sheet holds come back', () => {
  const excel = startExcel(draftWorkbook([{ name: '甲', rows: [['一', '二']] }]));
  const before = workbookState(excel.book);
  excel.remove('甲', 'A:B');
  expect([excel.book.active.cells.size, entriesOf(excel)]).toEqual([0, 1]);
  excel.undo();
  expect(workbookState(excel.book)).toEqual(before);
});

test('any series of actions is undone step by step', () => {
  const names = Object.keys(ACTIONS);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 12 }), (series) => {
      const excel = started();
      const states = [workbookState(excel.book)];
      for (const name of series) {
        const count = entriesOf(excel);
        tryTo(() => ACTIONS[name]?.(excel));
        if (entriesOf(excel) > count) states.push(workbookState(excel.book));
      }
      for (const state of states.reverse()) {
        expect(workbookState(excel.book)).toEqual(state);
        excel.undo();
      }
    }),
    { numRuns: 300 },
  );
});

test.each<[string, (excel: EmulatedExcel) => void]>([
  [
    'naming a sheet',
    (excel) => {
      excel.rename('甲', '丙');
    },
  ],
  [
    'deleting a sheet',
    (excel) => {
      excel.deleteSheet('乙');
    },
  ],
  [
    'protecting a sheet',
    (excel) => {
      excel.setProtected('甲', true);
    },
  ],
])('%s empties the undo list', (_what, act) => {
  const excel = started();
  excel.type('甲', 'A2', '甲乙');
  act(excel);
  expect(excel.undoList).toEqual([]);
});

test('what Excel refuses changes nothing and is no entry', () => {
  const excel = started();
  excel.setProtected('甲', true);
  const before = workbookState(excel.book);
  for (const [name, act] of Object.entries(ACTIONS).filter(([what]) => what !== 'adding a sheet')) {
    expect(() => act(excel)).toThrow(ApiError);
    expect([name, excel.undoList, workbookState(excel.book)]).toEqual([name, [], before]);
  }
});

test('whoever watches is told of each action, of undoing and of refusals', () => {
  const excel = started();
  let told = 0;
  const stop = excel.onChange(() => {
    told += 1;
  });
  excel.type('甲', 'A2', '甲乙');
  excel.undo();
  excel.activate('乙');
  stop();
  excel.activate('甲');
  expect([told, excel.book.active.name]).toEqual([3, '甲']);
});

test('an entry copies the cells it touches, however many a sheet has', () => {
  const book = draftWorkbook([{ name: '甲' }]);
  const sheet = book.active;
  for (let row = 0; row < 100; row++) cellAt(sheet, row, 0).value = row;
  const undoList = openUndoList(book);
  const copied = undoList.record('', () => {
    for (const row of [3, 4, 4]) cellAt(sheet, row, 0).value = '新';
    return [...(sheet.journal?.images.values() ?? [])].map(({ value }) => value);
  });
  expect(copied).toEqual([3, 4]);
});

describe('through office.js', () => {
  beforeAll(loadOffice);

  /** Runs a batch and answers the list afterwards; the user has typed once before. */
  async function listAfter(batch: (context: Excel.RequestContext) => void): Promise<readonly string[]> {
    const excel = openInExcel([SHEET, { name: '乙' }]);
    excel.type('甲', 'A2', '键入');
    await Excel.run(async (context) => {
      batch(context);
      await context.sync();
    });
    return excel.undoList;
  }
  const typed = '在 A2 中键入“键入”';

  test.each<[string, readonly string[], (context: Excel.RequestContext) => void]>([
    [
      'reading leaves no entry',
      [typed],
      (context) => {
        context.workbook.worksheets.getItem('甲').getRange('A1:C4').load('values');
      },
    ],
    [
      'a request with several writes is one entry',
      [typed, '加载项的修改'],
      (context) => {
        const sheet = context.workbook.worksheets.getItem('甲');
        sheet.getRange('A2').values = [['一']];
        sheet.getRange('A3').format.font.bold = true;
        sheet.getRange('2:2').insert('Down');
      },
    ],
    [
      'a new sheet with its name is one entry',
      [typed, '加载项的修改'],
      (context) => {
        context.workbook.worksheets.add('丙').getRange('A1').values = [['一']];
      },
    ],
    [
      'selecting leaves no entry',
      [typed],
      (context) => {
        context.workbook.worksheets.getItem('甲').getRange('C3').select();
      },
    ],
    [
      'deleting a sheet empties the list, what is written beside it included',
      [],
      (context) => {
        context.workbook.worksheets.getItem('甲').getRange('A2').values = [['一']];
        context.workbook.worksheets.getItem('乙').delete();
      },
    ],
  ])('%s', async (_what, expected, batch) => {
    expect(await listAfter(batch)).toEqual(expected);
  });
});
