import { HostError, type Host } from '../host';
import { openWorkbook } from './open-workbook';

/** A read-only host over the bytes of an .xlsx file; throws what `openWorkbook` throws. Writing rejects with 「read-only」. */
export function xlsxHost(bytes: Uint8Array): Host {
  const workbook = openWorkbook(bytes);
  return {
    listSheets: () => settle(() => workbook.sheets),
    readSheet: (name) => settle(() => workbook.readSheet(name)),
    readSettings: () => settle(() => workbook.readSettings()),
    apply: refuseWriting,
    undo: refuseWriting,
    writeSheet: refuseWriting,
    writeSettings: refuseWriting,
    select: () => Promise.reject(new HostError('not-supported', '文件没有可以跳转的窗口。')),
    // Nobody changes the bytes, so there is nothing to call back about.
    watch: () => Promise.resolve(() => Promise.resolve()),
  };
}

function settle<T>(read: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(read());
  });
}

function refuseWriting(): Promise<never> {
  return Promise.reject(new HostError('read-only', '目前只能读取文件，不能写入。'));
}
