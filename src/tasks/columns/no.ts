import { readChineseNumber } from '../../text/numerals';
import { type ColumnRole, shareOf } from '../column-role';

/** 序号 */
export const no: ColumnRole = {
  id: 'no',
  headers: [
    '序号',
    '编号',
    '序',
    '任务序号',
    '任务编号',
    '工作序号',
    '顺序号',
    '项次',
    '项目编号',
    '事项编号',
    '问题编号',
    'No.',
    'NO.',
    'No',
    'NO',
    '№',
  ],
  parts: /(?:序号|编号)$/,
  looksLike: (texts) =>
    shareOf(texts, (text) => text.length <= 6 && readChineseNumber(text.replace(/[.．、]$/, '')) !== undefined),
};
