import fc from 'fast-check';
import type { SourceTable } from '../../../src/notices/notice';
import { readingLayout } from '../../../src/notices/layout/read-layout';
import { finished } from '../../../src/tasks/saying';
import { isBlank } from '../../../src/text/blanks';
import { OWN_NOTICES } from './own-notices';

/** Paragraphs as they are, tables as 「表」 with their cells, a row a piece. */
function blocksOf(text: string, tables?: readonly SourceTable[]): readonly string[] {
  return finished(readingLayout({ text, ...(tables && { tables }) })).blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.paragraph.text
      : `表 ${block.table.rows.map((row) => row.map(({ span }) => text.slice(span.start, span.end)).join(' | ')).join(' / ')}`,
  );
}

function residueOf(text: string): readonly string[] {
  return finished(readingLayout({ text })).residue.map(
    ({ span, kind }) => `${kind} ${text.slice(span.start, span.end).trim()}`,
  );
}

const LONG = '县教育局要会同县财政局梳理校舍安全隐患，逐校建立台账';

describe('lines are put together', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a page breaks a word',
      `（一）排查隐患。${LONG}，做好审批、核\n\n准、备案工作。`,
      [`（一）排查隐患。${LONG}，做好审批、核准、备案工作。`],
    ],
    [
      'a page number stands in the gap',
      `（一）排查隐患。${LONG}，做好\n\n- 3 -\n\n审批工作。`,
      [`（一）排查隐患。${LONG}，做好审批工作。`],
    ],
    [
      'a sentence behind 「主要职责：」 goes on',
      '抢险救援组。主要职责：组织抢险救援队伍，调度抢\n\n险物资。',
      ['抢险救援组。主要职责：组织抢险救援队伍，调度抢险物资。'],
    ],
    [
      'a list behind 「责任单位：」 ends its paragraph',
      `${LONG}。责任单位：县教育局\n\n推进信息化。`,
      [`${LONG}。责任单位：县教育局`, '推进信息化。'],
    ],
    ['a heading stays alone', '一、加强领导\n\n各校要成立专班。', ['一、加强领导', '各校要成立专班。']],
    [
      'a heading with a pause stays alone',
      '一、加强领导，压实责任\n\n各校要成立专班。',
      ['一、加强领导，压实责任', '各校要成立专班。'],
    ],
    [
      'a title without a number stays alone',
      '推进校舍改造\n\n完成十所学校的改造。',
      ['推进校舍改造', '完成十所学校的改造。'],
    ],
    [
      'an attribution ends a paragraph',
      `${LONG}（县教育局牵头）\n推进信息化。`,
      [`${LONG}（县教育局牵头）`, '推进信息化。'],
    ],
    [
      'a label ends a paragraph',
      '1．改造校舍，更新设备。责任单位：县教育局\n同步绿化。',
      ['1．改造校舍，更新设备。责任单位：县教育局', '同步绿化。'],
    ],
    [
      'labels have lines of their own',
      '责任单位：县教育局、县财政局\n完成时限：6月底前',
      ['责任单位：县教育局、县财政局', '完成时限：6月底前'],
    ],
    [
      'a signature stays alone',
      '请认真执行。\n某县教育局\n2026年3月2日',
      ['请认真执行。', '某县教育局', '2026年3月2日'],
    ],
    ['line ends of all kinds', '甲。\r\n乙。\u2028丙。\v丁。\f戊。', ['甲。', '乙。', '丙。', '丁。', '戊。']],
  ])('%s', (_, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });

  test('a few paragraphs of fixed width among others', () => {
    const lines = [
      '（一）改造校舍。全县十所学校年内完成，其中城区四所学校在暑假前完工，乡镇六所学校在寒假前完工。',
      '（二）更新设备。为每所学校配备实验室一间，图书三千册，确保春季学期全部投入使用，工程质量达到标准。',
      '　　各乡镇人民政府要在方案印发后十日内制订',
      '实施办法。',
      '　　县教育局要会同有关部门在每年三月底之前',
      '公布进度。',
      '　　各学校要把校舍安全纳入议事日程并且每月',
      '研究一次。',
    ];
    expect(blocksOf(lines.join('\n'))).toEqual([
      lines[0],
      lines[1],
      '各乡镇人民政府要在方案印发后十日内制订实施办法。',
      '县教育局要会同有关部门在每年三月底之前公布进度。',
      '各学校要把校舍安全纳入议事日程并且每月研究一次。',
    ]);
  });

  test('a heading that ends in 目的 hangs on nothing', () => {
    expect(blocksOf('1.1 编制目的\n为有效应对洪涝，制定本预案。')).toEqual([
      '1.1编制目的',
      '为有效应对洪涝，制定本预案。',
    ]);
  });

  test('a copied page of fixed width, with sentences that end at the edge', () => {
    const lines = [
      '　　（一）改造校舍。全县十所学校年内完成。',
      '其中城区四所学校在暑假前完工，乡镇六所学校。',
      '在寒假前完工，确保春季学期投入使用，工程质量',
      '达到标准。',
      '　　（二）更新设备。为每所学校配备实验室一间，',
      '图书三千册。',
    ];
    expect(blocksOf(lines.join('\n'))).toEqual([
      '（一）改造校舍。全县十所学校年内完成。其中城区四所学校在暑假前完工，乡镇六所学校。在寒假前完工，确保春季学期投入使用，工程质量达到标准。',
      '（二）更新设备。为每所学校配备实验室一间，图书三千册。',
    ]);
  });
});

