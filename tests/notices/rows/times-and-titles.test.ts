import { readNotice } from '../../../src/notices/read-notice';
import { withoutCited } from '../../../src/notices/rows/cited';

const PLAN = '青溪县2026年整改方案\n一、整改任务';

const TIMES: readonly (readonly [line: string, shown: readonly string[]])[] = [
  ['整改时限：2026年4月15日前整改到位', ['2026年4月15日前']],
  ['完成时限：2026年6月底前全部完成。', ['2026年6月底前']],
  ['完成时限：2026年9月前完成整改任务', ['2026年9月前']],
  ['整改时限：立行立改，长期坚持', ['立行立改', '长期坚持']],
  ['整改时限：2026年4月15日前', ['2026年4月15日前']],
  ['完成时限：已完成', ['已完成']],
];

test.each(TIMES)('%s', (line, shown) => {
  const text = `${PLAN}\n（一）清理河道。全面清理。\n责任单位：县水利局\n${line}`;
  const [row] = readNotice({ text }).rows;
  expect(row?.deadlines.flatMap((time) => time.text.split(/[，、]/))).toEqual(shown);
  // The words behind the time stay in the words that name it.
  expect(row?.attribution.text).toContain(line.replace('。', ''));
});

const LED_IN: readonly (readonly [sentence: string, shown: string])[] = [
  ['各乡镇要于每月5日前清理一次。', '每月5日前'],
  ['请于2026年6月底前清理完毕。', '2026年6月底前'],
  ['务必在2026年6月底前清理完毕。', '2026年6月底前'],
  ['2026年6月底前清理完毕。', '2026年6月底前'],
];

test.each(LED_IN)('what leads to a time is none of its cell: %s', (sentence, shown) => {
  const [row] = readNotice({ text: `${PLAN}\n（一）${sentence}（县水利局负责）` }).rows;
  expect(row?.deadlines.map(({ text }) => text)).toEqual([shown]);
});

test('an address in a title is no end of it', () => {
  const text = `${PLAN}\n（一）=HYPERLINK("http://www.example.com/a","清单")\n1．清理河道。（县水利局负责）`;
  const [row] = readNotice({ text }).rows;
  expect(row?.task.text).toBe('=HYPERLINK("http://www.example.com/a","清单")');
});

const CITED: readonly (readonly [sentence: string, because: string | undefined])[] = [
  ['现将《临江市水利局关于加强河道管理的意见》转发给你们。', undefined],
  ['根据临江市水利局《关于加强河道管理的通知》精神，制定了方案。', undefined],
  ['《临江市水利局关于河道管理要到位的通知》已经收悉。', undefined],
  ['县水利局根据《河道管理办法》确定了清单。', '县水利局'],
];

test.each(CITED)('a letter says 「%s」', (sentence, because) => {
  const text = `青溪县人民政府办公室关于印发整改方案的通知\n各乡镇人民政府：\n${sentence}现印发给你们。\n青溪县人民政府办公室\n2026年3月1日\n${PLAN}\n（一）清理河道。全面清理。（县水利局负责）`;
  expect(readNotice({ text }).unplaced[0]?.because).toBe(because);
});

test('what is cited keeps its length', () => {
  expect(withoutCited('按照省厅《关于甲的通知》，报《乙》。')).toBe('□□□□□□□□□□□□，报□□□。');
});

test('a chapter of formal articles is no row', () => {
  const text =
    '某市船舶检查办法\n第一章 总则\n第一条 为加强检查，制定本办法。\n第二章 检查\n第二条 每年检查一次。\n第三条 建立台账。';
  expect(readNotice({ text }).rows.map(({ body }) => body.text)).toEqual(['第二条每年检查一次。', '第三条建立台账。']);
});
