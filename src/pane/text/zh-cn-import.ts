import type { UnplacedReason } from '../../notices/notice';
import type { UnitRole } from '../../notices/draft/import-draft';
import type { DraftCounts } from '../../notices/draft/finish-draft';
import { TEXT } from './zh-cn';

const { number } = TEXT;

const ROLES: Readonly<Record<UnitRole, string>> = { lead: '牵头', responsible: '责任', none: '不列入' };
const ROLE_NAMES: Readonly<Record<UnitRole, string>> = {
  lead: '牵头单位',
  responsible: '责任单位',
  none: '不列入的单位',
};

const REASONS: Readonly<Record<UnplacedReason, (because: string) => string>> = {
  duty: (because) => `有要求（「${because}」），没有归入任何一行。`,
  unit: (because) => `写到「${because}」，没有归入任何一行。`,
  deadline: (because) => `有时限（「${because}」），没有归入任何一行。`,
};

/** Words of the tab 导入. */
export const IMPORT_TEXT = {
  form: {
    about: '把通知、方案的正文变成责任分解表。全部在本机识别，不联网，不外传。',
    paste: '粘贴通知全文',
    open: '打开文件',
    openHint: '.docx 或 .txt，也可以把文件拖到这里',
    year: '计划年份',
    yearHint: '不填则从通知里找',
    invalidYear: '请填四位年份，如 2026',
    read: '识别',
    nothingPasted: '请先粘贴通知全文，或打开文件',
    tooLong: '粘贴的文字超过 2 MB，没有放入。请只粘贴通知正文，或打开文件。',
    tooLarge: (name: string) => `「${name}」超过 50 MB，没有读取。请另存为只有正文的文件再试。`,
    notOpened: (name: string) => `「${name}」没能打开，可能已移走或正被占用。请重新选择。`,
    drop: '松开鼠标即可打开文件',
    oneFile: (files: number) => `一次只能打开一个文件，这次拖来了 ${number(files)} 个，没有读取。请只拖一个。`,
    yearFirst: '没有读取：计划年份填得不对。请改成四位年份，或清空，再打开文件。',
  },

  outcome: {
    empty: '没有读到文字。若文件只有扫描图片，请先转成文字再粘贴。',
    unreadable: (because: string) => because,
    classified: (marking: string) => `这份文件标有「${marking}」，助手没有继续处理，窗格里没有保留它的文字。`,
    classifiedAdvice:
      '请立即停止操作，断开本机网络，不要再复制或转发，并报告本单位的保密工作机构。涉密文件只能在涉密计算机上处理。',
    nothing: (sentences: number) => `读了 ${number(sentences)} 句，没有找到任务，没有可以入表的行。`,
    nothingAdvice:
      '助手按「一、」「（一）」「1.」这样的层次和「（某局牵头）」这样的写法找任务。请看看粘贴的是不是完整的正文，附件里的方案要一起粘贴。',
    again: '重新粘贴',
    keepText: '返回修改文字',
  },

  preview: {
    title: '核对并写入',
    noTitle: '（没有读到标题）',
    counts: ({ sentences, inRows, rows, unplaced, dismissed, leftOut, others }: DraftCounts) =>
      [
        `${number(sentences)} 句中 ${number(inRows)} 句入表，成 ${number(rows)} 行`,
        ...(unplaced > 0 ? [`${number(unplaced)} 句待人工处理`] : []),
        ...(dismissed > 0 ? [`${number(dismissed)} 句不处理`] : []),
        ...(leftOut > 0 ? [`${number(leftOut)} 行不入表`] : []),
        ...(others > 0 ? [`其余 ${number(others)} 句是标题、导语等`] : []),
      ].join('；') + '。',
    from: (file: string, encoding: string | undefined) =>
      encoding === undefined || encoding === 'UTF-8' ? `来自「${file}」` : `来自「${file}」（${encoding} 编码）`,
    other: { ask: '换一份', sure: '放弃改动，换一份' },
    undated: (rows: number) =>
      `没有找到计划年份，${number(rows)} 行的时限没有写年份，推算不出日期。请填写年份后重新识别。`,
    fillYear: { ask: '填写年份', sure: '放弃改动，填写年份' },
    sureSaid: (sure: string) => `改动还没有写入。再按一次「${sure}」才会放弃。`,
    undo: '撤销',
    redo: '重做',
    reports: (reportsIn: number, reports: number) => `报送事项入表（${number(reportsIn)}/${number(reports)} 行）`,
    nextOpen: '下一句待人工',
    list: '原文和各行',
    keys: '↑↓ 换行，Tab 看各格，Enter 修改，Esc 返回，Ctrl+Z 撤销，Ctrl+Y 重做',
    write: (rows: number) => `写入新工作表（${number(rows)} 行）`,
    writeAgain: (rows: number) => `再写一张新工作表（${number(rows)} 行）`,
    noRows: '没有入表的行',
  },

  entry: {
    position: (position: number, count: number) => `第 ${number(position)} 行，共 ${number(count)} 行`,
    cellPosition: (position: number, count: number, cell: string) =>
      `第 ${number(position)} 行，共 ${number(count)} 行，${cell}`,
    source: '原文',
    cells: '入表内容',
    cell: { category: '类别', task: '工作任务', requirement: '具体要求', deadline: '完成时限' },
    cellName: (header: string, text: string) => `${header} ${text === '' ? '（空）' : text}`,
    empty: '（空）',
    role: ROLES,
    unitName: (role: UnitRole, unit: string) => `${ROLE_NAMES[role]} ${unit}`,
    noUnits: '没有写明单位',
    noDeadline: '没有写明时限',
    report: '报送事项',
    edit: '修改',
    editName: (position: number) => `修改第 ${number(position)} 行`,
    close: '收起',
    closeName: (position: number) => `收起第 ${number(position)} 行`,
    leftOut: '不入表',
    takeIn: '入表',
    takeInName: (words: string) => `入表：${words}`,
    dismissed: '不处理',
    dismissName: (words: string) => `不处理：${words}`,
    reopen: '恢复',
    reopenName: (words: string) => `恢复：${words}`,
    unplaced: '待人工处理',
    reason: (reason: UnplacedReason, because: string) => REASONS[reason](because),
  },

  edit: {
    title: (position: number) => `修改第 ${number(position)} 行`,
    unitRole: (unit: string) => `「${unit}」列为`,
    all: '全部单位列为',
    choose: '请选择',
    words: '补上漏认的单位或时限',
    wordsHint: '在原文里选中几个字，或照抄在这里',
    notInSource: '这一行的原文里没有这几个字',
    asLead: '作为牵头单位',
    asResponsible: '作为责任单位',
    asDeadline: '作为时限',
    removeDeadline: (deadline: string) => `去掉时限「${deadline}」`,
    splitAt: '从哪一句起另成一行',
    sentence: (index: number, words: string) => `第 ${number(index)} 句：${words}`,
    split: '拆成两行',
    merge: '与下一行合并',
    leaveOut: '不入表',
    back: '退回待人工处理',
  },

  said: {
    undone: (left: number) => (left === 0 ? '已撤销，没有别的改动了。' : `已撤销，还可撤销 ${number(left)} 步。`),
    redone: (left: number) => (left === 0 ? '已重做，没有可重做的了。' : `已重做，还可重做 ${number(left)} 步。`),
    merged: '已与下一行合并。',
    split: '已拆成两行。',
    leftOut: '这一行不入表。',
    takenIn: '已入表。',
    dismissed: '这一句不处理。',
    reopened: '已恢复为待人工处理。',
    roles: '单位已改。',
    deadline: '时限已改。',
    reports: (isIn: boolean) => (isIn ? '报送事项全部入表。' : '报送事项全部不入表。'),
  },
} as const;
