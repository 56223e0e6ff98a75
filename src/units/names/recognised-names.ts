/** Names that lists are split by but that say too little to be equated with another. */
export const RECOGNISED_CURRENT =
  '国规委 农村工作办公室 商贸局 医疗保障事业管理局 乡村振兴局 数据管理局 大数据发展局 大数据局 群众信访局 人民防空办公室 人防办 人防局 优化办 职转办 协调办 团市委 团县委 团区委 团省委';
/** The same of names that are no longer in use. */
export const RECOGNISED_FORMER = '内贸局 审改办 行政审批制度改革办公室';
/** The same of names no local level stands before. */
export const RECOGNISED_NATIONWIDE = '国务院金融稳定发展委员会 铁路局';
