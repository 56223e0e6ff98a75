import fc from 'fast-check';
import { type DocumentSources, readDocumentFacts } from '../../src/tasks/document-facts';
import { date } from '../kit/dates';

function facts(sources: Partial<DocumentSources>) {
  return readDocumentFacts({ sheet: 'Sheet1', above: [], below: [], deadlines: [], ...sources }, {});
}

test.each<[string, readonly string[], string]>([
  ['alone', ['某市任务分解表'], '某市任务分解表'],
  ['behind 附件', ['附件2', '某市任务分解表', '单位（盖章）：'], '某市任务分解表'],
  ['behind a document number', ['常公开办发〔2020〕2号', '落实工作要点责任表'], '落实工作要点责任表'],
  ['nowhere', [], ''],
])('the title stands %s', (_, above, title) => {
  expect(facts({ above }).title).toBe(title);
});

test.each<[string, string | undefined]>([
  ['常公开办发〔2020〕2号', '常公开办发〔2020〕2号'],
  ['（某政办发[2024]15号）', '某政办发[2024]15号'],
  ['贯彻落实国办发〔2019〕54号文件任务表', undefined],
])('文号 in 「%s」 is %s', (text, number) => {
  expect(facts({ above: [text] }).documentNumber).toBe(number);
});

test.each<[string, Partial<DocumentSources>, number | undefined]>([
  ['title', { above: ['2024年任务表'], sheet: '2023年', deadlines: ['2022年底'] }, 2024],
  ['title in Chinese digits', { above: ['二〇二四年任务表'] }, 2024],
  [
    'title with two years, told by the deadlines',
    { above: ['落实2023年反馈意见2024年整改方案'], deadlines: ['2024年6月'] },
    2024,
  ],
  ['sheet name', { sheet: '2023年', deadlines: ['2022年底'] }, 2023],
  ['deadlines', { deadlines: ['2022年底', '2022年6月', '2021年5月'] }, 2022],
  ['title, not from the issue date', { above: ['2021年4月24日'], deadlines: ['3月底前'] }, undefined],
  ['nothing', { above: ['任务表'], deadlines: ['6月底前'] }, undefined],
])('the plan year comes from the %s', (_, sources, year) => {
  expect(facts(sources).planYear).toBe(year);
});

test.each<[string, string | undefined]>([
  ['2020年4月24日', '2020-04-24'],
  ['（2020年4月24日）', '2020-04-24'],
  ['二〇二〇年四月二十四日', '2020-04-24'],
  ['2020.4.24', '2020-04-24'],
  ['市政府办公室2020年4月24日印发', '2020-04-24'],
  ['常公开办发〔2020〕2号 2020年4月24日', '2020-04-24'],
  ['填报日期：2020年4月24日', undefined],
  ['截至2020年4月24日', undefined],
  ['2020年2月30日', undefined],
])('issue date in 「%s」 is %s', (text, issued) => {
  expect(facts({ below: [text] }).issueDate).toBe(issued);
});

test('the reason says where each fact was found', () => {
  expect(facts({ above: ['2024年任务表', '2024年3月1日'] }).reason).toBe(
    '计划年度 2024（来自标题），成文日期 2024-03-01（来自表头上方）。',
  );
  expect(facts({}).reason).toBe('没有找到计划年度，没有找到成文日期。');
});

test('the user goes before the sheet', () => {
  const sources = { sheet: '2023年', above: ['2024年任务表'], below: [], deadlines: [] };
  expect(readDocumentFacts(sources, { planYear: 2022, issueDate: date('2022-01-02') })).toMatchObject({
    planYear: 2022,
    issueDate: '2022-01-02',
  });
});

test('any texts are read', () => {
  const texts = fc.array(fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(
      texts,
      texts,
      (above, deadlines) => typeof facts({ above, below: above, deadlines }).reason === 'string',
    ),
  );
});
