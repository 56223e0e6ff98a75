import { zrb as runOn, type Texts } from '../kit/command-line';

const zrb = (args: string, input: readonly string[], files: NonNullable<Texts['files']> = {}) =>
  runOn(`deadlines ${args}`, new Map(), { input, files });

async function answers(args: string, input: readonly object[]): Promise<unknown[]> {
  const { out } = await zrb(
    `--json ${args}`,
    input.map((item) => JSON.stringify(item)),
  );
  return out.split('\n').map((line) => JSON.parse(line) as unknown);
}

const NOTHING = {
  due: null,
  start: null,
  milestones: null,
  recurrence: null,
  minCount: null,
  trigger: null,
  amount: null,
  unit: null,
  flags: [],
};

test('an item is answered with every field of the vocabulary', async () => {
  const items = [
    { id: 'a', text: '2016年12月底前完成' },
    { id: 'b', text: '每年不少于2次' },
    { id: 'c', text: '自收到申请之日起7个工作日内' },
    { id: 'd', text: '2016年6月1日至9月30日' },
    { id: 'e', text: '2016年8月和2017年2月完成' },
    { id: 7, text: '请见附件' },
  ];
  expect(await answers('', items)).toEqual([
    { ...NOTHING, id: 'a', kind: 'by', due: '2016-12-31' },
    { ...NOTHING, id: 'b', kind: 'minfreq', recurrence: 'P1Y', minCount: 2 },
    { ...NOTHING, id: 'c', kind: 'relative', trigger: '收到申请之日', amount: 7, unit: '工作日' },
    { ...NOTHING, id: 'd', kind: 'range', start: '2016-06-01', due: '2016-09-30' },
    { ...NOTHING, id: 'e', kind: 'milestones', due: '2017-02-28', milestones: ['2016-08-31', '2017-02-28'] },
    { ...NOTHING, id: 7, kind: 'none', flags: ['rest-unread'] },
  ]);
});

test.each<[string, object, string | null]>([
  ['the plan year', { planYear: 2018 }, '2018-06-30'],
  ['the title', { title: '某市2019年重点工作方案', docDate: '2018-12-20' }, '2019-06-30'],
  ['the issue date, rolled on', { docDate: '2018-12-20' }, '2019-06-30'],
  ['a year alone', { docDate: '2017' }, '2017-06-30'],
  ['a year and month', { docDate: '2017-11' }, '2017-06-30'],
  ['nothing', { docDate: '去年' }, null],
])('a missing year comes from %s', async (_, document, due) => {
  expect(await answers('', [{ id: 1, text: '6月底前', ...document }])).toMatchObject([{ due }]);
});

test('the options are the document of all lines that do not say otherwise', async () => {
  const input = ['6月底前', '{"text":"6月底前","planYear":2020}', '印发后10个工作日内'];
  const { out } = await zrb('--year 2017 --issued 2017-06-20', input);
  expect(out.split('\n').map((line) => /\d{4}-\d\d-\d\d(?=\D*$)/.exec(line)?.[0])).toEqual([
    '2017-06-30',
    '2020-06-30',
    '2017-07-04',
  ]);
});

test('the day of an event can be given for all lines, or with an item', async () => {
  const text = '在市人大公开报告后5个工作日内完成';
  expect(await answers('', [{ id: 1, text }])).toMatchObject([{ due: null }]);
  expect(await answers('--trigger 市人大公开报告=2017-01-10', [{ id: 1, text }])).toMatchObject([
    { due: '2017-01-17', flags: ['trigger-dated'] },
  ]);
  expect(await answers('', [{ id: 1, text, triggers: { 市人大公开报告后: '2017-01-10' } }])).toMatchObject([
    { due: '2017-01-17' },
  ]);
});

test('lines that are no items are told apart, the others answered', async () => {
  const input = [
    '{"id":1',
    '{"id":2}',
    '{"id":[],"text":"6月底"}',
    '{"text":"年底前","triggers":{"甲":"后天"}}',
    '',
    '长期',
  ];
  const { code, out, err } = await zrb('', input);
  expect(err.split('\n')).toEqual([
    '第 1 行不是完整的 JSON，没有读。',
    '第 2 行缺少 text，没有读。',
    '第 3 行id 要写成文字或数字，没有读。',
    '第 4 行triggers 要写成 {"事件": "2026-03-31"}，没有读。',
  ]);
  expect(out).toBe('长期 → 长期');
  expect(code).toBe(2);
});

test.each([
  ['--trigger 报告=明天', '--trigger 要写成'],
  ['--holidays 没有.txt', '找不到或读不了放假通知'],
  ['--holidays 别的.txt', '没有读成放假通知：没有读到放假的日子'],
  ['--issued 昨天', '--issued 要写成'],
  ['时限.txt', '从标准输入读'],
])('「%s」 is refused with a sentence', async (args, sentence) => {
  const { code, err } = await zrb(args, ['年底前'], { '别的.txt': '会议通知' });
  expect(err).toContain(sentence);
  expect(code).toBe(2);
});
