import { BODY_WORDS, type ColumnRole, WITH_PERSONS } from '../column-role';

/** 牵头单位 */
export const lead: ColumnRole = {
  id: 'lead',
  headers: [
    '牵头单位',
    '牵头部门',
    '牵头责任单位',
    '牵头责任部门',
    '承办单位',
    '承办部门',
    '主办单位',
    '主办部门',
    '主责单位',
    '主责部门',
    '主要责任单位',
    '第一责任单位',
    '总牵头单位',
    '牵头科室',
    '牵头处室',
    '牵头',
    '主办',
    '承办',
    '主责',
    '主体责任单位',
  ],
  parts: new RegExp(
    `(?:牵头|主办|承办|主责|主要责任|主要负责|第一责任|首要责任|统筹|总抓|主抓).{0,6}(?:${BODY_WORDS}|${WITH_PERSONS})`,
  ),
};
