import type { ReportKind } from '../../app/assistant';
import type { Severity } from '../../findings/finding';
import { SEVERITY_WORDS, TEXT } from './zh-cn';

const { number } = TEXT;

/** What the sheets of reports are called. */
export const REPORT_TITLES: Readonly<Record<ReportKind, string>> = {
  'finding-list': '问题清单',
  'self-check': '上报前自检单',
};

/** 「D8、E9」, or 「D8、E9 等 7 处」 where there are more. */
function placesWords(places: readonly string[], count: number): string {
  return `${places.join('、')}${count > places.length ? ` 等 ${number(count)} 处` : ''}`;
}

/** The words of what can be done with a checked sheet: 不是问题, 预览, 修改记录, 更多. */
export const CHECKED_TEXT = {
  touched: '待复核',
  recheckedQuietly: (counts: readonly (readonly [Severity, number])[]) =>
    `已复核：${counts.map(([severity, count]) => `${SEVERITY_WORDS[severity]} ${number(count)}`).join('，')}。`,
  switchedOff: (count: number) => `${number(count)} 条已在设置中关闭`,
  toDecide: (count: number) => `待定 ${number(count)} 处`,
  ignoredCount: (count: number) => `已忽略 ${number(count)}`,

  ignore: {
    open: '不是问题…',
    title: '不是问题',
    reason: '为什么不是问题',
    hint: '必填，不超过 200 字。原文改动后会重新提示。',
    offered: '常用理由',
    reasons: ['原文件如此', '领导已同意', '本单位惯例', '另有说明'],
    missing: '请写明理由',
    tooLong: (chars: number) => `理由不超过 200 字，现在 ${number(chars)} 字`,
    save: '忽略这一处',
    cancel: '取消',
  },

  ignored: {
    title: (count: number) => `已忽略（${number(count)}）`,
    none: '没有忽略任何问题。',
    reason: (reason: string, day: string) => `理由：${reason}（${day}）`,
    showName: (title: string, place: string) => `${title} ${place}：定位`,
    restore: '恢复',
    restoreName: (title: string, place: string) => `恢复 ${title} ${place}`,
    unused: (count: number) => `已失效的忽略（${number(count)}）`,
    unusedAbout: '原文已改动或已改好。',
    clearUnused: '全部清除',
    unknownRule: '已停用的规则',
  },

  preview: {
    safe: (count: number) => `可以放心修改（${number(count)}）`,
    review: (count: number) => `需要您决定（${number(count)}）`,
    allSafe: (chosen: number, count: number) => `全选可以放心修改的（已选 ${number(chosen)}/${number(count)} 处）`,
    way: '改法',
    wayName: (place: string) => `${place} 的改法`,
    hint: '只改勾选的地方，改后可以撤销。',
  },

  history: {
    open: (count: number) => `记录（${number(count)}）`,
    openName: (count: number) => `修改记录（${number(count)}）`,
    title: '修改记录',
    about: '本次打开助手以来写入的内容，最近的在上面。',
    cells: (places: readonly string[], count: number) =>
      places.length > 0 ? `修改 ${placesWords(places, count)}` : `修改 ${number(count)} 处`,
    columns: (columns: number, count: number) => `补全 ${number(columns)} 列（${number(count)} 格）`,
    merges: {
      part: (areas: number) => `拆分合并单元格 ${number(areas)} 处`,
      'merge-again': (areas: number) => `恢复合并 ${number(areas)} 处`,
    },
    unify: (target: string, count: number) => `统一为「${target}」${number(count)} 处`,
    directory: (count: number) => `写入单位名录 ${number(count)} 处`,
    marks: (count: number) => (count > 0 ? `标出 ${number(count)} 处` : '清除标记'),
    interrupted: (count: number) => `写入中断，留下 ${number(count)} 处`,
    undone: '已撤销',
    undoName: (at: string, words: string) => `撤销 ${at} ${words}`,
    obstacle: {
      cells: (at: string, words: string, places: readonly string[], count: number) =>
        `${at}「${words}」改过 ${placesWords(places, count)}，单独撤销会丢失这些改动。`,
      lines: (at: string, words: string) => `${at}「${words}」移动了行或列，不能单独撤销。`,
      marks: (at: string, words: string) => `${at}「${words}」的标记会丢失，不能单独撤销。`,
    },
    moreObstacles: (count: number) => `另有 ${number(count)} 步也受影响。`,
    undoFrom: (count: number) => `从这一步起全部撤销（${number(count)} 步）`,
    undoFromName: (at: string, words: string, count: number) => `从 ${at} ${words} 起全部撤销（${number(count)} 步）`,
  },

  more: {
    open: '更多',
    title: '更多操作',
    mark: (count: number) => `在表中标出（${number(count)} 处）`,
    unmark: '清除标记',
    report: (report: ReportKind) => `生成${REPORT_TITLES[report]}`,
    selfCheck: '生成自检单',
    summaries: '生成汇总',
    protected: '工作表受保护，不能标出或清除标记。',
  },
} as const;
