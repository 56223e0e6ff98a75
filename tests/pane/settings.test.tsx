/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { OfficeSettings } from '../../src/app/assistant';
import type { HolidayNotice } from '../../src/calendar/work-calendar';
import { date } from '../kit/dates';
import { failure, fakeAssistant, never, officeSettings, type Script } from '../kit/fake-assistant';
import { openPane } from '../kit/open-pane';
import { preparePage } from '../kit/page';
import { openSettingsInWaiting, pass, press, stopTheClock } from '../kit/settings-in-waiting';

beforeEach(() => {
  preparePage();
});

const NOTICE: HolidayNotice = {
  year: 2027,
  daysOff: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-02-06'].map(date),
  makeUpWorkdays: ['2027-01-30', '2027-02-14'].map(date),
  names: { '2027-01-01': '元旦', '2027-01-02': '元旦', '2027-01-03': '元旦', '2027-02-06': '春节' },
};

const FULL: Partial<OfficeSettings> = {
  calendar: { notices: [NOTICE], daysOff: [date('2026-10-09')], workdays: [date('2026-10-10')] },
  seasons: { 采暖期: { first: '11-15', last: '03-15' } },
  triggerDates: { '0123456789abcdef': date('2017-01-10'), fedcba9876543210: date('2016-12-01') },
};

/** The tab 设置 over a workbook that keeps these settings, and what was saved last. */
async function openSettings(kept: Partial<OfficeSettings> = {}, script: Partial<Script> = {}) {
  const fake = fakeAssistant({ office: () => Promise.resolve(officeSettings(kept)), ...script });
  const pane = openPane(fake.assistant, 'open');
  await pane.user.click(screen.getByRole('tab', { name: '设置' }));
  await screen.findByRole('heading', { name: '检查设置' });
  const saved = () => {
    const saves = fake.calls.flatMap((call) => (call.method === 'saveOfficeSettings' ? [call.settings] : []));
    return saves.at(-1);
  };
  return { ...fake, ...pane, saved };
}

const section = (name: string) => within(screen.getByRole('region', { name }));

test('an empty workbook says what it brings along and what may be told', async () => {
  const { container } = await openSettings();
  expect(
    await screen.findByText('自带 2004—2026 年国务院放假安排；其他年份没有添加通知时，按周一至周五推算。'),
  ).toBeVisible();
  expect(section('触发日期').getByText(/^还没有记住的日期。/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^删除/ })).toBeNull();
  expect(await act(() => axe(container))).toHaveNoViolations();
});

test('everything that is kept is shown', async () => {
  const { container } = await openSettings(FULL);
  await screen.findByRole('heading', { name: '工作日与节假日' });
  expect(screen.getAllByRole('listitem').map(({ firstChild }) => firstChild?.textContent)).toEqual([
    '2027 年：放假 4 天，调休上班 2 天',
    '2026-10-09 放假',
    '2026-10-10 上班',
    '2016-12-01',
    '2017-01-10',
  ]);
  expect(screen.getByRole('textbox', { name: '采暖期开始' })).toHaveValue('11月15日');
  expect(screen.getByRole('group', { name: '采暖期' })).toHaveTextContent('至次年');
  expect(screen.getByText('已记住 2 个事件的日期。只存日期，不存表格里的文字。')).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
});

