import { openWorkbenches, type Seat, type Workbenches } from '../kit/workbench';

let workbenches: Workbenches;

beforeAll(async () => {
  workbenches = await openWorkbenches();
}, 120_000);

afterAll(() => workbenches.close());

/** Of our own making, in the wording such notices have; no real arrangement. */
const NOTICE = `关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天。
六、中秋节：9月15日（周三）放假1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;

test.each<Seat>(['desktop', 'web'])(
  'the day of an event and the holidays of a year are kept in the workbook (%s)',
  (seat) =>
    workbenches.run(seat, '?sample=plan', async ({ pane, ribbon, button, type, snap }) => {
      await type('F7', '市人大公开报告后5个工作日内');
      await ribbon('检查表格').click();
      await pane.getByText(/^检查了 21 行/).waitFor();
      await button(/^提示/).click();
      await button(/ F7：查看详情$/)
        .first()
        .click();
      const question = pane.getByLabel(/^「.*」：这件事在哪一天？$/);
      await question.fill('2027-01-12');
      await question.scrollIntoViewIfNeeded();
      await snap('event-asked');
      await button('记住这个日期').click();
      await pane.getByText('已记住 2027-01-12，以后都按它推算。').waitFor();

      await pane.getByRole('tab', { name: '设置' }).click();
      await pane.getByText('已记住 1 个事件的日期。只存日期，不存表格里的文字。').waitFor();
      await pane.getByText('添加一年的放假通知').click();
      await pane.getByRole('textbox', { name: '粘贴国务院放假通知全文' }).fill(NOTICE);
      await button('读取').click();
      await pane.getByText('2027 年：放假 27 天，调休上班 5 天').waitFor();
      await button('保存到本工作簿').scrollIntoViewIfNeeded();
      await snap('notice-read');
      await button('保存到本工作簿').click();
      await pane.getByRole('listitem').filter({ hasText: '2027 年：放假 27 天' }).waitFor();
      await pane.getByText('添加单独的放假、上班日').click();
      await pane.getByRole('form', { name: '添加单独的放假、上班日' }).getByLabel('日期').fill('2026-10-09');
      await button('添加').click();
      await pane.getByText('2026-10-09 放假').waitFor();
      await pane.getByRole('textbox', { name: '采暖期开始' }).fill('11.15');
      await pane.getByRole('textbox', { name: '采暖期结束' }).fill('3月15日');
      await button('保存采暖期').click();
      await button('清除采暖期').waitFor();
      await button('删除 2027-01-12').scrollIntoViewIfNeeded();
      await snap('settings-end');

      await pane.getByRole('tab', { name: '检查' }).click();
      await pane.getByText('设置已改，请重新检查。').waitFor();
      await pane.getByRole('tab', { name: '设置' }).click();
      await pane.getByText('已记住 1 个事件的日期。只存日期，不存表格里的文字。').waitFor();
      await pane.getByRole('listitem').filter({ hasText: '2027 年：放假 27 天' }).waitFor();
    }),
  120_000,
);
