import { type ColumnRole, NO_UNITS_FIRST } from '../column-role';

/** 责任领导 */
export const leader: ColumnRole = {
  id: 'leader',
  headers: [
    '责任领导',
    '分管领导',
    '牵头领导',
    '包保领导',
    '包联领导',
    '包案领导',
    '挂点领导',
    '挂帅领导',
    '挂钩领导',
    '督办领导',
    '分管省领导',
    '分管市领导',
    '分管县领导',
    '县政府分线领导',
    '联系领导',
    '领导',
    '主管领导',
    '县级领导',
    '市级领导',
    '分管负责人',
    '分管负责同志',
    '分管副职',
    '分管副总',
    '分管校领导',
  ],
  parts: new RegExp(`${NO_UNITS_FIRST}.*领导(?:同志|姓名|及职务)?$`),
};