describe('a pasted notice', () => {
  const paste = async (text: string, script: Partial<Script>, kept: Partial<OfficeSettings> = {}) => {
    const pane = await openSettings(kept, script);
    await pane.user.click(await screen.findByText('添加一年的放假通知'));
    const field = screen.getByRole('textbox', { name: '粘贴国务院放假通知全文' });
    if (text !== '') {
      await pane.user.click(field);
      await pane.user.paste(text);
    }
    await pane.user.click(screen.getByRole('button', { name: '读取' }));
    return { ...pane, field };
  };
  const reads: Partial<Script> = { notice: () => Promise.resolve({ kind: 'notice', notice: NOTICE }) };

  test('is shown as it was read, saved, and then listed', async () => {
    const { user, container, saved } = await paste('一、元旦……', reads);
    expect(await screen.findByText('2027 年：放假 4 天，调休上班 2 天')).toBeVisible();
    expect(screen.getByText('元旦').nextSibling).toHaveTextContent('1月1日至3日');
    expect(screen.getByText('春节').nextSibling).toHaveTextContent('2月6日');
    expect(screen.getByText('调休上班').nextSibling).toHaveTextContent('1月30日、2月14日');
    expect(screen.queryByText(/^保存后代替/)).toBeNull();
    expect(await act(() => axe(container))).toHaveNoViolations();
    await user.click(screen.getByRole('button', { name: '保存到本工作簿' }));
    expect(await screen.findByText('设置已保存在本工作簿。')).toBeVisible();
    expect(saved()).toEqual(officeSettings({ calendar: { notices: [NOTICE], daysOff: [], workdays: [] } }).settings);
    expect(screen.getByRole('list', { name: '已添加的放假通知' })).toHaveTextContent('2027 年：放假 4 天');
    expect(screen.queryByRole('button', { name: '保存到本工作簿' })).toBeNull();
    expect(screen.getByRole('heading', { name: '工作日与节假日' })).toHaveFocus();
  });

  test('of a year that is known says that it takes its place', async () => {
    await paste('一、元旦……', reads, { calendar: { notices: [NOTICE], daysOff: [], workdays: [] } });
    expect(await screen.findByText('保存后代替已有的 2027 年安排。')).toBeVisible();
  });

  test.each([
    ['没有读到放假的日子', '今天天气很好', '没有读懂这份通知：没有读到放假的日子。'],
    ['', ' \n', '请先粘贴通知全文'],
  ])('that cannot be read: %s', async (because, text, sentence) => {
    const { user, container, field } = await paste(text, {
      notice: () => Promise.resolve({ kind: 'unreadable', because }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
    expect(field).toBeInvalid();
    expect(await act(() => axe(container))).toHaveNoViolations();
    await user.type(field, '一');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is removed', async () => {
    const { user, saved } = await openSettings(FULL);
    await user.click(await screen.findByRole('button', { name: '删除 2027 年放假通知' }));
    await screen.findByText('设置已保存在本工作簿。');
    expect(saved()?.calendar.notices).toEqual([]);
    expect(screen.getByRole('heading', { name: '工作日与节假日' })).toHaveFocus();
  });
});

test('a single day is added as 上班, and removed', async () => {
  const { user, saved } = await openSettings();
  await user.click(await screen.findByText('添加单独的放假、上班日'));
  const form = within(screen.getByRole('form', { name: '添加单独的放假、上班日' }));
  await user.click(form.getByRole('button', { name: '添加' }));
  expect(form.getByRole('alert')).toHaveTextContent('请填日期，如 2026-10-08');
  await user.type(form.getByLabelText('日期'), '2026-10-10');
  await user.selectOptions(form.getByRole('combobox', { name: '这一天' }), '上班');
  await user.click(form.getByRole('button', { name: '添加' }));
  await screen.findByText('2026-10-10 上班');
  expect(saved()?.calendar).toEqual({ notices: [], daysOff: [], workdays: ['2026-10-10'] });
  await user.click(screen.getByRole('button', { name: '删除 2026-10-10 上班' }));
  expect(saved()?.calendar.workdays).toEqual([]);
});

test('a season is dated, and undated', async () => {
  const { user, saved, container } = await openSettings();
  const flood = within(await screen.findByRole('group', { name: '汛期' }));
  await user.type(flood.getByRole('textbox', { name: '汛期开始' }), '6.1');
  await user.click(flood.getByRole('button', { name: '保存汛期' }));
  expect(flood.getByRole('alert')).toHaveTextContent('请写成「6月1日」的样子');
  expect(flood.getByRole('textbox', { name: '汛期开始' })).toBeValid();
  expect(flood.getByRole('textbox', { name: '汛期结束' })).toBeInvalid();
  expect(await act(() => axe(container))).toHaveNoViolations();
  await user.type(flood.getByRole('textbox', { name: '汛期结束' }), '9月30日{Enter}');
  await screen.findByText('设置已保存在本工作簿。');
  expect(saved()?.seasons).toEqual({ 汛期: { first: '06-01', last: '09-30' } });
  expect(screen.getByRole('textbox', { name: '汛期开始' })).toHaveValue('6月1日');
  await user.click(screen.getByRole('button', { name: '清除汛期' }));
  expect(saved()?.seasons).toEqual({});
});

test('days of events are forgotten one by one, or all', async () => {
  const { user, saved } = await openSettings(FULL);
  await user.click(await screen.findByRole('button', { name: '删除 2016-12-01' }));
  expect(saved()?.triggerDates).toEqual({ '0123456789abcdef': '2017-01-10' });
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await user.click(await screen.findByRole('button', { name: '全部清除' }));
  expect(saved()?.triggerDates).toEqual({});
  expect(saved()?.calendar).toEqual(FULL.calendar);
});

test('撤销 saves what was kept before', async () => {
  const { user, saved } = await openSettings(FULL);
  await user.click(await screen.findByRole('button', { name: '全部清除' }));
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  expect(saved()).toEqual(officeSettings(FULL).settings);
  expect(await screen.findByText('已记住 2 个事件的日期。只存日期，不存表格里的文字。')).toBeVisible();
});

test('other settings make the last check stale', async () => {
  const { user } = await openSettings(FULL);
  await user.click(screen.getByRole('tab', { name: '检查' }));
  await user.click(screen.getByRole('button', { name: '检查表格' }));
  await screen.findByRole('tree', { name: '检查结果' });
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await user.click(await screen.findByRole('button', { name: '全部清除' }));
  await screen.findByText('设置已保存在本工作簿。');
  await user.click(screen.getByRole('tab', { name: '检查' }));
  expect(screen.getByText('设置已改，请重新检查。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '重新检查' }));
  expect(screen.queryByText('设置已改，请重新检查。')).toBeNull();
});

test('settings that are damaged are told', async () => {
  await openSettings({}, { office: () => Promise.resolve({ ...officeSettings(), isDamaged: true }) });
  expect(await screen.findByText(/^本工作簿里有一部分设置已损坏/)).toBeVisible();
});

test.each([
  ['unexpected', '没能读取本工作簿的设置。出现意外错误，操作没有完成。错误编号 E-3F2A。', '复制诊断信息'],
  ['busy', '没能读取本工作簿的设置。Excel 正忙，请稍后重试。', '重试'],
] as const)('settings that cannot be read: %s', async (code, sentence, button) => {
  const { container } = await openSettings({}, { office: () => Promise.resolve(failure(code)) });
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(screen.getByRole('button', { name: button })).toBeVisible();
  expect(screen.getByRole('button', { name: '按此设置重新检查' })).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
});

test('what cannot be saved is said, and stays as it was', async () => {
  const { user } = await openSettings(FULL, { save: () => Promise.resolve(failure('read-only')) });
  await user.click(await screen.findByRole('button', { name: '全部清除' }));
  expect(await screen.findByText('工作簿受保护或以只读方式打开，设置不能保存。没有写入任何内容。')).toBeVisible();
  expect(screen.getByText('已记住 2 个事件的日期。只存日期，不存表格里的文字。')).toBeVisible();
});

describe('while Excel keeps it waiting', () => {
  stopTheClock();

  test('an edited cell is waited for, and the settings come by themselves', async () => {
    let answers = 0;
    await openSettingsInWaiting({
      office: () => Promise.resolve(++answers < 3 ? failure('cell-editing') : officeSettings()),
    });
    expect(screen.getByText(/Excel 正在编辑单元格/)).toBeVisible();
    await pass(1100);
    await pass(1100);
    expect(screen.getByRole('heading', { name: '触发日期' })).toBeVisible();
    expect(answers).toBe(3);
  });

  test('silence is said, not waited out', async () => {
    await openSettingsInWaiting({ office: () => never() });
    expect(screen.getByText('正在读取本工作簿的设置……')).toBeVisible();
    await pass(8100);
    expect(screen.getByText('正在等待 Excel 响应……Excel 可能正忙，或有对话框没有关闭。')).toBeVisible();
  });

  test('a saving that is held by an edited cell can be given up', async () => {
    const office = () => Promise.resolve(officeSettings(FULL));
    await openSettingsInWaiting({ office, save: () => Promise.resolve(failure('cell-editing')) });
    press('全部清除');
    await pass(100);
    expect(screen.getByText('Excel 正在编辑单元格，按 Enter 或 Esc 结束编辑后自动继续。')).toBeVisible();
    press('停止');
    expect(screen.getByText('已停止，没有写入任何内容。')).toBeVisible();
  });

  test('a slow saving is said, and nothing else can be saved meanwhile', async () => {
    const { calls } = await openSettingsInWaiting({
      office: () => Promise.resolve(officeSettings(FULL)),
      save: () => never(),
    });
    press('全部清除');
    await pass(1100);
    expect(screen.getByText('正在写入工作表……')).toBeVisible();
    press('删除 2017-01-10');
    expect(calls.filter(({ method }) => method === 'saveOfficeSettings')).toHaveLength(1);
  });
});
