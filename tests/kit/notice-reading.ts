import type { NoticeReading, NoticeRow, UnplacedSentence } from '../../src/notices/notice';
import { rowSentences } from '../../src/notices/rows/row-sentences';
import { NO_TEXT, shownText, type TracedText } from '../../src/notices/traced-text';

/** A row by its words; each is looked for in the source from the row's own place on. */
export interface RowWords {
  readonly category?: string;
  readonly task: string;
  readonly requirement?: string;
  readonly attribution?: string;
  readonly lead?: readonly string[];
  readonly responsible?: readonly string[];
  readonly deadlines?: readonly string[];
  /** 报送事项 */
  readonly isReport?: boolean;
}

/** A reading of a source, made by hand: rows and sentences of 待人工处理 in their order, everything else left out. */
export function readingOf(
  text: string,
  rows: readonly RowWords[],
  unplaced: readonly string[] = [],
  title = '',
): NoticeReading {
  const find = (words: string | undefined, from = 0): TracedText => {
    if (words === undefined || words === '') return NO_TEXT;
    const start = text.indexOf(words, from) < 0 ? text.indexOf(words) : text.indexOf(words, from);
    if (start < 0) throw new Error(`not in the source: ${words}`);
    const spans = [{ start, end: start + words.length }];
    return { text: shownText(text, spans), spans };
  };
  const made = rows.map((row, id): NoticeRow => {
    const from = text.indexOf(row.requirement ?? row.task);
    const task = find(row.task);
    const requirement = find(row.requirement, from);
    const isOwn = (task.spans[0]?.end ?? 0) === requirement.spans[0]?.start;
    const part = (role: 'lead' | 'responsible', names: readonly string[] = []) =>
      names.map((name) => ({ ...find(name, from), part: role, kind: 'unit' as const }));
    return {
      id,
      kind: row.isReport === true ? 'report' : 'task',
      isOptional: row.isReport === true,
      mark: '',
      category: find(row.category),
      task,
      requirement,
      body: isOwn || row.requirement === undefined ? find(row.task + (row.requirement ?? '')) : requirement,
      units: [...part('lead', row.lead), ...part('responsible', row.responsible)],
      isOpen: false,
      separately: false,
      attribution: find(row.attribution, from),
      deadlines: (row.deadlines ?? []).map((words) => find(words, from)),
    };
  });
  const left = unplaced.map((words, id): UnplacedSentence => ({ ...find(words), id, reason: 'duty', because: '要' }));
  const inRows = made.reduce((sum, row) => sum + rowSentences(row), 0);
  return {
    text,
    title: find(title),
    documentNumber: NO_TEXT,
    addressees: NO_TEXT,
    rows: made,
    unplaced: left,
    pieces: [],
    counts: { sentences: inRows + left.length + 1, inRows, unplaced: left.length, others: 1 },
  };
}

const PLAN = `某市数字校园建设工作方案
一、夯实基础
（一）改造网络。2026年9月底前完成全部中学网络改造。同步建设统一认证平台。（市教育局牵头，
市财政局、市大数据局配合）
（二）更新设备。更新计算机教室设备；淘汰老旧终端。（市教育局、市科技局负责落实）
各学校要明确一名联络人。
二、深化应用
（三）开放课程。建设市级课程库。（市教育局牵头）
各县（市、区）教育局于2026年12月10日前报送工作总结。`;

/** A small plan of our own: three rows, a duty to report, and a sentence that nobody is named for. */
export function planReading(): NoticeReading {
  return readingOf(
    PLAN,
    [
      {
        category: '夯实基础',
        task: '改造网络。',
        requirement: '2026年9月底前完成全部中学网络改造。同步建设统一认证平台。',
        attribution: '（市教育局牵头，\n市财政局、市大数据局配合）',
        lead: ['市教育局'],
        responsible: ['市财政局', '市大数据局'],
        deadlines: ['2026年9月底前'],
      },
      {
        category: '夯实基础',
        task: '更新设备。',
        requirement: '更新计算机教室设备；淘汰老旧终端。',
        attribution: '（市教育局、市科技局负责落实）',
        responsible: ['市教育局', '市科技局'],
      },
      {
        category: '深化应用',
        task: '开放课程。',
        requirement: '建设市级课程库。',
        attribution: '（市教育局牵头）',
        lead: ['市教育局'],
      },
      { task: '各县（市、区）教育局于2026年12月10日前报送工作总结。', deadlines: ['2026年12月10日前'], isReport: true },
    ],
    ['各学校要明确一名联络人。'],
    '某市数字校园建设工作方案',
  );
}
