import type { StandingSummary, TaskProgress } from '../../app/assistant';
import { TEXT } from './zh-cn';

const { number } = TEXT;

/** 「总览」、「明细」 */
function quoted(names: readonly string[]): string {
  return names.map((name) => `「${name}」`).join('、');
}

/** 「写入 1 列、更新 2 列」; what is not done is not said. */
function columnsWords(added: number, updated: number): string {
  if (updated === 0) return `写入 ${number(added)} 列`;
  return added === 0 ? `更新 ${number(updated)} 列` : `写入 ${number(added)} 列、更新 ${number(updated)} 列`;
}

/** Where a summary stands, when it is not the sheet's usual name. */
function sheetWords(title: string, sheet: string): string {
  return sheet === title ? '' : `工作表「${sheet}」，`;
}

/** The day a summary is known to be as of; live numbers follow the calendar, the rows of a list do not. */
function dayWords({ asOf, numbers }: StandingSummary, day: string): string {
  if (numbers === 'live')
    return asOf === undefined || asOf === day ? '（随日期更新）' : `（数字随日期更新，名单截至 ${asOf}）`;
  return asOf === undefined ? '' : `（${asOf}）`;
}

function stateWords(standing: StandingSummary, day: string): string {
  switch (standing.state) {
    case 'current':
      return `已是最新${dayWords(standing, day)}`;
    case 'stale':
      return '表格改过，需要更新';
    case 'other-sheet':
      return '由另一张工作表生成';
    case 'unknown':
      return '已生成';
  }
}

/** Words of the tabs 补全 and 汇总, which offer what the workbook allows. */
export const OFFER_TEXT = {
  source: (sheet: string, rows: number) => `工作表「${sheet}」，${number(rows)} 行`,
  old: '读取后表格有改动。',
  reload: '重新读取',
  reading: '正在读取工作表……',
  readingNotice: (progress?: TaskProgress) => {
    if (!progress) return '正在识别通知……';
    const { step, steps, title, rows } = progress;
    const done = rows ? `（${number(rows.done)}/${number(rows.of)} 段）` : '';
    return `正在识别 第 ${step}/${steps} 步：${title}${done}……`;
  },
  notRead: '已停止识别。',
  noTable: (sheet: string) => `工作表「${sheet}」里没有找到任务清单。请先在「检查」中确认表格。`,
  severalTables: (sheet: string, count: number) =>
    `工作表「${sheet}」里有 ${number(count)} 个可能的表格。请先在「检查」里选一个。`,
  toCheck: '到「检查」中确认',
  stopping: '正在停止……',
  /** A step that names a sheet counts sheets. */
  progress: ({ step, steps, title, rows }: TaskProgress) => {
    const sheets = title.includes('「') ? [`第 ${number(step)}/${number(steps)} 张`] : [];
    const done = rows ? [`${number(rows.done)}/${number(rows.of)} 行`] : [];
    const counted = [...sheets, ...done].join('，');
    return `${title.startsWith('正在') ? '' : '正在'}${title}${counted === '' ? '' : `（${counted}）`}……`;
  },
  numbers: {
    live: '随日期自动更新（公式）',
    frozen: (day: string) => `固定为 ${day}`,
  },

  enrich: {
    legend: '在表格旁边写入哪些列',
    impossible: (because: string) => `不能写入：${because}`,
    standing: (header: string, standing: string) => (header === standing ? '已有' : `已有，表头为「${standing}」`),
    numbers: '状态和剩余天数',
    write: columnsWords,
    none: '请先勾选列',
    written: (place: string, added: number, updated: number, cells: number) =>
      added === 0
        ? `已更新 ${place} 的 ${number(updated)} 列（改动 ${number(cells)} 格）。`
        : `已在 ${place} ${columnsWords(added, updated)}（补全 ${number(cells)} 格）。`,
    asOfSheet: (sheet: string) => `已新建工作表「${sheet}」，公式按其中的截至日期计算，可以改。`,
    left: (header: string, because: string) => `「${header}」没有写入：${because}。`,
    unchanged: '这些列已经是最新的。',
  },

  merges: {
    title: '拆分填充',
    offer: (areas: number, cells: number) =>
      `有 ${number(areas)} 处合并单元格，拆分后每格填上同样的内容，共 ${number(cells)} 格。`,
    part: (areas: number) => `拆分 ${number(areas)} 处`,
    back: (areas: number) => `之前拆分了 ${number(areas)} 处，可以恢复。各格内容已经不同的，保持现状。`,
    again: (areas: number) => `恢复合并 ${number(areas)} 处`,
    none: '表格里没有合并单元格。',
    done: {
      parted: (areas: number) => `已拆分 ${number(areas)} 处合并单元格，每格填上同样的内容。`,
      'merged-again': (areas: number) => `已恢复合并 ${number(areas)} 处。`,
    },
    kept: (areas: number) => `另有 ${number(areas)} 处保持现状，各格内容已经不同。`,
    nothing: { part: '没有可以拆分的合并单元格。', 'merge-again': '没有可以恢复的合并单元格。' },
  },

  summaries: {
    legend: '生成哪些汇总表',
    all: (chosen: number, count: number) => `全选（已选 ${number(chosen)}/${number(count)} 张）`,
    source: (sheet: string, counts: string) => `工作表「${sheet}」：${counts}`,
    counts: (tasks: number, entries: number) => `任务 ${number(tasks)} 项，单位任务 ${number(entries)} 项次`,
    state: (title: string, standing: StandingSummary | undefined, day: string) =>
      standing ? `${sheetWords(title, standing.sheet)}${stateWords(standing, day)}` : '未生成',
    impossible: (title: string, standing: StandingSummary | undefined, because: string) =>
      standing ? `${sheetWords(title, standing.sheet)}不能更新：${because}` : `不能生成：${because}`,
    open: '打开',
    openName: (sheet: string) => `打开工作表「${sheet}」`,
    numbers: '数字',
    alongside: '随日期更新的数字从「明细」统计，会一并写入「明细」。',
    stale: (count: number) => `有 ${number(count)} 张汇总早于表格的修改。`,
    refresh: '全部更新',
    preview: '预览',
    write: (count: number) => `写入 ${number(count)} 张工作表`,
    none: '请先勾选汇总表',
    previewTitle: '预览汇总',
    previewed: (sheet: string, exists: boolean, rows: number) =>
      `${exists ? `更新工作表「${sheet}」` : '新建工作表'}，${number(rows)} 行`,
    written: (count: number, counts: string) => `已写入 ${number(count)} 张工作表：${counts}。`,
    stopped: (count: number, left: number) => `已停止。写好 ${number(count)} 张，其余 ${number(left)} 张没有改动。`,
    partly: (written: readonly string[], left: readonly string[]) =>
      written.length === 0
        ? '没有写入任何工作表。'
        : `写好 ${number(written.length)} 张：${quoted(written)}。其余 ${number(left.length)} 张没有改动：${quoted(left)}。`,
    begun: (sheet: string) => `新建的工作表「${sheet}」还是空表，下次写入时接着用，也可以自行删除。`,
    goOn: (count: number) => `写入其余 ${number(count)} 张`,
    openSheet: (sheet: string) => `打开「${sheet}」`,
  },
} as const;
