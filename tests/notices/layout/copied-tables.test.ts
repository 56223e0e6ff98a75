import { tablesIn } from './tables-in';

const HEADER = '序号\t工作事项\t主要内容\t牵头单位\t配合单位';
const FIRST = '1\t扩大签约\t动员镇卫生院医生签约。\t县卫健局\t县医保局';

describe('cells that a copy dropped, as they were merged with those above', () => {
  test.each<[string, readonly string[], string]>([
    [
      'a row without number and task belongs to the right',
      [HEADER, FIRST, '发放宣传手册。\t县卫健局\t各镇人民政府', '2\t培训医生\t办两期培训班。\t县卫健局\t县财政局'],
      '||发放宣传手册。|县卫健局|各镇人民政府',
    ],
    [
      'a row that ends early stays',
      [HEADER, FIRST, '2\t培训医生\t办两期培训班。\t县卫健局'],
      '2|培训医生|办两期培训班。|县卫健局',
    ],
    [
      'blank cells that are written out stay',
      [HEADER, FIRST, '\t\t办两期培训班。\t县卫健局\t'],
      '||办两期培训班。|县卫健局',
    ],
  ])('%s', (_, rows, expected) => {
    expect(tablesIn(rows.join('\n'))[0]).toContain(expected);
  });
});

test('a label spread over its column, 「工 作 任 务」, is one', () => {
  const text = [
    '序号 工 作 任 务 牵头单位',
    '1 新增就业三千人 县人力资源社会保障局',
    '2 改造农村公路 县交通运输局',
  ].join('\n');
  expect(tablesIn(text)).toEqual([
    ['序号|工 作 任 务|牵头单位', '1|新增就业三千人|县人力资源社会保障局', '2|改造农村公路|县交通运输局'],
  ]);
});
