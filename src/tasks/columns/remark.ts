import type { ColumnRole } from '../column-role';

/** 备注 */
export const remark: ColumnRole = {
  id: 'remark',
  headers: ['备注', '说明', '附注', '备考', '备注说明', '其他', '其他说明', '需要说明的问题'],
  parts: /备注|^说明$/,
};