describe('paragraphs run together are parted where the numbering runs on', () => {
  test.each<[string, readonly string[]]>([
    ['（一）改造校舍，年内完成。（二）更新设备。', ['（一）改造校舍，年内完成。', '（二）更新设备。']],
    ['1．改造校舍，年内完成。（县教育局）2．更新设备。', ['1．改造校舍，年内完成。（县教育局）', '2．更新设备。']],
    ['1．改造校舍，要求：（1）年内完成。（2）质量达标。', ['1．改造校舍，要求：（1）年内完成。（2）质量达标。']],
    ['（一）改造校舍，年内完成。（三）更新设备。', ['（一）改造校舍，年内完成。（三）更新设备。']],
    ['1．改造校舍十所。2.5亿元由县财政安排。', ['1．改造校舍十所。2.5亿元由县财政安排。']],
    [
      '（一）改造校舍，见第（二）项。（二）项另行通知。\n（二）更新设备。',
      ['（一）改造校舍，见第（二）项。（二）项另行通知。', '（二）更新设备。'],
    ],
  ])('%s', (text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });
});

describe('residue is named', () => {
  test.each<[string, readonly string[]]>([
    ['当前位置：首页 > 公开 > 文件', ['web 当前位置：首页 > 公开 > 文件']],
    [
      '索引号\t0123\t分类\t通知\n发布日期\t2026年3月2日\t\n关于做好工作的通知',
      ['web 索引号\t0123\t分类\t通知', 'web 发布日期\t2026年3月2日'],
    ],
    [
      '【索引号】0123\n【文　　号】某政字〔2026〕8号\n【有效性】有效\n甲。',
      ['web 【索引号】0123', 'web 【文　　号】某政字〔2026〕8号', 'web 【有效性】有效'],
    ],
    ['字体：大 中 小', ['web 字体：大 中 小']],
    ['【打印】【关闭】', ['web 【打印】【关闭】']],
    ['扫一扫在手机打开当前页', ['web 扫一扫在手机打开当前页']],
    ['甲。\n- 12 -\n乙。', ['page - 12 -']],
    ['甲。\n第 3 页 共 10 页\n乙。', ['page 第 3 页 共 10 页']],
    ['某县工作要点\n甲。\n1 / 2\n某县工作要点\n乙。', ['page 1 / 2', 'page 某县工作要点']],
    ['甲。\n7\n乙。\n8\n丙。', ['page 7', 'page 8']],
    ['甲。\n1\n全年工作\n乙。\n1\n全年工作', []],
    [
      '• 设为首页|\n您现在所在的位置: 网站首页> 市卫健委',
      ['web • 设为首页|', 'web 您现在所在的位置: 网站首页> 市卫健委'],
    ],
    ['## 一、加强领导', ['markup ##']],
    ['> **重点**工作', ['markup > **', 'markup **']],
    ['<p>甲。</p><p>乙。</p>', ['markup <p>', 'markup </p>', 'markup <p>', 'markup </p>']],
    ['王**和李**', []],
    ['主办单位：市教育局', []],
    ['信息公开', []],
    ['政策解读\n政策原文\n某县若干措施', ['web 政策解读', 'web 政策原文']],
    ['政策解读\n组织编写问答。', []],
    ['2026-03-02 10:15\n甲。', ['web 2026-03-02 10:15']],
    ['甲。\n2026-03-02', []],
    ['返回政策原文列表', ['web 返回政策原文列表']],
    ['← 上一篇', ['web ← 上一篇']],
    ['【原文下载】', ['web 【原文下载】']],
    ['相关文档: 图解工作要点', ['web 相关文档: 图解工作要点']],
    ['*摘自旧文*', ['markup *', 'markup *']],
    ['*县教育局、县财政局', []],
    ['责任单位：县商务局一图读懂：https://q.example.cn/s/a1?b=c', ['markup 一图读懂：https://q.example.cn/s/a1?b=c']],
    ['登录https://q.example.cn/s/a1?b=c填报。', []],
    ['[方案.pdf](/a/b.pdf )', ['markup [', 'markup ](/a/b.pdf )']],
    [
      '甲。\n打印\n主办：某县政府办公室\n政务新媒体矩阵',
      ['web 打印', 'web 主办：某县政府办公室', 'web 政务新媒体矩阵'],
    ],
    ['甲。\n打印\n附件1\n1.清单', ['web 打印']],
    ['甲。\n主办：某县政府办公室', []],
    ['甲。\n打印\n修路 县交通局负责', ['web 打印']],
    ['-', []],
    ['字号：[ 大 中 小 ]', ['web 字号：[ 大 中 小 ]']],
    ['首页 | 政务公开 | 互动交流', ['web 首页 | 政务公开 | 互动交流']],
    ['打印', ['web 打印']],
    ['打印机由办公室负责。', []],
    ['中', []],
  ])('%s', (text, residue) => {
    expect(residueOf(text)).toEqual(residue);
  });

  test('the opening once more in a summary box', () => {
    const opening = '各乡镇人民政府：为做好春耕备耕工作，现将有关事项通知如下：';
    const text = `索引号：0123\n内容概述：${opening}\n关于做好春耕备耕工作的通知\n${opening}`;
    expect(residueOf(text)).toEqual(['web 索引号：0123', `repeated 内容概述：${opening}`]);
  });
});

