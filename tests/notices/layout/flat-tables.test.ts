import fc from 'fast-check';
import { readingLayout } from '../../../src/notices/layout/read-layout';
import { finished } from '../../../src/tasks/saying';
import { readNotice } from '../../../src/notices/read-notice';
import { lines, tablesIn } from './tables-in';

const HEADER = '序号|工作任务|具体措施|牵头单位|责任单位|完成时限';
const FIRST = '1|改造老旧小区|完成十二个小区的管网更新。|县住建局|县财政局|2026年9月底前';
const SECOND = '2|整治乡村道路|排查桥梁隐患，建立台账。|县交通运输局|县公安局|2026年6月底前';
const THIRD = '3|改善办学条件|新建学校两所。|县教育局|县自然资源局|2026年12月底前';

describe('cells in lines of their own below the labels of a header', () => {
  test.each<[string, string, readonly string[]]>([
    ['every row is whole', lines(HEADER, FIRST, SECOND, THIRD), [HEADER, FIRST, SECOND, THIRD]],
    ['blank lines stand between cells', lines(HEADER, FIRST, SECOND).replaceAll('\n', '\n\n'), [HEADER, FIRST, SECOND]],
    [
      'a title above, words and a signature below',
      `青峦县重点工作任务清单\n\n${lines(HEADER, FIRST, SECOND)}\n\n注：各单位每月5日前报送进展。\n县人民政府办公室\n2026年3月1日`,
      [HEADER, FIRST, SECOND],
    ],
    [
      'a signature right below',
      `${lines(HEADER, FIRST, SECOND)}\n县人民政府办公室\n2026年3月1日`,
      [HEADER, FIRST, SECOND],
    ],
    [
      'cells of several paragraphs',
      lines(HEADER, '1|改造老旧小区|1.更新管网。|2.修复路面。|县住建局|县财政局、|各镇人民政府|2026年9月底前', SECOND),
      [HEADER, '1|改造老旧小区|1.更新管网。/2.修复路面。|县住建局|县财政局、/各镇人民政府|2026年9月底前', SECOND],
    ],
    [
      'the header comes again on the next page',
      lines(HEADER, FIRST, SECOND, '- 2 -', HEADER, THIRD),
      [HEADER, FIRST, SECOND, HEADER, THIRD],
    ],
    [
      'a page ends with blank lines in the last row',
      lines(HEADER, FIRST, SECOND, '3|改善办学条件|新建学校两所。|县教育局').concat(
        '\n\n\n- 2 -\n\n\n',
        lines('县自然资源局|2026年12月底前'),
      ),
      [HEADER, FIRST, SECOND, THIRD],
    ],
    [
      'a merged task has further rows',
      lines(HEADER, `${FIRST}|修复路面。|县城管局|县财政局|全年`, SECOND),
      [HEADER, FIRST, '||修复路面。|县城管局|县财政局|全年', SECOND],
    ],
    [
      'the last task has further rows',
      lines(HEADER, FIRST, SECOND, '加固护栏。|县交通运输局|县公安局|全年'),
      [HEADER, FIRST, SECOND, '||加固护栏。|县交通运输局|县公安局|全年'],
    ],
    [
      'sections stand between rows',
      lines(HEADER, '一、城市建设', FIRST, '二、道路交通', SECOND),
      [HEADER, '一、城市建设', FIRST, '二、道路交通', SECOND],
    ],
    [
      'a category is merged downwards',
      lines(
        '类别|序号|工作任务|责任单位|完成时限',
        '城建|1|更新管网|县住建局|9月底前',
        '2|修复路面|县城管局|6月底前',
        '教育|3|新建学校|县教育局|全年',
      ),
      [
        '类别|序号|工作任务|责任单位|完成时限',
        '城建|1|更新管网|县住建局|9月底前',
        '|2|修复路面|县城管局|6月底前',
        '教育|3|新建学校|县教育局|全年',
      ],
    ],
    [
      'a label is broken over two lines',
      lines('序号|工作任务|责任|单位|完成|时限', '1|更新管网|县住建局|9月底前', '2|修复路面|县城管局|6月底前'),
      ['序号|工作任务|责任/单位|完成/时限', '1|更新管网|县住建局|9月底前', '2|修复路面|县城管局|6月底前'],
    ],
    [
      'units and deadline are merged downwards',
      lines('序号|工作任务|责任单位|完成时限', '1|更新管网|县住建局|9月底前', '2|修复路面', '3|新建学校|县教育局|全年'),
      ['序号|工作任务|责任单位|完成时限', '1|更新管网|县住建局|9月底前', '2|修复路面', '3|新建学校|县教育局|全年'],
    ],
    [
      'remarks behind the deadline, one row without',
      lines(
        '序号|工作任务|责任单位|完成时限|备注',
        '1|更新管网|县住建局|9月底前|民生实事',
        '2|修复路面|县城管局|6月底前',
        '3|新建学校|县教育局|全年',
      ),
      [
        '序号|工作任务|责任单位|完成时限|备注',
        '1|更新管网|县住建局|9月底前|民生实事',
        '2|修复路面|县城管局|6月底前',
        '3|新建学校|县教育局|全年',
      ],
    ],
    [
      'tasks that end like a unit',
      lines('序号|工作任务|责任单位|完成时限', '1|改造老旧小区|县住建局|9月底前', '2|建设示范学校|县教育局|6月底前'),
      ['序号|工作任务|责任单位|完成时限', '1|改造老旧小区|县住建局|9月底前', '2|建设示范学校|县教育局|6月底前'],
    ],
    [
      'no serial numbers, but every row is whole',
      lines(
        '工作任务|责任单位|完成时限',
        '加强宣传引导|县委宣传部|6月底前',
        '组织演练|县应急局|9月底前',
        '县人民政府办公室|2026年3月1日',
      ),
      ['工作任务|责任单位|完成时限', '加强宣传引导|县委宣传部|6月底前', '组织演练|县应急局|9月底前'],
    ],
  ])('%s', (_, text, rows) => {
    expect(tablesIn(text)).toEqual([rows]);
  });

  test.each<[string, string]>([
    ['labels without rows', lines(HEADER)],
    ['one row alone', lines('工作任务|责任单位|完成时限', '加强宣传|县委宣传部|6月底前')],
    ['numbers that do not rise', lines(HEADER, FIRST, THIRD)],
    [
      'a row whose units cannot be told apart',
      lines(HEADER, FIRST, '2|整治道路|排查桥梁。|县交通运输局|县公安局|县财政局|6月底前'),
    ],
    ['neither units nor a time', lines('序号|工作任务|具体措施', '1|改造小区|更新管网', '2|整治道路|排查桥梁')],
    ['labels of lines in prose', '责任单位：县教育局\n完成时限：6月底前\n工作任务：新建学校'],
    [
      'a page inside a cell',
      lines(HEADER, '1|改造老旧小区|1.更新管网。|- 2 -|2.修复路面。|县住建局|县财政局|9月底前', SECOND),
    ],
  ])('%s: nothing is taken', (_, text) => {
    expect(tablesIn(text)).toEqual([]);
  });
});

