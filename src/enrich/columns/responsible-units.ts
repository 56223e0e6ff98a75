import type { DerivedColumn } from '../derived-column';
import { UNIT_NEEDS, UNITS_WIDTH_CHARS, unitsInPart } from '../standard-units';

/** 责任单位（规范）: the units that answer for the task without leading it, by the names the office wants. */
export const responsibleUnits: DerivedColumn = {
  id: 'responsible-units',
  header: '责任单位（规范）',
  about: '责任单位和配合单位，按单位名录里的规范名称写，一个单位只写一次，不含牵头单位。',
  needs: UNIT_NEEDS,
  widthChars: UNITS_WIDTH_CHARS,
  value: (task, context) => unitsInPart(task, 'responsible', context),
};
