import { BODY_WORDS, type ColumnRole } from '../column-role';

/** 牵头落实单位: one column for all units of a task. */
export const leadResponsible: ColumnRole = {
  id: 'lead+responsible',
  headers: [
    '牵头落实单位',
    '牵头及责任单位',
    '牵头和责任单位',
    '牵头、责任单位',
    '牵头/责任单位',
    '牵头及配合单位',
    '牵头和配合单位',
    '牵头配合单位',
    '牵头单位及责任单位',
    '牵头单位、责任单位',
    '牵头单位及配合单位',
    '牵头单位和配合单位',
    '牵头单位、配合单位',
    '主协办单位',
    '部门分工',
    '责任分工',
    '任务分工',
    '职责分工',
    '工作分工',
    '分工',
    '单位分工',
    '责任落实',
  ],
  parts: new RegExp(
    `(?:牵头|主办|承办|主责)(?:单位|部门)?(?:及|和|与|、|/|,|以及|[(]).{0,4}(?:责任|配合|协办|协助|参与|参加|落实|协同|实施).{0,3}${BODY_WORDS}|牵头(?:落实|实施|推进|配合|协办|执行).{0,2}${BODY_WORDS}`,
  ),
};
