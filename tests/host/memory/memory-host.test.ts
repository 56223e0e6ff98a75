import { a1Range, cellRange } from '../../../src/grid/address';
import { memoryHost } from '../../../src/host/memory/memory-host';
import { describeHost } from '../contract';

describeHost('the workbook in memory', (sheets) => {
  const host = memoryHost(sheets);
  const done = (action: () => void) => {
    action();
    return Promise.resolve();
  };
  return Promise.resolve({
    host,
    person: {
      type: (sheet, at, value) =>
        done(() => {
          host.type(sheet, at, value);
        }),
      rename: (sheet, name) =>
        done(() => {
          host.rename(sheet, name);
        }),
      breakNextWrite: () => {
        host.failNext('apply', 'unexpected');
      },
      edit: () => {
        host.setEditing(true);
      },
      selected: () => {
        const selection = host.selection();
        return Promise.resolve(selection ? `${selection.sheet}!${a1Range(selection.range)}` : '');
      },
      linkAt: (sheet, at) => {
        const link = host.linkAt(sheet, at);
        return Promise.resolve(link && `${link.sheet}!${a1Range(cellRange(link.at))}`);
      },
    },
  });
});
