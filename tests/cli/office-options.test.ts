import { memoryHost } from '../../src/host/memory/memory-host';
import { zrb } from '../kit/command-line';
import { drawSheet } from '../kit/sheet';

const EVENT = drawSheet(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 公开审计报告 | 市审计局 | 市财政局、市政府办公室 | 市人大公开报告后5个工作日内
`).grid;

const FAR = drawSheet(`
2031年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 公开审计报告 | 市审计局 | 市财政局、市政府办公室 | 市人大公开报告后2个工作日内
`).grid;

const NOTICE = `国务院办公厅关于2031年部分节假日安排的通知
一、元旦：1月1日（周三）至3日（周五）放假，共3天。1月4日（周六）上班。
二、春节：1月22日至28日放假，共7天。
三、清明节：4月5日放假1天。
四、劳动节：5月1日至4日放假，共4天。
五、端午节：6月24日放假1天。
六、国庆节、中秋节：10月1日至7日放假，共7天。`;

const disk = () =>
  new Map([
    ['event.xlsx', () => memoryHost([EVENT])],
    ['far.xlsx', () => memoryHost([FAR])],
  ]);

test('a day given for an event makes a deadline out of it', async () => {
  const without = await zrb('check event.xlsx', disk());
  expect(without.out).toContain('市人大公开报告');
  expect(without.out).not.toContain('E3　已逾期');
  const { out } = await zrb('check event.xlsx --trigger 市人大公开报告=2026-09-01', disk());
  expect(out).toContain('截止 2026-09-08');
  expect(out).toContain('已逾期 23 天');
});

test('a pasted notice counts the working days of its year', async () => {
  const args = 'read far.xlsx --json --trigger 市人大公开报告=2030-12-31';
  const read = async (more: string) =>
    JSON.stringify(JSON.parse((await zrb(`${args}${more}`, disk(), { files: { 'n.txt': NOTICE } })).out));
  expect(await read('')).toContain('"2031-01-02"');
  expect(await read(' --holidays n.txt')).toContain('"2031-01-06"');
});