describe('cells in lines that a tab sets in', () => {
  const row = (...cells: readonly string[]) => cells.map((cell) => `\t${cell}`).join('\n');
  const text = (...rows: readonly string[]) => rows.join('\n\n');
  const head = row('序号', '工作任务', '具体要求', '牵头单位', '完成时限');

  test('blank cells are cells; paragraphs without a tab go on in the cell above', () => {
    const source = text(
      head,
      row('1', '改造小区', '更新管网。', '县住建局，\n\n各镇', '2026年9月底前\n完成'),
      row('', '', '修复路面。', '', ''),
      row('2', '整治道路', '排查桥梁。', '县交通运输局', '全年\n\n每季度通报'),
      row('3', '改善办学', '新建学校。', '', '2026年12月底前'),
      '注：以上任务纳入考核。',
    );
    expect(tablesIn(source)).toEqual([
      [
        '序号|工作任务|具体要求|牵头单位|完成时限',
        '1|改造小区|更新管网。|县住建局，//各镇|2026年9月底前/完成',
        '||修复路面。',
        '2|整治道路|排查桥梁。|县交通运输局|全年//每季度通报',
        '3|改善办学|新建学校。||2026年12月底前',
      ],
    ]);
  });
});

describe('rows of a line each with blanks between the cells', () => {
  const head = '序号 工作任务 责任单位 完成时限';
  test.each<[string, string, readonly string[]]>([
    [
      'cells without blanks',
      `${head}\n1 加强宣传 县委宣传部 6月底前\n2  改造老旧小区　县住建局、县财政局   9月底前\n\n县人民政府办公室`,
      ['序号|工作任务|责任单位|完成时限', '1|加强宣传|县委宣传部|6月底前', '2|改造老旧小区|县住建局、县财政局|9月底前'],
    ],
    [
      'blanks inside the only text and the units',
      `${head}\n1 组织 消防 演练 县应急局 县消防救援大队 9月底前\n2 加强宣传 县委宣传部 6月底前`,
      [
        '序号|工作任务|责任单位|完成时限',
        '1|组织 消防 演练|县应急局 县消防救援大队|9月底前',
        '2|加强宣传|县委宣传部|6月底前',
      ],
    ],
  ])('%s', (_, text, rows) => {
    expect(tablesIn(text)).toEqual([rows]);
  });

  test.each<[string, string]>([
    ['lines broken at a width', `${head}\n1 加强宣传 县委宣传部 6月底前\n引导群众参与\n2 改造小区 县住建局 9月底前`],
    [
      'two columns of text that blanks part further',
      '序号 工作任务 具体措施 责任单位\n1 改造 小区 更新管网 县住建局\n2 整治道路 排查桥梁 县公安局',
    ],
  ])('%s: nothing is taken', (_, text) => {
    expect(tablesIn(text)).toEqual([]);
  });
});

