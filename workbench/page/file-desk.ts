import { HostError } from '../../src/host/host';
import { openBook } from './files/open-book';
import { saveBook } from './files/save-book';
import { make } from './elements';
import type { Notice } from './notice';
import { NEW_FILE, type Stage, newBook } from './stage';

/** Opening and saving; why something could not be opened is said in the notice. */
export interface FileDesk {
  /** The hidden input behind 打开. */
  readonly input: HTMLInputElement;
  /** Opens a file's bytes, or says why not. */
  open(bytes: Uint8Array, fileName: string): void;
  openSample(name: string): Promise<void>;
  startNew(): void;
  choose(): void;
  /** Hands the workbook to the browser as a download. */
  save(): void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Makes the desk; a file dropped anywhere on the page is opened. */
export function makeFileDesk(stage: Stage, { say }: Notice): FileDesk {
  const input = make('input', { type: 'file', accept: '.xlsx,.xlsm', hidden: '', 'aria-label': '打开工作簿' });
  const open = (bytes: Uint8Array, fileName: string) => {
    try {
      stage.open(openBook(bytes), fileName);
      say('');
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      say(`没有打开「${fileName}」：${error.message}`);
    }
  };
  const openFile = async (file: File | undefined) => {
    if (file) open(new Uint8Array(await file.arrayBuffer()), file.name);
  };
  input.addEventListener('change', () => {
    void openFile(input.files?.[0]);
    // Choosing the same file again must be noticed.
    input.value = '';
  });
  acceptDrops(openFile);
  return {
    input,
    open,
    async openSample(name) {
      const fileName = `${name}-2026.xlsx`;
      const response = await fetch(`/samples/${fileName}`).catch(() => undefined);
      if (response?.ok === true) open(new Uint8Array(await response.arrayBuffer()), fileName);
      else say(`没有找到示例表格 ${fileName}。`);
    },
    startNew() {
      stage.open(newBook(), NEW_FILE);
      say('');
    },
    choose() {
      input.click();
    },
    save() {
      const address = URL.createObjectURL(new Blob([saveBook(stage.excel.book).slice()], { type: XLSX }));
      make('a', { href: address, download: stage.fileName.replace(/\.xls[mx]$|$/i, '.xlsx') }).click();
      setTimeout(() => {
        URL.revokeObjectURL(address);
      }, 60_000);
    },
  };
}

/** Shows that files may be dropped while one is held over the page. */
function acceptDrops(openFile: (file: File | undefined) => Promise<void>): void {
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const mark = (isOver: boolean) => document.body.classList.toggle('is-dropping', isOver);
  document.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    mark(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  document.addEventListener('drop', (event) => {
    mark(false);
    if (!holdsFiles(event)) return;
    event.preventDefault();
    void openFile(event.dataTransfer?.files[0]);
  });
}
