import { writeChineseNumber } from '../../src/text/numerals';

/** About as many characters as a page of an official document holds. */
const CHARS_PER_PAGE = 650;
const UNITS = ['市教育局', '市财政局', '市住房城乡建设局', '市交通运输局', '市生态环境局', '各县（市、区）人民政府'];
const FIELDS = ['城乡道路养护', '中小学校舍安全', '污水管网改造', '便民服务大厅', '农贸市场整治', '困难群众救助'];

/** A notice of so many pages: headings, items of several sentences with attributions, page numbers, a cover and an end. */
export function longNotice(pages: number): string {
  const lines = [
    '某市人民政府办公室关于印发2026年重点工作任务分工的通知',
    '某政办发〔2026〕8号',
    '各县（市、区）人民政府，市政府各部门：',
    '现将2026年重点工作任务分工印发给你们，请认真抓好落实。',
  ];
  let chars = 0;
  for (let item = 0; chars < pages * CHARS_PER_PAGE; item++) {
    if (item % 8 === 0)
      lines.push(`${writeChineseNumber(1 + (Math.floor(item / 8) % 99))}、推进${pick(FIELDS, item)}工作`);
    const text = itemText(item);
    chars += text.length;
    lines.push(text);
    if (item % 5 === 4) lines.push(`- ${Math.floor(item / 5) + 1} -`);
  }
  lines.push('各地各部门于2026年12月10日前将落实情况报市政府办公室。', '某市人民政府办公室', '2026年3月6日');
  return lines.join('\n\n');
}

function itemText(item: number): string {
  const field = pick(FIELDS, item);
  const [lead, other] = [pick(UNITS, item), pick(UNITS, item + 2)];
  return `（${writeChineseNumber(1 + (item % 8))}）做好${field}第${item + 1}项任务。围绕${field}中的突出问题，逐一摸清底数，列出清单，分类施策。2026年${1 + (item % 12)}月底前完成摸底，建立台账（见附表${item}），每季度通报进展情况，及时回应群众关切，确保${field}取得实效。（${lead}牵头，${other}配合）`;
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
