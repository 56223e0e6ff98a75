import fc from 'fast-check';
import { readingLayout } from '../../../src/notices/layout/read-layout';
import { finished } from '../../../src/tasks/saying';
import { readNotice } from '../../../src/notices/read-notice';
import { lines, tablesIn } from './tables-in';

const HEADER = '序号|工作任务|具体举措|牵头单位|配合单位|完成时限';
const FIRST = '1|健全机制|建立联席会议制度，每月通报|县发改局|无|2026年12月';
const SECOND = '2|降低成本|出台扶持办法|县经信局（县科技局）|县财政局、县税务局|12月底前';
const THIRD = '3|降低成本|降低成本|按职责分工负责|各镇（街道）|持续推进';
const FOURTH = '4|优化服务|设置综合窗口20个|县政务服务办|县司法局|长期坚持';

describe('tables whose rows are in doubt here and there', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'titles of categories without numbers',
      lines('青峦县任务分工表', HEADER, '夯实基础', FIRST, SECOND, '优化环境', THIRD, FOURTH),
      [HEADER, '夯实基础', FIRST, SECOND, '优化环境', THIRD, FOURTH],
    ],
    [
      'a task that is merged downwards stands in its first row only',
      lines(HEADER, FIRST, '2|出台扶持办法|县经信局|无|全年', THIRD, FOURTH),
      [HEADER, FIRST, '2||出台扶持办法|县经信局|无|全年', THIRD, FOURTH],
    ],
    [
      'a number is left out',
      lines(HEADER, FIRST, SECOND, THIRD, FOURTH, '6|改善办学|新建学校两所|县教育局|各镇|2026年'),
      [HEADER, FIRST, SECOND, THIRD, FOURTH, '6|改善办学|新建学校两所|县教育局|各镇|2026年'],
    ],
    [
      'of three lists for two columns the first leads',
      lines(HEADER, FIRST, '2|整治道路|排查桥梁|县交通运输局|县公安局|县财政局|6月底前', THIRD),
      [HEADER, FIRST, '2|整治道路|排查桥梁|县交通运输局|县公安局/县财政局|6月底前', THIRD],
    ],
    [
      'persons beside units, a time nobody can read',
      lines(
        '序号|重点工作|工作举措|责任领导|责任单位|完成时间',
        '1|改造小区|更新管网|王小明|县住建局|9月底前',
        '2|整治道路|排查桥梁|李建国、赵一鸣|县交通运输局|按计划推进',
        '3|新建学校|新建两所|陈立|县教育局|全年',
      ),
      [
        '序号|重点工作|工作举措|责任领导|责任单位|完成时间',
        '1|改造小区|更新管网|王小明|县住建局|9月底前',
        '2|整治道路|排查桥梁|李建国、赵一鸣|县交通运输局|按计划推进',
        '3|新建学校|新建两所|陈立|县教育局|全年',
      ],
    ],
    [
      'several rows of one task, the last without a word behind it',
      lines(
        HEADER,
        `${FIRST}|公开办理结果|县数据局|无|全年`,
        '2|整治道路|排查桥梁|县交通运输局|县公安局|县财政局|6月底前',
        `${THIRD}|精简材料|县司法局|各镇|12月底前`,
        '请各单位抓好落实。',
      ),
      [
        HEADER,
        FIRST,
        '||公开办理结果|县数据局|无|全年',
        '2|整治道路|排查桥梁|县交通运输局|县公安局/县财政局|6月底前',
        THIRD,
        '||精简材料|县司法局|各镇|12月底前',
      ],
    ],
    [
      'a page inside a cell',
      lines(HEADER, FIRST, '2|降低成本|1.减税。|- 2 -|2.减费。|县经信局|无|全年', THIRD),
      [HEADER, FIRST, '2|降低成本|1.减税。/- 2 -/2.减费。|县经信局|无|全年', THIRD],
    ],
    [
      'a category before the number, a signature below',
      lines(
        '类别|序号|工作任务|牵头单位|配合单位|完成时限',
        '城建|1|更新管网|县住建局|县财政局|县水利局|9月底前',
        '2|修复路面|县城管局|无|6月底前',
        '教育|3|新建学校|县教育局|各镇|全年',
        '县人民政府办公室|2026年3月1日',
      ),
      [
        '类别|序号|工作任务|牵头单位|配合单位|完成时限',
        '城建|1|更新管网|县住建局|县财政局/县水利局|9月底前',
        '|2|修复路面|县城管局|无|6月底前',
        '教育|3|新建学校|县教育局|各镇|全年',
      ],
    ],
  ])('%s', (_, text, rows) => {
    expect(tablesIn(text)).toEqual([rows]);
    expect(
      tablesIn(text.replaceAll('\n', '\n\n')).map((table) => table.map((row) => row.replaceAll('//', '/'))),
    ).toEqual([rows]);
  });

  test.each<[string, string]>([
    ['numbers with prose', lines(HEADER, '1|抓紧部署。', '2|压实责任。', '3|加强督查。', '4|总结经验。')],
    ['two rows in doubt', lines(HEADER, FIRST, '2|整治道路|排查桥梁|县交通运输局|县公安局|县财政局|6月底前')],
  ])('%s: nothing is taken', (_, text) => {
    expect(tablesIn(text)).toEqual([]);
  });

  test('the number of a page is no word of the cell it stands in', () => {
    const text = lines(HEADER, FIRST, '2|降低成本|1.减税。|- 2 -|2.减费。|县经信局|无|全年', THIRD);
    const { rows, pieces } = readNotice({ text });
    expect(rows[1]?.requirement.text).toBe('1.减税。2.减费。');
    expect(
      pieces.filter(({ kind }) => kind === 'residue').map(({ span }) => text.slice(span.start, span.end).trim()),
    ).toContain('- 2 -');
  });
});

