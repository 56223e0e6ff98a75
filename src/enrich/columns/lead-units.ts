import type { DerivedColumn } from '../derived-column';
import { UNIT_NEEDS, UNITS_WIDTH_CHARS, unitsInPart } from '../standard-units';

/** 牵头单位（规范）: the units that lead, by the names the office wants; empty where nobody is said to lead. */
export const leadUnits: DerivedColumn = {
  id: 'lead-units',
  header: '牵头单位（规范）',
  about: '牵头单位，按单位名录里的规范名称写，一个单位只写一次；没有写明谁牵头的空着。',
  needs: UNIT_NEEDS,
  widthChars: UNITS_WIDTH_CHARS,
  value: (task, context) => unitsInPart(task, 'lead', context),
};