test('a row of one cell is a row where it has the tabs of its table', () => {
  const text = '序号\t工作任务\t责任单位\n一、城建\t\t\n1\t更新管网\t县住建局\n\t修复路面\t\n\t只有一格';
  expect(tablesIn(text)).toEqual([['序号|工作任务|责任单位', '一、城建', '1|更新管网|县住建局', '|修复路面']]);
});

test('below the title of a section a column of categories holds the tasks', () => {
  const header = '序号|重点领域|具体举措|责任单位|完成时限';
  const rows = ['1|改造小区|更新管网。|县住建局|9月底前', '2|整治道路|排查桥梁。|县交通运输局|6月底前'];
  const wordsOf = (text: string) =>
    readNotice({ text }).rows.map(({ category, task, requirement }) =>
      [category.text, task.text, requirement.text].join('|'),
    );
  expect(wordsOf(lines(header, '一、城市建设', ...rows))).toEqual([
    '城市建设|改造小区|更新管网。',
    '城市建设|整治道路|排查桥梁。',
  ]);
  expect(wordsOf(lines(header, ...rows))).toEqual(['改造小区|更新管网。|', '整治道路|排查桥梁。|']);
});

test('rows are read as those of other tables are', () => {
  const text = lines(HEADER, FIRST, SECOND);
  const tabbed = [HEADER, FIRST, SECOND].map((row) => row.replaceAll('|', '\t')).join('\n');
  const shown = (source: string) =>
    readNotice({ text: source }).rows.map(({ mark, task, requirement, units, deadlines }) => [
      mark,
      task.text,
      requirement.text,
      units.map((unit) => `${unit.part} ${unit.text}`),
      deadlines.map((deadline) => deadline.text),
    ]);
  expect(shown(text)).toEqual(shown(tabbed));
  expect(shown(text)).toHaveLength(2);
});

const PIECES = [
  ...HEADER.split('|'),
  ...FIRST.split('|'),
  ...SECOND.split('|'),
  '3',
  '一、城建',
  '各镇',
  '- 2 -',
  '',
  '\t',
  '\t2',
  ' ',
  '附件：',
];

test('whatever stands below labels is in one place and in order', () => {
  const below = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 });
  fc.assert(
    fc.property(below, fc.boolean(), (pieces, isTabbed) => {
      const text = [...HEADER.split('|'), ...pieces].map((piece) => (isTabbed ? `\t${piece}` : piece)).join('\n');
      const { blocks, residue } = finished(readingLayout({ text }));
      const places = [
        ...blocks.flatMap((block) => (block.kind === 'table' ? [block.table.span] : [])),
        ...residue.map(({ span }) => span),
      ].sort((a, b) => a.start - b.start);
      for (const [index, { end }] of places.entries())
        expect(places[index + 1]?.start ?? end).toBeGreaterThanOrEqual(end);
      for (const { pieces: owned } of [readNotice({ text })])
        expect(owned.reduce((at, { span }) => (span.start === at ? span.end : -1), 0)).toBe(text.length);
    }),
    { numRuns: 80 },
  );
});
