import type { HostErrorCode, Refusal, ReportKind } from '../../app/assistant';
import { TEXT } from './zh-cn';
import { REPORT_TITLES } from './zh-cn-checked';

const { number } = TEXT;

const EDITING = 'Excel 正在编辑单元格，请按 Enter 或 Esc 结束编辑后再试。';

type RefusalReason = Refusal['reason'];

const REFUSAL_WORDS: Readonly<Record<RefusalReason, string>> = {
  'changed-since': '检查后内容已改动',
  protected: '单元格受保护',
  'mixed-fonts': '单元格内有多种字体',
  outside: '超出工作表范围',
};

function refusalWords(reasons: readonly RefusalReason[]): string {
  return reasons.map((reason) => REFUSAL_WORDS[reason]).join('、');
}

/** What a failed request that is not asked again by itself has met. */
function triedWords(code: HostErrorCode): string {
  return code === 'cell-editing' ? EDITING : TEXT.notices.trouble(code);
}

/** 「市发改委」, or 「市发改委」等 3 个名称 */
function namesWords(first: string, count: number): string {
  return count === 1 ? `「${first}」` : `「${first}」等 ${number(count)} 个名称`;
}

/** The words of the screens that come later (lazy-screens.ts), where the first screen needs none of them. */
export const LATER_TEXT = {
  /** Where nothing goes on by itself once the cell is left. */
  editing: EDITING,

  list: (words: readonly string[]) => words.join('、'),

  notices: {
    fixed: (count: number) => `已修改 ${number(count)} 处。`,
    fixedAs: (title: string) => `已修改：${title}。`,
    partly: (written: number, asked: number, reasons: readonly RefusalReason[]) =>
      `已写入 ${number(written)}/${number(asked)} 处，其余因${refusalWords(reasons)}未写入。`,
    allRefused: (reasons: readonly RefusalReason[]) => `因${refusalWords(reasons)}，没有写入任何内容。`,
    cellsRefused: (count: number, reasons: readonly RefusalReason[]) =>
      `${number(count)} 个单元格因${refusalWords(reasons)}未写入。`,
    undoWritten: '撤销已写入',
    left: {
      later: (count: number) => `另有 ${number(count)} 处要等这次改完再改，请再检查一次。`,
      gone: (count: number) => `另有 ${number(count)} 处原文已变，没有修改。`,
      refused: (count: number) => `另有 ${number(count)} 处不能写入，没有修改。`,
    },
    nothingMended: '没有修改任何内容。',
    undone: (steps: number, cells: number) => {
      const done = steps > 1 ? `已撤销 ${number(steps)} 步` : '已撤销';
      return cells > 0 ? `${done}，恢复了 ${number(cells)} 个单元格。` : `${done}。`;
    },
    undoneBefore: (steps: number) => `已撤销 ${number(steps)} 步，其余没有撤销。`,
    kept: (places: string, count: number | undefined) =>
      `${places} ${count === undefined ? '' : `等 ${number(count)} 处`}在修改后又被改动，保留现状。`,
    noTableForSummary: (sheet: string) =>
      `工作表「${sheet}」里没有找到任务清单，未生成汇总。请先在「检查」中确认表格。`,
    severalTablesForSummary: (sheet: string, count: number) =>
      `工作表「${sheet}」里有 ${number(count)} 个可能的表格，未生成汇总。请先在「检查」里选一个。`,
    noTable: '这张表里没有找到任务清单，未写入。请先在「检查」中确认表格。',
    severalTables: (count: number) => `这张表里有 ${number(count)} 个可能的表格，未写入。请先在「检查」里选一个。`,
    unified: (target: string, count: number) => `已统一为「${target}」，修改 ${number(count)} 处。`,
    nothingToUnify: '表中已没有这些写法，没有需要修改的单元格。',
    differentUnits: (first: string, count: number, target: string) =>
      `已记住：${namesWords(first, count)}与「${target}」不是同一单位，不再提示。`,
    verdictForgotten: '已撤回，以后照常提示。',
    forgetVerdict: '撤回',
    unitRemembered: (unit: string, newSheet: string | undefined) =>
      `${newSheet === undefined ? '已记入单位名录' : `已新建工作表「${newSheet}」并记入`}：${unit}。`,
    unitKnown: (unit: string) => `单位名录里已有「${unit}」和这些写法，没有改动。`,
    directoryFilled: (sheet: string, units: number, created: boolean) =>
      created
        ? `已新建工作表「${sheet}」，写入 ${number(units)} 个单位。`
        : `已在工作表「${sheet}」补充 ${number(units)} 个单位。`,
    directoryComplete: '单位名录已包含这张表里的所有单位，没有改动。',
    directoryUnreadable: (sheet: string) =>
      `工作表「${sheet}」里没有找到「全称」一列，未作改动。请补上表头，或将该表改名。`,
    noUnits: (sheet: string) => `工作表「${sheet}」里没有读到单位名称，没有写入任何内容。`,
    noTableForDirectory: (sheet: string) =>
      `工作表「${sheet}」里没有找到任务清单，未写入。请先换到任务清单所在的工作表。`,
    dateKept: (date: string) => `已记住 ${date}，以后都按它推算。`,
    dateForgotten: '已不再使用这个日期。',
    forgetDate: '不再使用',
    ignored: (count: number) => `已忽略 ${number(count)} 处。`,
    unignored: (count: number, areUnused: boolean) =>
      areUnused ? `已清除 ${number(count)} 条失效的忽略。` : `已恢复 ${number(count)} 处。`,
    report: (report: ReportKind, sheet: string, created: boolean) =>
      `${created ? '已新建' : '已更新'}工作表「${sheet}」${sheet === REPORT_TITLES[report] ? '' : `（${REPORT_TITLES[report]}）`}。`,
    marked: (count: number) => `已标出 ${number(count)} 处。`,
    unmarked: '已清除表中的标记。',
    noMarks: '表中没有标记。',
    preferencesSaved: '检查方案已保存在本工作簿。',
    tracesCleared: '已清除插件留在本工作簿里的信息。',
    noTraces: '本工作簿里没有插件留下的信息。',
    stillMarked: (sheets: readonly string[]) =>
      `工作表${sheets.map((sheet) => `「${sheet}」`).join('、')}受保护，其中的标记没有清除。`,
    settingsSaved: '设置已保存在本工作簿。',
    openSheet: '打开这张表',
    imported: (sheet: string, rows: number) => `已写入工作表「${sheet}」，${number(rows)} 行。`,
    checkSheet: '检查这张表',
    notShown: (code: HostErrorCode) => `没能定位到单元格。${triedWords(code)}`,
    dismiss: '关闭提示',
  },

  understood: '读成',

  trigger: {
    title: '从哪天算起',
    question: (trigger: string) => `「${trigger}」：这件事在哪一天？`,
    hint: '填写后按它推算时限，本工作簿里同一件事都用这一天。',
    keep: '记住这个日期',
    invalid: '请填 1990 年到 2099 年之间的日期',
  },

  units: {
    title: '疑似同一单位',
    member: (name: string, count: number) => `${name}（${number(count)} 处）`,
    target: '统一为',
    proposed: (name: string) => `${name}（建议）`,
    other: '另写一个',
    typed: '另写的名称',
    faults: {
      blank: '请填写单位名称',
      'too-long': '单位名称最多 60 个字',
      several: '只填一个单位，不能有顿号、逗号、分号或换行',
    },
    unify: (target: string, places: number) => `统一为「${target}」（修改 ${number(places)} 处）`,
    unifyTyped: (places: number) => `统一名称（修改 ${number(places)} 处）`,
    different: '不是同一单位',
    remember: '记住到单位名录',
    tooFew: '至少要勾选两个名称。',
    protected: '工作表受保护，不能统一；仍可记住判断和名录。',
    busy: '正在处理，请稍候。',
  },

  days: {
    monthDay: (month: number, day: number) => `${month}月${day}日`,
    day: (day: number) => `${day}日`,
    year: (year: number) => `${year}年`,
    span: (from: string, to: string) => `${from}至${to}`,
  },

  checkSettings: {
    title: '检查设置',
    asOf: '截至日期',
    asOfHint: (today: string) => `不填则按今天（${today}）`,
    planYear: '计划年度',
    planYearHint: '表中未写年份的时限按此年，不填则按标题',
    apply: '按此设置重新检查',
    invalidDate: '日期请写成 2016-10-01 的样子',
    invalidYear: '请填四位年份，如 2016',
  },

  office: {
    about: '以下设置存在本工作簿里，各工作表共用。',
    reading: '正在读取本工作簿的设置……',
    notRead: '没能读取本工作簿的设置。',
    damaged: '本工作簿里有一部分设置已损坏，没有读出；再次保存后会去掉这一部分。',
    remove: '删除',
    removeName: (what: string) => `删除 ${what}`,
  },

  holidays: {
    title: '工作日与节假日',
    builtIn: (first: number, last: number) =>
      `自带 ${first}—${last} 年国务院放假安排；其他年份没有添加通知时，按周一至周五推算。`,
    notices: '已添加的放假通知',
    notice: (year: number, daysOff: number, workdays: number) =>
      `${year} 年：放假 ${number(daysOff)} 天，调休上班 ${number(workdays)} 天`,
    noticeName: (year: number) => `${year} 年放假通知`,
    add: '添加一年的放假通知',
    paste: '粘贴国务院放假通知全文',
    read: '读取',
    nothingPasted: '请先粘贴通知全文',
    unreadable: (because: string) => `没有读懂这份通知：${because}。`,
    daysOff: '放假',
    makeUpWorkdays: '调休上班',
    save: '保存到本工作簿',
    replaces: (year: number) => `保存后代替已有的 ${year} 年安排。`,
    single: '单独的放假、上班日',
    singleDay: (day: string, isOff: boolean) => `${day} ${isOff ? '放假' : '上班'}`,
    addSingle: '添加单独的放假、上班日',
    day: '日期',
    isOff: '这一天',
    off: '放假',
    on: '上班',
    addDay: '添加',
    invalidDay: '请填日期，如 2026-10-08',
  },

  seasons: {
    title: '汛期、采暖期',
    about: '各地起止不同，填写后才推算「汛期前」「采暖期内」这样的时限。',
    first: (season: string) => `${season}开始`,
    last: (season: string) => `${season}结束`,
    to: '至',
    toNextYear: '至次年',
    example: {
      汛期: { first: '6月1日', last: '9月30日' },
      采暖期: { first: '11月15日', last: '3月15日' },
    },
    save: '保存',
    saveName: (season: string) => `保存${season}`,
    clear: '清除',
    clearName: (season: string) => `清除${season}`,
    invalid: '请写成「6月1日」的样子',
  },

  directory: {
    title: '单位名录',
    /** The sheet's name. */
    sheet: '单位名录',
    about:
      '本工作簿里名为「单位名录」的工作表，写着各单位的全称、简称和曾用名；检查和规范名称都以它为准，您写的内容不会改动。',
    create: '从本表生成单位名录',
    complete: '补充缺少的单位',
    copy: '复制名录',
    reading: '正在读取单位名录……',
    copied: (units: number) => `已复制 ${number(units)} 个单位，可粘贴到另一个工作簿的「单位名录」工作表。`,
    none: '本工作簿还没有单位名录。',
    noVerdicts: '还没有记住对单位名称的判断。',
    verdicts: (same: number, different: number) =>
      `已确认同一单位 ${number(same)} 对、不同单位 ${number(different)} 对`,
    clear: '清除',
    clearName: '清除对单位名称的判断',
  },

  triggerDates: {
    title: '触发日期',
    none: '还没有记住的日期。「收到通知后5个工作日内」这样的时限，可在检查结果的详情里填写起算的日期。',
    kept: (count: number) => `已记住 ${number(count)} 个事件的日期。只存日期，不存表格里的文字。`,
    forget: '全部清除',
  },
} as const;