test.each<[string, string | undefined]>([
  ['索引号：0123\n文号　某政办发〔2026〕3号　有效性 有效\n甲。', '某政办发〔2026〕3号'],
  ['索引号：0123\n发文字号：\n某政办发〔2026〕3号\n发布日期：2026年3月2日\n甲。', '某政办发〔2026〕3号'],
  ['索引号：0123\n甲，根据某政办发〔2026〕3号。', undefined],
  ['文号 某政办发〔2026〕3号', undefined],
])('the 文号 of a box: %j', (text, number) => {
  expect(finished(readingLayout({ text })).boxedNumber?.text).toBe(number);
});

describe('tables', () => {
  test('lines with tabs, and what follows', () => {
    expect(blocksOf('任务清单如下：\n序号\t任务\t单位\n1\t修路\t县交通局\n2\t\t县水利局\n请遵照执行。')).toEqual([
      '任务清单如下：',
      '表 序号 | 任务 | 单位 / 1 | 修路 | 县交通局 / 2 | 县水利局',
      '请遵照执行。',
    ]);
  });

  test('bars of Markdown', () => {
    expect(blocksOf('| 任务 | 单位 |\n| --- | --- |\n| 修路 | 县交通局 |')).toEqual([
      '表 任务 | 单位 / 修路 | 县交通局',
    ]);
  });

  test('a single line with a tab is a paragraph', () => {
    expect(blocksOf('\t某政办〔2026〕3号\n甲\t乙。')).toEqual(['某政办〔2026〕3号', '甲乙。']);
  });

  test('tables that the file knows of', () => {
    const text = '甲。\n修路\n县交通局\n乙。';
    const cell = (start: number, end: number, col: number) => ({ span: { start, end }, col, rowSpan: 1, colSpan: 1 });
    const table: SourceTable = { span: { start: 3, end: 10 }, rows: [[cell(3, 5, 0), cell(6, 10, 1)]] };
    expect(blocksOf(text, [table])).toEqual(['甲。', '表 修路 | 县交通局', '乙。']);
  });
});

describe('for any text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '一、甲',
      '（二）乙，',
      '- 3 -',
      '## 丙',
      '甲\t乙',
      '| 甲 | 乙 |',
      '<p>丁</p>',
      '索引号：3',
      '',
      '责任单位：',
      '> - **戊**',
      '\f',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(...OWN_NOTICES.flat()),
  );
  const texts = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

  test('every character that shows is in one paragraph, table or residue', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { blocks, residue } = finished(readingLayout({ text }));
        const seen = new Array<number>(text.length).fill(0);
        const mark = (start: number, end: number) => {
          for (let at = start; at < end; at++) seen[at] = (seen[at] ?? 0) + 1;
        };
        for (const { span } of residue) mark(span.start, span.end);
        for (const block of blocks) {
          if (block.kind === 'table') mark(block.table.span.start, block.table.span.end);
          else for (const at of new Set(block.paragraph.offsets)) mark(at, at + 1);
        }
        for (let at = 0; at < text.length; at++) if (!isBlank(text.charAt(at))) expect(seen[at]).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  test('blocks stand in the order of the source', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const starts = finished(readingLayout({ text })).blocks.map((block) =>
          block.kind === 'table' ? block.table.span.start : (block.paragraph.offsets[0] ?? -1),
        );
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });

  test.each(['（', '1.', '\n', '字', '一、', '**', '[', '<a', '索引号：', '\t甲\n', '第1页', '。（一）', '|'])(
    'a long text of 「%s」 is read',
    (piece) => {
      const { blocks, residue } = finished(readingLayout({ text: piece.repeat(4_000) }));
      expect(blocks.length + residue.length).toBeGreaterThanOrEqual(0);
    },
  );
});