describe('rows copied without anything between their cells', () => {
  test('a time with units right behind it ends a row; a note says who leads', () => {
    const text = lines(
      '序号主要工作任务具体工作措施完成时限主要责任单位任务来源',
      '1改善水质',
      '1、修建管网3月县水利局县环保局1、年度要点2、2026年规划',
      '2、整治2025年排查的排口12月底前县环保局相关乡镇人民政府',
      '2保护林地',
      '3、补种林木全年县林业局',
      '注：责任单位第一个为牵头单位，其余为配合单位。',
    );
    expect(tablesIn(text)).toEqual([
      [
        '序号|主要工作任务|具体工作措施|完成时限|主要责任单位|任务来源',
        '1|改善水质|1、修建管网|3月|县水利局县环保局|1、年度要点2、2026年规划',
        '||2、整治2025年排查的排口|12月底前|县环保局相关乡镇人民政府',
        '2|保护林地|3、补种林木|全年|县林业局',
      ],
    ]);
    expect(readNotice({ text }).rows.map(({ units }) => units.map((unit) => `${unit.part} ${unit.text}`))).toEqual([
      ['lead 县水利局', 'responsible 县环保局'],
      ['lead 县环保局', 'responsible 相关乡镇人民政府'],
      ['lead 县林业局'],
    ]);
  });

  test('units behind the last sentence and a time at the end', () => {
    const header = '序号工作任务责任单位完成时限';
    const text = lines(
      header,
      '1更新管网。县住建局9月底前',
      '2修复路面。县城管局、县财政局全年',
      '3新建学校。县教育局6月底前',
    );
    expect(tablesIn(text)).toEqual([
      [
        '序号|工作任务|责任单位|完成时限',
        '1|更新管网。|县住建局|9月底前',
        '2|修复路面。|县城管局、县财政局|全年',
        '3|新建学校。|县教育局|6月底前',
      ],
    ]);
  });

  test('prose below such labels is none', () => {
    expect(tablesIn(lines('序号工作任务责任单位完成时限', '各单位要抓好落实。', '县政府定期通报。'))).toEqual([]);
  });
});

const PIECES = [
  ...HEADER.split('|'),
  ...FIRST.split('|'),
  ...SECOND.split('|'),
  '3',
  '4',
  '夯实基础',
  '- 2 -',
  '',
  '- 3 -',
];

test('whatever stands below labels has one owner', () => {
  const below = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 });
  const rows = lines(FIRST, SECOND, THIRD);
  fc.assert(
    fc.property(below, below, (before, after) => {
      const text = [lines(HEADER), ...before, rows, ...after].join('\n');
      const { blocks } = finished(readingLayout({ text }));
      expect(blocks.length).toBeGreaterThan(0);
      const { pieces } = readNotice({ text });
      expect(pieces.reduce((at, { span }) => (span.start === at ? span.end : -1), 0)).toBe(text.length);
    }),
    { numRuns: 60 },
  );
});
