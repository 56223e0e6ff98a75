import type { DerivedColumn } from '../derived-column';
import { UNIT_NEEDS, UNITS_WIDTH_CHARS, unitsInPart } from '../standard-units';

/** 牵头单位（规范）: the units that lead, by the names the office wants; empty where nobody is said to lead. */
export const leadUnits: DerivedColumn = {
  id: 'lead-units',
  header: '牵头单位（规范）',
  needs: UNIT_NEEDS,
  widthChars: UNITS_WIDTH_CHARS,
  value: (task, context) => unitsInPart(task, 'lead', context),
};
