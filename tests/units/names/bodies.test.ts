import { bodiesCalled, bodiesOnceCalled, levelOfForm, successorsOf } from '../../../src/units/names/bodies';

test.each([
  ['发改委', ['发展和改革委员会']],
  ['发展和改革委员会', ['发展和改革委员会']],
  ['文旅体局', ['文化广电旅游体育局', '文化体育和旅游局']],
  ['住建局', ['住房和城乡建设局', '住房和建设局']],
  ['环保局', []],
  ['乡村振兴局', []],
  ['某某局', []],
  ['', ['人民政府']],
])('「%s」 today', (body, names) => {
  expect(bodiesCalled(body).map(({ name }) => name)).toEqual(names);
});

test('文旅局 fits several bodies', () => {
  expect(bodiesCalled('文旅局').length).toBeGreaterThanOrEqual(4);
});

test('a former name knows its years, its full form and its heir', () => {
  expect(bodiesOnceCalled('卫计委')).toEqual([
    {
      body: expect.objectContaining({ name: '卫生健康委员会' }) as unknown,
      former: { name: '卫计委', fullName: '卫生和计划生育委员会', from: 2013, until: 2018 },
    },
  ]);
});

test.each([
  ['环保局', 2018, []],
  ['环保局', 2019, ['生态环境局']],
  ['国税局', 2019, ['税务局']],
  ['地方税务局', 2020, ['税务局']],
  ['工商局', 2019, ['市场监督管理局']],
  ['质监局', 2019, ['市场监督管理局']],
  ['食品药品监督管理局', 2018, []],
  ['食品药品监督管理局', 2021, ['市场监督管理局']],
  ['安监局', 2020, ['应急管理局']],
  ['法制办', 2020, ['司法局']],
  ['农业局', 2019, ['农业农村局']],
  ['卫生局', 2013, []],
  ['卫生局', 2016, ['卫生和计划生育委员会']],
  ['卫生局', 2018, ['卫生和计划生育委员会']],
  ['卫生局', 2019, ['卫生健康委员会']],
  ['卫计委', 2018, []],
  ['卫计委', 2020, ['卫生健康委员会']],
  ['扶贫办', 2021, []],
  ['扶贫办', 2022, ['乡村振兴局']],
  ['扶贫办', 2023, ['乡村振兴局']],
  ['扶贫办', 2024, ['农业农村局']],
  ['乡村振兴局', 2022, []],
  ['乡村振兴局', 2024, ['农业农村局']],
  ['人防办', 2022, []],
  ['人防办', 2024, ['国防动员办公室']],
  ['大数据局', 2024, ['数据局']],
  ['金融办', 2019, ['地方金融监督管理局']],
  ['国土局', 2019, ['自然资源局', '自然资源和规划局', '规划和自然资源局']],
  ['国土资源厅', 2019, ['自然资源厅']],
  ['农业部', 2019, ['农业农村部']],
  ['国家旅游局', 2019, ['文化和旅游部']],
  ['银监会', 2020, ['中国银行保险监督管理委员会']],
  ['银监会', 2024, ['国家金融监督管理总局']],
  ['粮食局', 2019, ['粮食和物资储备局']],
  ['财政局', 2024, []],
  ['经信委', 2024, []],
  ['畜牧局', 2024, []],
  ['人大', 2024, []],
  ['某某局', 2024, []],
])('%s in %i', (body, year, names) => {
  expect(successorsOf(body, year)).toEqual(names);
});

test('a travel bureau went to one of several bodies', () => {
  expect(successorsOf('旅游局', 2019)).toEqual([
    '文化和旅游局',
    '文化广电旅游局',
    '文化广电旅游体育局',
    '文化体育和旅游局',
  ]);
});

test.each([
  ['司法厅', ['province']],
  ['农业农村厅', ['province']],
  ['高级人民法院', ['province']],
  ['中级人民法院', ['city']],
  ['中院', ['city']],
  ['国家税务总局', ['central']],
  ['审计署', ['central']],
  ['教育部', ['central']],
  ['海关总署', ['central']],
  ['政府办公厅', ['province', 'city']],
  ['镇人民政府', ['town']],
  ['街道办', ['town']],
  ['党史和地方志办公室', undefined],
  ['财政局', undefined],
  ['发改委', undefined],
  ['委组织部', undefined],
  ['人武部', undefined],
  ['工程部', undefined],
  ['国家保密局', undefined],
  ['办公厅', undefined],
])('%s fits %s', (body, levels) => {
  expect(levelOfForm(body)).toEqual(levels);
});
