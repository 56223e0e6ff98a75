import { BODY_WORDS, type ColumnRole, WITH_PERSONS } from '../column-role';

/** 配合单位 */
export const cooperating: ColumnRole = {
  id: 'cooperating',
  headers: [
    '配合单位',
    '配合部门',
    '协办单位',
    '协办部门',
    '协同单位',
    '协同部门',
    '协同责任单位',
    '协助单位',
    '会办单位',
    '参与单位',
    '参加单位',
    '参与部门',
    '其他责任单位',
    '责任(配合)单位',
    '配合责任单位',
    '支持单位',
    '成员单位',
    '配合',
    '协办',
    '协同',
    '配合科室',
    '配合处室',
  ],
  parts: new RegExp(
    `(?:配合|协办|协同|协助|会办|会同|参与|参加|支持|联动|协作|其他责任|次要责任|次责).{0,6}(?:${BODY_WORDS}|${WITH_PERSONS})`,
  ),
};
