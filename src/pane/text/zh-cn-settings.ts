import type { PresetId } from '../../checks/check-rule';
import type { RuleSetting } from '../../findings/ignore';

/** What each preset asks for beyond the ordinary, in one sentence. */
const PRESET_ABOUT: Readonly<Record<PresetId, string>> = {
  default: '一般的分工方案、任务清单：必须有任务、责任单位和完成时限。',
  'first-leads': '只有一列单位的表：列第一位的为牵头单位，每项只应有一个牵头单位。',
  'separate-leads': '允许几个单位分别牵头，不作为问题指出。',
  'six-clear': '工作目标、具体措施、责任领导、实施机构、责任人、完成时限六项都要写明。',
  strict: '全部规则都检查，提示也按建议改显示。',
};

/** What a rule can be set to, as the drop-down names it. */
const RULE_SETTINGS: Readonly<Record<RuleSetting, string>> = {
  off: '不检查',
  error: '必须改',
  warning: '建议改',
  hint: '提示',
};

/** Words of the tab 设置 that only its own script needs. */
export const SETTINGS_TEXT = {
  presets: {
    title: '检查方案',
    about: '决定用哪些规则检查，存在本工作簿里，各工作表共用。改好后点「保存方案」。',
    preset: '方案',
    presetAbout: PRESET_ABOUT,
    soonDays: '临期天数',
    soonDaysHint: (days: number) => `离截止日期还有几天算临期，不填为 ${days} 天`,
    invalidDays: '请填 0 到 365 之间的整数',
    switches: (rules: number, changed: number) =>
      changed === 0 ? `规则开关（${rules} 条，均按原定）` : `规则开关（${rules} 条，改了 ${changed} 条）`,
    group: (title: string, rules: number, changed: number) =>
      changed === 0 ? `${title}（${rules}）` : `${title}（${rules}，改了 ${changed}）`,
    own: (words: string) => `${words}（原定）`,
    settings: RULE_SETTINGS,
    loading: '正在读取规则……',
    save: '保存方案',
    discard: '放弃改动',
    reset: '全部恢复原定',
    unsaved: '有改动尚未保存。',
  },

  transfer: {
    title: '与其他工作簿共用方案',
    about: '导出为一个小文件发给同事，在对方的工作簿里导入即可。文件里只有方案和规则开关，没有表格内容。',
    exportFile: '导出为文件',
    fileName: '责任表检查方案.json',
    copy: '复制方案文字',
    copied: '已复制。对方在「粘贴方案文字」里粘贴即可。',
    exported: '已交给浏览器保存。若没有出现保存提示，请用「复制方案文字」。',
    importFile: '从文件导入',
    paste: '粘贴方案文字',
    pasted: '方案文字',
    read: '读入方案',
    nothingPasted: '请先粘贴方案文字',
    unreadable: (because: string) => `没有读懂：${because}。`,
    readDone: (preset: string, changed: number, unknown: number) =>
      `已读入方案「${preset}」，规则改动 ${changed} 条${unknown > 0 ? `，另有 ${unknown} 条规则本版本没有，已略过` : ''}。点「保存方案」后生效。`,
  },

  theme: {
    title: '外观',
    about: '只影响这台电脑上的窗格。',
    label: '颜色',
    system: '跟随系统',
    light: '浅色',
    dark: '深色',
  },

  clear: {
    title: '清除插件留在工作簿中的信息',
    about:
      '清除本工作簿里的方案、忽略、放假安排、单位判断等设置，表中的标记，以及插件用的隐藏名称。写好的汇总表、问题清单、自检单和单位名录会留下，成为普通工作表。清除后不能撤销。',
    ask: '清除……',
    confirm: '确定清除',
    cancel: '不清除',
    sure: '清除后，忽略的问题会重新出现，这些设置不能恢复。',
  },
} as const;
