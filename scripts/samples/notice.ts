import { unzipSync, zipSync } from 'fflate';
import { abstractList, buildDocx, list, numbered, paragraph, table } from '../../tests/kit/docx';

/** A notice as a Word file: numbers Word makes by itself, and an attachment that is a table with merged cells. */
export const WORD_NOTICE = 'flood-control.docx';

/** Paragraphs numbered at a level, as 「一、」 and 「（一）」. */
const chapter = (text: string) => numbered(1, 0, text);
const item = (text: string) => numbered(1, 1, text);

const BODY = [
  paragraph('青溪县人民政府办公室关于印发2026年防汛抗旱工作任务分工方案的通知'),
  paragraph('青政办发〔2026〕9号'),
  paragraph('各乡镇人民政府，县政府各工作部门：'),
  paragraph('《2026年防汛抗旱工作任务分工方案》已经县政府同意，现印发给你们，请认真组织实施。'),
  chapter('压实防汛责任'),
  item(
    '公布责任人名单。逐库逐堤落实行政、技术、巡查三类责任人，2026年3月底前在县政府网站公布。（县水利局牵头，各乡镇人民政府配合）',
  ),
  item(
    '开展汛前检查。对水库、山塘、堤防和排涝泵站逐一检查，发现的问题建立台账，2026年4月15日前整改到位。（县水利局牵头，县住房城乡建设局、县农业农村局配合）',
  ),
  chapter('做好应急准备'),
  item('修订应急预案。结合机构调整修订县乡两级防汛预案，明确转移路线和安置点。（县应急局牵头，各乡镇人民政府配合）'),
  item(
    '储备防汛物资。补齐冲锋舟、编织袋、应急照明等物资，2026年4月底前完成轮换。（县发展改革局、县应急局按职责分工负责）',
  ),
  paragraph('各乡镇、各部门要于2026年5月10日前将准备情况报县防汛抗旱指挥部办公室。'),
  paragraph('青溪县人民政府办公室'),
  paragraph('2026年3月6日'),
  paragraph('附件：汛期重点工作安排'),
  table([
    ['序号', '工作任务', '牵头单位', '责任单位', '完成时限'],
    ['1', '组织转移避险演练', { text: '县应急局', down: 'begin' }, '各乡镇人民政府', '2026年5月底前'],
    ['2', '开展抢险队伍集训', { text: '', down: 'go on' }, '县人民武装部', '2026年5月20日前'],
    ['3', '加密雨情水情监测', '县气象局', '县水利局', '全年'],
  ]),
].join('');

/** The bytes of the Word file; the same every time. */
export function writeWordNotice(): Uint8Array {
  const levels = abstractList(0, [
    ['%1、', 'chineseCountingThousand'],
    ['（%2）', 'chineseCounting'],
  ]);
  const parts = unzipSync(buildDocx({ body: BODY, numbering: levels + list(1, 0) }));
  return zipSync(parts, { level: 9, mtime: new Date(2026, 0, 1) });
}
