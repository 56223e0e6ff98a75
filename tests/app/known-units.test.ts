import type { OfficeSettings } from '../../src/app/assistant';
import { checkWorkbook } from '../../src/app/check-workbook';
import { createAssistant } from '../../src/app/create-assistant';
import type { Grid } from '../../src/grid/grid';
import { memoryHost } from '../../src/host/memory/memory-host';
import { pairKey } from '../../src/units/pair-key';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';
import { checked } from './unify/clerk';
import { UNWATCHED } from '../../src/app/drive';

const PLAN = drawSheet(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 修订防汛应急预案 | 市住房和城乡建设局 | 市城投公司 | 2026年12月底前
2 | 组织防汛演练 | 市住房和城乡建设局 | 市建发集团 | 2026年6月底前
3 | 排查消防隐患 | 市住建局 | 市水利局 | 2026年6月底前
`).grid;

const DIRECTORY = drawSheet(
  `
全称 | 简称
市城市建设发展集团 | 市城投公司、市建发集团
市水利局 |
市住房和城乡建设局 | 市住建局
`,
  { sheet: '单位名录' },
).grid;

function open(...grids: readonly Grid[]) {
  const host = memoryHost(grids);
  const assistant = createAssistant(host, () => date('2026-02-01'));
  /** Each card: what is proposed, and for whom. */
  const cards = async (office?: OfficeSettings) => {
    const { report } = checked(await assistant.checkSheet(office ? { office } : {}, UNWATCHED));
    return report.findings.flatMap(({ variants }) =>
      variants ? [`${variants.target}: ${variants.members.map(({ name }) => name).join(' = ')}`] : [],
    );
  };
  return { host, assistant, cards };
}

const CARD = '市住房和城乡建设局: 市住房和城乡建设局 = 市住建局';

test('names told apart are no card any more, and are one again when that is forgotten', async () => {
  const { assistant, cards } = open(PLAN);
  expect(await cards()).toEqual([CARD]);
  const choice = { names: ['市住建局'], target: '市住房和城乡建设局' };
  await assistant.setUnitVerdict(choice, 'different');
  expect(await cards()).toEqual([]);
  await assistant.setUnitVerdict(choice, undefined);
  expect(await cards()).toEqual([CARD]);
});

test('names found to be one are a card wherever they meet again, however unlike they are', async () => {
  const { assistant, cards } = open(PLAN);
  await assistant.setUnitVerdict({ names: ['市建发集团'], target: '市城投公司' }, 'same');
  expect((await cards()).map((card) => card.split(': ')[1])).toContain('市城投公司 = 市建发集团');
});

test('the office’s own word for a request goes before the workbook’s', async () => {
  const { assistant, cards } = open(PLAN);
  await assistant.setUnitVerdict({ names: ['市住建局'], target: '市住房和城乡建设局' }, 'different');
  const read = await assistant.readOfficeSettings();
  if (read.kind !== 'settings') throw new Error(read.code);
  const same = { same: [pairKey('市住建局', '市住房和城乡建设局')], different: [] };
  expect(await cards({ ...read.settings, unitVerdicts: same })).toEqual([CARD]);
});

test('the 单位名录 says which names are one body and which to write', async () => {
  const { cards } = open(PLAN, DIRECTORY);
  expect((await cards()).sort()).toEqual([CARD, '市城市建设发展集团: 市城投公司 = 市建发集团'].sort());
});

test('files are checked by their 单位名录 too', async () => {
  const rules = async (...grids: readonly Grid[]) => {
    const checks = await checkWorkbook(memoryHost(grids), { asOf: date('2026-02-01') }, () => undefined);
    return checks.map(({ report }) => report.findings.filter(({ variants }) => variants).length);
  };
  expect(await rules(PLAN)).toEqual([1]);
  expect(await rules(PLAN, DIRECTORY)).toEqual([2]);
});
