import { readNotice } from '../../../src/notices/read-notice';

/** Rows as 「category / task / requirement / deadline」. */
function rowsOf(text: string): readonly string[] {
  return readNotice({ text }).rows.map(({ mark, task, body, deadlines }) =>
    [mark, task.text, body.text, deadlines.map((deadline) => deadline.text).join()].join(' / '),
  );
}

const HEADER = '工作任务\t任务分解/时序进度\t考核要点';

describe('tables of tasks and steps without units and deadlines', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'blank cells are merged with those above',
      [
        HEADER,
        '专业建设\t3月：修订方案\t方案',
        '\t5月：中期检查\t',
        '\t1月至4月 组织竞赛',
        '课堂教学\t全年：听课200节\t记录',
      ],
      [
        ' / 专业建设 / 3月：修订方案 / 3月',
        ' / 专业建设 / 5月：中期检查 / 5月',
        ' / 专业建设 / 1月至4月组织竞赛 / 1月至4月',
        ' / 课堂教学 / 全年：听课200节 / 全年',
      ],
    ],
    [
      'merged cells are dropped, a cell has lines of its own',
      [
        HEADER,
        '专业建设\t3月：修订方案',
        '5月：中期检查',
        '组织复查',
        '9月-12月，评选\t方案通过',
        '报告齐全',
        '课堂教学\t全年：听课\t记录',
      ],
      [
        ' / 专业建设 / 3月：修订方案 / 3月',
        ' / 专业建设 / 5月：中期检查 / 5月',
        ' / 专业建设 / 组织复查 / ',
        ' / 专业建设 / 9月-12月，评选 / 9月-12月',
        ' / 课堂教学 / 全年：听课 / 全年',
      ],
    ],
    [
      'the header comes again for the next department',
      [
        '教务处\t\t',
        HEADER,
        '专业建设\t3月：修订方案\t方案',
        '\t4月：论证\t',
        '科研处\t\t',
        HEADER,
        '课题\t2月：申报\t数',
        '\t6月：结题\t率',
      ],
      [
        ' / 专业建设 / 3月：修订方案 / 3月',
        ' / 专业建设 / 4月：论证 / 4月',
        ' / 课题 / 2月：申报 / 2月',
        ' / 课题 / 6月：结题 / 6月',
      ],
    ],
    [
      'a column of its own for the time; numbers below the label of tasks',
      ['重点工作\t\t具体措施\t时序进度', '1\t专业建设\t修订方案\t3月', '2\t课堂教学\t听课\t全年'],
      ['1 / 专业建设 / 修订方案 / 3月', '2 / 课堂教学 / 听课 / 全年'],
    ],
    ['a table of marks', ['工作内容\t考核要点\t分值', '专业建设\t方案\t10', '课堂教学\t示范课\t20'], []],
    ['projects and their cost', ['项目名称\t建设内容\t总投资', '管网\t铺设五公里\t300', '学校\t新建两所\t800'], []],
  ])('%s', (_, table, rows) => {
    const text = `青峦学院2026年工作\n\n${table.join('\n')}\n`;
    expect(rowsOf(text)).toEqual(rows);
    const { pieces } = readNotice({ text });
    expect(pieces.reduce((at, { span }) => (span.start === at ? span.end : -1), 0)).toBe(text.length);
  });
});
