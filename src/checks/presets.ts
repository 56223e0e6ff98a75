import type { Role } from '../tasks/role';
import type { PresetId } from './check-rule';

/** A column the sheet must have; any of the roles will do. */
export interface RequiredColumn {
  /** As the finding names it: 「牵头单位（或责任单位）」. */
  readonly name: string;
  readonly anyOf: readonly Role[];
}

/** How strictly a sheet is checked, as data. */
export interface Preset {
  readonly title: string;
  readonly requiredColumns: readonly RequiredColumn[];
  /** 严格 shows every 提示 as 建议改. */
  readonly hintsAreWarnings: boolean;
}

const TASK: RequiredColumn = { name: '工作任务', anyOf: ['task', 'requirement'] };
const UNIT: RequiredColumn = {
  name: '牵头单位（或责任单位）',
  anyOf: ['lead', 'lead+responsible', 'responsible', 'cooperating'],
};
const DEADLINE: RequiredColumn = { name: '完成时限', anyOf: ['deadline'] };

const BASIC = { requiredColumns: [TASK, UNIT, DEADLINE], hintsAreWarnings: false };

/** The presets the office chooses from. 六明确: 工作目标、具体措施、责任领导、实施机构、具体责任人、完成时限（甘政发〔2022〕9号）. */
export const PRESETS: Readonly<Record<PresetId, Preset>> = {
  default: { title: '默认', ...BASIC },
  'first-leads': { title: '首位即牵头', ...BASIC },
  'separate-leads': { title: '允许分别牵头', ...BASIC },
  'six-clear': {
    title: '六明确',
    requiredColumns: [
      { name: '工作目标', anyOf: ['target'] },
      { name: '具体措施', anyOf: ['requirement'] },
      { name: '责任领导', anyOf: ['leader'] },
      { ...UNIT, name: '实施机构' },
      { name: '责任人', anyOf: ['person'] },
      DEADLINE,
    ],
    hintsAreWarnings: false,
  },
  strict: { title: '严格', requiredColumns: BASIC.requiredColumns, hintsAreWarnings: true },
};
