import { type ColumnRole, NO_UNITS_FIRST, shareOf } from '../column-role';

/** 联系电话 */
export const phone: ColumnRole = {
  id: 'phone',
  headers: [
    '联系电话',
    '电话',
    '联系方式',
    '手机',
    '手机号',
    '手机号码',
    '电话号码',
    '办公电话',
    '固定电话',
    '联系人电话',
  ],
  parts: new RegExp(`${NO_UNITS_FIRST}.*(?:电话|手机|联系方式)(?:号码?)?$`),
  looksLike: (texts) => shareOf(texts, (text) => /^[\d\s()（）+\-—、,，;；/]{7,60}$/.test(text)),
};
