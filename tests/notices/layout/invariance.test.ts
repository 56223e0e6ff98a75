import fc from 'fast-check';
import { readingLayout } from '../../../src/notices/layout/read-layout';
import { finished } from '../../../src/tasks/saying';
import { toHalfWidth } from '../../../src/text/width';
import { OWN_NOTICES } from './own-notices';
import { fullWidth, halfWidth, wrapped, wrappedByColumns } from './rendering';

function textsOf(text: string): readonly string[] {
  return finished(readingLayout({ text })).blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.paragraph.text] : [],
  );
}

const notices = fc.constantFrom(...OWN_NOTICES);
const pageNumbers = fc.constantFrom('- 12 -', '— 3 —', '第 3 页 共 10 页', '3 / 10', '－4－', '第5页');
const webHeads = fc.constantFrom(
  '当前位置：首页 > 政务公开 > 政策文件',
  '索引号：011220/2026-00032\t分类：综合政务；通知\n发文机关：某办公室\t成文日期：2026年03月02日',
  '索 引 号 011220/2026-00032\n发布日期 2026年3月5日 浏览次数：318',
  '字体：大 中 小\n打印 关闭\n分享到：',
  '来源：某政府网 发布日期：2026-03-05\n【字号：大 中 小】 打印',
);
const webFeet = fc.constantFrom(
  '政务微博\n政务微信\nAndroid版\niPhone版',
  '上一篇：某局关于召开会议的通知\n下一篇：没有了',
  '扫一扫在手机打开当前页\n打印本页 关闭窗口',
  '版权所有：某县人民政府 ICP备12345678号\n网站标识码：1234567890',
);

describe('paragraphs stay the same', () => {
  test.each(OWN_NOTICES.map((notice) => [notice[0] ?? '', notice]))('%s, a paragraph a line', (_, notice) => {
    expect(textsOf(notice.join('\n'))).toEqual(notice);
  });

  test('with blank lines between them', () => {
    fc.assert(
      fc.property(
        notices,
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 20, maxLength: 20 }),
        (notice, blanks) => {
          const text = notice.map((paragraph, index) => paragraph + '\n'.repeat(blanks[index] ?? 1)).join('');
          expect(textsOf(text)).toEqual(notice);
        },
      ),
    );
  });

  test('with page numbers between them', () => {
    fc.assert(
      fc.property(notices, pageNumbers, fc.nat(20), fc.constantFrom('\n', '\n\n', '\n\f'), (notice, page, at, end) => {
        const place = at % notice.length;
        const text = [...notice.slice(0, place), page, ...notice.slice(place)].join(end);
        expect(textsOf(text)).toEqual(notice);
      }),
    );
  });

  test('with page numbers in the middle of a sentence', () => {
    fc.assert(
      fc.property(notices, pageNumbers, fc.nat(20), fc.integer({ min: 24, max: 200 }), (notice, page, which, at) => {
        const paragraph = notice[which % notice.length] ?? '';
        const before = paragraph.slice(0, at);
        // At the end of a sentence nothing tells that a paragraph goes on.
        fc.pre(!/责任单位：[^。]*$/.test(before));
        fc.pre(at < paragraph.length && !/[。；：！？）”》]$/.test(before) && /，/.test(before));
        fc.pre(!/[，。；：、）!-~]/.test(paragraph.charAt(at)));
        const text = notice
          .map((other) => (other === paragraph ? `${before}\n\n${page}\n\n${other.slice(at)}` : other))
          .join('\n');
        expect(textsOf(text)).toEqual(notice);
      }),
    );
  });

  test('in full-width and half-width writing', () => {
    fc.assert(
      fc.property(notices, fc.constantFrom(fullWidth, halfWidth), (notice, change) => {
        const texts = textsOf(notice.map(change).join('\n')).map(toHalfWidth);
        expect(texts).toEqual(notice.map(toHalfWidth));
      }),
    );
  });

  test('under the head and above the foot of a web page', () => {
    fc.assert(
      fc.property(notices, webHeads, webFeet, (notice, head, foot) => {
        expect(textsOf([head, '', ...notice, '', foot].join('\n'))).toEqual(notice);
      }),
    );
  });

  test('wrapped at any width, set in at the start', () => {
    fc.assert(
      fc.property(notices, fc.integer({ min: 16, max: 60 }), fc.boolean(), (notice, width, byColumns) => {
        const wrap = byColumns
          ? (text: string) => wrappedByColumns(text, width * 2, '　　')
          : (text: string) => wrapped(text, width, '　　');
        expect(textsOf(notice.map(wrap).join('\n'))).toEqual(notice);
      }),
      { numRuns: 200 },
    );
  });

  test('wrapped at any width, parted by blank lines', () => {
    fc.assert(
      fc.property(notices, fc.integer({ min: 16, max: 60 }), fc.boolean(), (notice, width, byColumns) => {
        const wrap = byColumns
          ? (text: string) => wrappedByColumns(text, width * 2)
          : (text: string) => wrapped(text, width);
        expect(textsOf(notice.map(wrap).join('\n\n'))).toEqual(notice);
      }),
      { numRuns: 200 },
    );
  });

  test('wrapped, with a page number after some line', () => {
    fc.assert(
      fc.property(notices, fc.integer({ min: 16, max: 60 }), pageNumbers, fc.nat(100), (notice, width, page, at) => {
        const lines = notice
          .map((text) => wrapped(text, width, '　　'))
          .join('\n')
          .split('\n');
        const place = at % lines.length;
        const text = [...lines.slice(0, place), page, ...lines.slice(place)].join('\n');
        expect(textsOf(text)).toEqual(notice);
      }),
      { numRuns: 200 },
    );
  });
});
