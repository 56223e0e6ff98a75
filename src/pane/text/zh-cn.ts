import type { HostErrorCode } from '../../app/assistant';
import type { CheckProgress } from '../../findings/check-report';
import type { Severity } from '../../findings/finding';
import type { Confidence } from '../../tasks/role';

/** 1240 → 「1,240」; by hand, as the first use of the browser's own formatter takes a long moment. */
function number(value: number): string {
  if (value < 1000) return String(value);
  return `${number(Math.floor(value / 1000))},${String(value % 1000).padStart(3, '0')}`;
}

/** The words of a severity. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: '必须改', warning: '建议改', hint: '提示' };

/** How sure we are of a column's role. */
export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  certain: '确定',
  likely: '可能',
  unsure: '请选择',
};

const HOST_TROUBLE: Readonly<Record<HostErrorCode, string>> = {
  'cell-editing': 'Excel 正在编辑单元格，按 Enter 或 Esc 结束编辑后自动继续。',
  protected: '工作表受保护，只能检查不能修改。',
  'sheet-not-found': '找不到这张工作表，可能已改名或删除。请重新选择工作表。',
  'not-a-worksheet': '这是图表工作表，没有单元格可查。请换一张工作表。',
  'own-sheet': '当前工作表是助手写的，请换到任务清单所在的工作表再试。',
  'own-sheet-blocked': '这张工作表上有自建的表格或数据透视表，不能重写。请先把表格转换为区域，或把它们移到别的工作表。',
  'notes-in-the-way': '要写入的地方有您自己写的内容，新的内容会盖住它们。请把这些内容移远一些，或移到别的工作表。',
  stopped: '已停止。',
  'sheet-hidden': '这张工作表已隐藏，请先取消隐藏。',
  'too-large': '这张表太大，Excel 一次交不出全部内容。请删去表格外的空行空列后再试。',
  'not-supported': '当前 Excel 版本缺少所需的功能，需要 Excel 2021 或 Microsoft 365。',
  busy: 'Excel 正忙，请稍后重试。',
  'file-unreadable': '文件无法读取，可能已损坏，或不是 .xlsx 文件。',
  'file-encrypted': '文件设有打开密码，无法读取。',
  'file-not-found': '找不到文件。',
  'file-unwritable': '无法写入文件。',
  'read-only': '工作簿以只读方式打开，只能检查不能修改。',
  'repair-failed': '写入中断，且未能全部复原。',
  unexpected: '出现意外错误，操作没有完成。',
};

