import { attributionsInOrder } from '../../../src/notices/attributions/paragraph-attributions';
import { show } from './show';

function readInOrder(...texts: readonly string[]): readonly string[] {
  const read = attributionsInOrder();
  return texts.map((text) =>
    read({ text, offsets: [] })
      .map((one) => show(text, one))
      .join(' / '),
  );
}

test('「列第一位的为牵头单位，下同」 holds for the lists behind it, not for those before it', () => {
  expect(
    readInOrder(
      '扩建学校。（市教育局、市财政局）',
      '扩建公园。（市园林局、市财政局；列第一位的为牵头单位，下同）',
      '扩建医院。（市卫生健康委、市财政局）',
      '扩建车站。责任单位：市交通局，市财政局',
      '扩建码头。（市交通局负责，市财政局牵头）',
    ),
  ).toEqual([
    '责任 市教育局 | 责任 市财政局',
    '牵头 市园林局 | 责任 市财政局',
    '牵头 市卫生健康委 | 责任 市财政局',
    '牵头 市交通局 | 责任 市财政局',
    '责任 市交通局 | 牵头 市财政局',
  ]);
});

test('without 下同 the rule is for its own list', () => {
  expect(
    readInOrder('扩建公园。（市园林局、市财政局；列第一位的为牵头单位）', '扩建医院。（市卫生健康委、市财政局）'),
  ).toEqual(['牵头 市园林局 | 责任 市财政局', '责任 市卫生健康委 | 责任 市财政局']);
});

test('「第一个逗号前为牵头单位，下同」: all names of a list without a comma lead', () => {
  expect(
    readInOrder(
      '扩建公园。（责任单位：市园林局、市水利局，市财政局；第一个逗号前为牵头单位，下同）',
      '扩建医院。（责任单位：市卫生健康委，市财政局、各县（市，区）政府）',
      '扩建车站。（责任单位：市交通局、市财政局）',
    ),
  ).toEqual([
    '牵头 市园林局 | 牵头 市水利局 | 责任 市财政局',
    '牵头 市卫生健康委 | 责任 市财政局 | 责任 *各县（市，区）政府',
    '牵头 市交通局 | 牵头 市财政局',
  ]);
});

test('a rule does not touch words in the sentence itself', () => {
  expect(
    readInOrder(
      '扩建公园。（市园林局、市财政局；列第一位的为牵头单位，下同）',
      '由市交通局负责，市财政局配合，扩建车站。',
    ),
  ).toEqual(['牵头 市园林局 | 责任 市财政局', '责任 市交通局 | 责任 市财政局']);
});
