import type { DocumentReading, UnreadableReason } from '../documents/document-reading';
import type { NoticeProgress, NoticeSource, NoticeStep } from '../notices/notice';
import { isBlank } from '../text/blanks';
import { edgeMarkingIn, markingIn } from '../text/classified';
import { drive, reportingAs } from './drive';
import type { ImportResult, NoticeInput, NoticeOptions, NoticeOrigin } from './importing';
import type { LongTask, TaskProgress } from './long-task';

/**
 * 导入: reads a pasted notice or a file into rows; nothing is written. What bears a marking (密级标志), be it in a header or a
 * watermark, is refused before anything of it is read. The text stays in its own script, so that every cell can be shown in it.
 */
export async function importNotice(input: NoticeInput, options: NoticeOptions, task: LongTask): Promise<ImportResult> {
  const opened = await open(input);
  if (opened.kind !== 'opened') return opened;
  const { source, edges, origin } = opened;
  const marking = markingIn(source.text) ?? edgeMarkingIn(edges);
  if (marking !== undefined) return { kind: 'classified', marking };
  if (isBlank(source.text)) return { kind: 'empty' };
  const { readingNotice } = await import(/* webpackChunkName: "notices" */ '../notices/read-notice');
  const read = await drive(reportingAs(progressOf, readingNotice(source, options)), toldSeldom(task));
  return read.kind === 'stopped' ? read : { kind: 'notice', notice: read.value, origin };
}

/** The pasted words stand beside the progress, and drawing them again takes longer than a slice of the reading. */
const MS_BETWEEN_WORDS = 150;

function toldSeldom({ onProgress, signal }: LongTask): LongTask {
  let next = 0;
  return {
    signal,
    onProgress: (progress) => {
      if (performance.now() < next) return;
      onProgress(progress);
      next = performance.now() + MS_BETWEEN_WORDS;
    },
  };
}

/** What a clerk is told of each step, in their order. */
const STEPS: Readonly<Record<NoticeStep, string>> = {
  lines: '整理文字',
  units: '找责任单位',
  outline: '分清层次',
  rows: '形成各行',
};

const ORDER = Object.keys(STEPS);

function progressOf({ step, counted }: NoticeProgress): TaskProgress {
  return {
    step: ORDER.indexOf(step) + 1,
    steps: ORDER.length,
    title: STEPS[step],
    ...(counted && { rows: counted }),
  };
}

type Opened =
  | {
      readonly kind: 'opened';
      readonly source: NoticeSource;
      readonly edges: readonly string[];
      readonly origin: NoticeOrigin;
    }
  | Extract<ImportResult, { readonly kind: 'unreadable' }>;

async function open(input: NoticeInput): Promise<Opened> {
  if (input.kind === 'text')
    return { kind: 'opened', source: { text: withPlainEnds(input.text) }, edges: [], origin: {} };
  const { readDocumentFile } = await import(/* webpackChunkName: "documents" */ '../documents/read-document-file');
  return openFile(input.name, readDocumentFile(input.name, input.bytes));
}

function openFile(file: string, reading: DocumentReading): Opened {
  if (reading.kind === 'unreadable') return { kind: 'unreadable', because: ADVICE[reading.reason] };
  const { document, format, encoding } = reading;
  const { text, tables, edges } = document;
  return {
    kind: 'opened',
    // A text file knows of no tables: they are found by their tabs.
    source: format === 'docx' ? { text, tables } : { text },
    edges,
    origin: { file, ...(encoding && { encoding }) },
  };
}

function withPlainEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** What is wrong with a file and what to do. */
const ADVICE: Readonly<Record<UnreadableReason, string>> = {
  damaged: '文件已损坏或不完整。请在 Word 里打开，另存为 .docx 再试；打不开的，请向发文单位重新要一份。',
  elsewhere: '正文有一部分放在另一份文档里，读不全。请在 Word 里打开，另存为 .docx，再打开新存的文件。',
  encrypted: '文件设有打开密码。请在 Word 里去掉密码、另存为 .docx 再打开。',
  'old-word': '这是旧版 Word 或 WPS 文件（.doc、.wps），请在 Word 或 WPS 里另存为 .docx 再打开。',
  'other-format':
    '这不是 Word 文档（.docx），也不是纯文本（.txt）。请在原来的软件里另存为 .docx；PDF 和图片请先转成文字，再粘贴进来；已经是 Excel 表格的，请直接在 Excel 里打开。',
  'too-large': '文件太大：Word 文档不能超过 50 MB，纯文本不能超过 16 MB。请去掉图片，或只留下通知正文再打开。',
  empty: '文件里没有文字，可能是空文件，也可能只有扫描的图片。图片请先转成文字，再粘贴进来或存为 .docx。',
};