/** Every word of the pane but those of later screens (zh-cn-later.ts). Rules, roles and summaries carry their own titles. */
export const TEXT = {
  appName: '责任表助手',
  tabs: { check: '检查', enrich: '补全', summary: '汇总', import: '导入', settings: '设置' },
  number,

  source: {
    sheet: '工作表',
    activeSheet: (name: string | undefined) => (name === undefined ? '当前工作表' : `当前工作表（${name}）`),
    range: (address: string) => `表格识别 ${address}`,
    check: '检查表格',
    recheck: '重新检查',
    lastCheck: (time: string, rows: number) => `上次 ${time} · ${number(rows)} 行`,
  },

  states: {
    unchecked: '尚未检查。',
    uncheckedHint: '按「检查表格」，逐行查出会被退回的地方。不改动任何单元格。',
    silent: '正在等待 Excel 响应……若一直如此，多为单位网络拦截了 office.js，请管理员改用本地部署版。',
    silentAgain: '正在等待 Excel 响应……Excel 可能正忙，或有对话框没有关闭。',
    retry: '重试',
    reading: '正在读取工作表……',
    writing: '正在写入工作表……',
    progress: '进度',
    running: ({ step, steps, title, rows }: CheckProgress) => {
      const done = rows ? `（${number(rows.done)}/${number(rows.of)} 行）` : '';
      return `正在检查 第 ${step}/${steps} 步：${title}${done}……`;
    },
    stop: '停止',
    stopped: '已停止，本次检查没有完成。',
    notStarted: '已停止，没有写入任何内容。',
    emptySheet: (sheet: string) => `工作表「${sheet}」是空的，没有可检查的内容。`,
    ownSheet: (sheet: string) => `「${sheet}」是助手写的表，不用检查。请换到任务表。`,
    noTable: '这张表里没有找到任务清单的表头（如：工作任务、牵头单位、完成时限）。',
    chooseHeader: '我来指定表头行',
    otherSheet: '换一张工作表',
    fromNotice: '从通知文字生成',
    severalTables: (count: number) => `找到 ${number(count)} 个可能的表格，请选一个。`,
    checkCandidate: (address: string) => `检查 ${address}`,
    held: HOST_TROUBLE['cell-editing'],
    protected: HOST_TROUBLE.protected,
    stale: (cells: number) => `检查后有 ${number(cells)} 个单元格被改动。`,
    staleMany: '检查后有大量单元格被改动。',
    staleSettings: '设置已改，请重新检查。',
  },

  headerRows: {
    legend: '表头在工作表的哪几行',
    first: '第一行表头',
    last: '末一行表头',
    apply: '按此表头检查',
    invalid: '请填行号，如 2；末一行不小于第一行，最多 5 行。',
  },

  recognition: {
    title: '表格识别',
    unsureTitle: (count: number) => `表格识别：${number(count)} 列待确认`,
    table: '表格区域',
    document: '年份与日期',
    columns: '各列是什么',
    column: (letters: string, label: string) => `${letters} 列「${label}」`,
    unlabelled: '无表头',
    choose: '请选择',
    correcting: '改正后立即重新检查。',
  },

  findings: {
    ran: (rows: number, rules: number, notRun: readonly string[]) =>
      `检查了 ${number(rows)} 行、${number(rules)} 条规则${notRun.length > 0 ? `；${notRun.join('，')}` : ''}。`,
    clean: (rows: number, rules: number, notRun: readonly string[]) =>
      `✓ ${number(rows)} 行全部通过 ${number(rules)} 条规则${notRun.length > 0 ? `，另有 ${notRun.join('，')}` : ''}。`,
    /** 「4 条因没有『配合单位』列未运行」; without a reason where there are several. */
    notRun: (count: number, because: string | undefined) =>
      `${number(count)} 条${because === undefined ? '' : `因${because}`}未运行`,
    ruleNotRun: (title: string, because: string) => `${title}：${because}`,
    filter: '按轻重筛选',
    count: (severity: Severity, count: number) => `${SEVERITY_WORDS[severity]} ${number(count)}`,
    list: '检查结果',
    group: (title: string, count: number) => `${title}（${number(count)}）`,
    fixGroup: '全部改',
    fixGroupName: (title: string) => `${title}：全部改`,
    open: '详情',
    openName: (title: string, place: string) => `${title} ${place}：查看详情`,
    keys: '↑↓ 移动，Enter 定位，空格查看，Ctrl+Enter 预览修改',
    position: (position: number, count: number, severity: Severity, place: string) =>
      `第 ${number(position)} 条，共 ${number(count)} 条，${SEVERITY_WORDS[severity]}，${place}`,
    groupPosition: (title: string, count: number, isOpen: boolean) =>
      `${title}，${number(count)} 条，${isOpen ? '已展开' : '已收起'}`,
    fixable: (count: number) => `可改 ${number(count)} 处`,
    nothingFixable: '没有可一键修改的内容',
    preview: '预览并修改',
  },

  finding: {
    back: '返回',
    position: (position: number, count: number) => `第 ${number(position)} 条，共 ${number(count)} 条`,
    show: (place: string) => `定位到 ${place}`,
    original: '原文',
    noOriginal: '（空）',
    why: '为什么',
    basis: (basis: string) => `依据：${basis}`,
    advice: '建议',
    needsReview: '需您确认',
    applyTo: (place: string) => `修改 ${place}`,
    apply: (places: number) => `修改 ${number(places)} 处`,
    applyThis: '按此修改',
    noFix: '请在表中直接修改，改完后重新检查。',
    previous: '上一个',
    next: '下一个',
  },

  preview: {
    title: '预览并修改',
    all: (chosen: number, count: number) => `全选（已选 ${number(chosen)}/${number(count)} 处）`,
    original: '原文',
    changed: '改为',
    emptied: '（清空）',
    noText: '（空）',
    choose: (place: string) => `修改 ${place}`,
    apply: (count: number) => `修改 ${number(count)} 处`,
  },

  notices: {
    undo: '撤销',
    nothingWritten: '没有写入任何内容。',
    written: (count: number) => `已写入的 ${number(count)} 个单元格可以撤销。`,
    protectedForColumns:
      '工作表受保护，或工作簿的结构受保护、不能新建工作表「截至日期」。结构受保护时，请选「固定为」某一天再写入。',
    tableStays:
      '这张 Excel 表格不能加宽：它有汇总行，或旁边有合并单元格、另一张表格。请先去掉汇总行，或把表格转换为区域，再写入。',
    protectedForSummary: '工作簿的结构或已有的汇总表受保护，不能写汇总。',
    protectedForDirectory: '工作簿的结构或「单位名录」受保护，不能写入。',
    protectedForImport: '工作簿的结构受保护，不能新建工作表。',
    protectedForReport: '工作簿的结构或已有的这张表受保护，不能写入。',
    protectedForSettings: '工作簿受保护或以只读方式打开，设置不能保存。',
    trouble: (code: HostErrorCode) => HOST_TROUBLE[code],
    errorId: (id: string) => `错误编号 ${id}。`,
    copyDiagnostics: '复制诊断信息',
    copied: '已复制',
    copyByHand: '无法自动复制，请选中下面的文字后复制。',
    broken: '插件内部出错，请重新打开。',
    reload: '重新打开',
  },
} as const;
