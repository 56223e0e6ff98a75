import type { Assistant, OfficeSettings, OfficeSettingsResult, ToldFacts } from '../../src/app/assistant';
import { createAssistant } from '../../src/app/create-assistant';
import { lateAssistant } from '../../src/app/late-assistant';
import { officeFactsOf, officeWith } from '../../src/app/office-facts';
import { isWorkday } from '../../src/calendar/workdays';
import { type CivilDate, dateOfSerial } from '../../src/calendar/civil-date';
import { memoryHost } from '../../src/host/memory/memory-host';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';
import { UNWATCHED } from '../../src/app/drive';

const PLAN = drawSheet(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 修订防汛应急预案 | 市应急局 | 汛期前
2 | 公开工作报告 | 市政府办 | 市人大公开报告后5个工作日内
3 | 开展汛期巡查 | 市水利局 | 2026年12月底前
`).grid;

function open() {
  const host = memoryHost([PLAN]);
  return { host, assistant: createAssistant(host, () => date('2026-02-01')) };
}

function settingsIn(result: OfficeSettingsResult): OfficeSettings {
  if (result.kind !== 'settings') throw new Error(result.kind);
  return result.settings;
}

/** The dates 补全 gives the rows of the plan. */
async function dueDates(
  assistant: Assistant,
  host: ReturnType<typeof memoryHost>,
): Promise<readonly (string | undefined)[]> {
  const result = await assistant.enrich({}, { columns: ['due-date'], numbers: 'frozen' });
  const grid = host.gridOf(PLAN.sheet);
  if (result.kind !== 'enriched') throw new Error(result.kind);
  const dates = [2, 3, 4].map((row) => {
    const value = grid?.rows[row]?.[4]?.value;
    return typeof value === 'number' ? dateOfSerial(value, false) : undefined;
  });
  await assistant.undo(result.undo);
  return dates;
}

const withDay = (settings: OfficeSettings, daysOff: readonly CivilDate[]): OfficeSettings => ({
  ...settings,
  calendar: { ...settings.calendar, daysOff },
});

test('a workbook without settings has none, and the add-in says which years it brings', async () => {
  const { assistant } = open();
  expect(await assistant.readOfficeSettings()).toEqual({
    kind: 'settings',
    settings: {
      calendar: { notices: [], daysOff: [], workdays: [] },
      seasons: {},
      triggerDates: {},
      unitVerdicts: { same: [], different: [] },
      preferences: { preset: 'default', rules: {} },
      ignores: [],
    },
    builtInYears: { first: 2004, last: 2026 },
  });
});

test('the day of an event dates the deadlines that count from it, however the event is worded', async () => {
  const { host, assistant } = open();
  expect((await dueDates(assistant, host))[1]).toBeUndefined();
  expect(await assistant.setTriggerDate('在市人大公开报告后', date('2026-01-26'))).toEqual({ kind: 'saved' });
  expect((await dueDates(assistant, host))[1]).toBe('2026-02-02');
  expect(await assistant.setTriggerDate('市人大公开报告之日起', undefined)).toEqual({ kind: 'saved' });
  expect((await dueDates(assistant, host))[1]).toBeUndefined();
});

test('the words of an event are not kept', async () => {
  const { host, assistant } = open();
  await assistant.setTriggerDate('市人大公开报告', date('2026-01-26'));
  const kept = (await host.readSettings()) ?? '';
  expect(JSON.parse(kept)).toMatchObject({ version: 1 });
  expect(kept).toContain('2026-01-26');
  expect(kept).not.toMatch(/人大|报告/);
});

test('a check and a fill-in go by the days the office has given', async () => {
  const { host, assistant } = open();
  await assistant.setTriggerDate('市人大公开报告', date('2026-01-26'));
  const settings = settingsIn(await assistant.readOfficeSettings());
  const seasons = { 汛期: { first: '06-01', last: '09-30' } };
  const given = { ...withDay(settings, [date('2026-01-28'), date('2026-01-29')]), seasons };
  await assistant.saveOfficeSettings(given);
  expect(await dueDates(assistant, host)).toEqual(['2026-05-31', '2026-02-04', '2026-12-31']);
});

test('events set at the same moment are all kept', async () => {
  const { assistant } = open();
  await Promise.all(['甲会议', '乙会议', '丙会议'].map((event) => assistant.setTriggerDate(event, date('2026-03-02'))));
  expect(Object.keys(settingsIn(await assistant.readOfficeSettings()).triggerDates)).toHaveLength(3);
});

test('after a refusal the next saving goes on', async () => {
  const { host, assistant } = open();
  host.failNext('writeSettings', 'busy');
  const [refused, saved] = await Promise.all([
    assistant.setTriggerDate('甲会议', date('2026-03-02')),
    assistant.setTriggerDate('乙会议', date('2026-03-03')),
  ]);
  expect([refused.kind, saved.kind]).toEqual(['failed', 'saved']);
  expect(Object.values(settingsIn(await assistant.readOfficeSettings()).triggerDates)).toEqual(['2026-03-03']);
});

test('what other features keep in the workbook stays, and damage is told until it is saved over', async () => {
  const { host, assistant } = open();
  await host.writeSettings('{"roles":{"B":"task"},"calendar":"broken"}');
  expect(await assistant.readOfficeSettings()).toMatchObject({ kind: 'settings', isDamaged: true });
  await assistant.setTriggerDate('甲会议', date('2026-03-02'));
  expect(await assistant.readOfficeSettings()).not.toHaveProperty('isDamaged');
  expect(JSON.parse((await host.readSettings()) ?? '')).toMatchObject({ roles: { B: 'task' } });
});

test('damaged settings stop no check', async () => {
  const { host, assistant } = open();
  await host.writeSettings('{');
  expect((await assistant.checkSheet({}, UNWATCHED)).kind).toBe('checked');
});

test('keeping settings is no change of the sheet, and the same settings are not written again', async () => {
  const { host, assistant } = open();
  const heard: string[] = [];
  await assistant.watch(({ sheet }) => heard.push(sheet));
  await assistant.setTriggerDate('甲会议', date('2026-03-02'));
  host.failNext('writeSettings', 'unexpected');
  expect(await assistant.setTriggerDate('甲会议', date('2026-03-02'))).toEqual({ kind: 'saved' });
  expect(heard).toEqual([]);
});

test('a workbook whose settings cannot be reached is a failure that can be waited for', async () => {
  const { host, assistant } = open();
  host.setEditing(true);
  expect(await assistant.readOfficeSettings()).toMatchObject({ kind: 'failed', code: 'cell-editing' });
  expect(await assistant.saveOfficeSettings(officeOf())).toMatchObject({ kind: 'failed', code: 'cell-editing' });
});

test('a pasted notice is read without touching the workbook', async () => {
  const { host, assistant } = open();
  host.setEditing(true);
  expect(await assistant.readHolidayNotice('二〇二七年')).toEqual({
    kind: 'unreadable',
    because: '没有读到放假的日子：请粘贴国务院办公厅放假通知的全文',
  });
});

test('an assistant that is still to come answers all of it', async () => {
  const { assistant } = open();
  const late = lateAssistant(Promise.resolve(assistant));
  expect(await late.setTriggerDate('甲会议', date('2026-03-02'))).toEqual({ kind: 'saved' });
  expect(await late.saveOfficeSettings(officeOf())).toEqual({ kind: 'saved' });
  expect(settingsIn(await late.readOfficeSettings())).toEqual(officeOf());
  expect((await late.readHolidayNotice('')).kind).toBe('unreadable');
});

test('the facts of an office are what readers of deadlines take', () => {
  const facts = officeFactsOf(officeOf());
  expect(facts.calendar && isWorkday(date('2026-03-09'), facts.calendar)).toBe(false);
  expect(facts.seasons).toEqual({ 汛期: { first: '06-01', last: '09-30' } });
  expect(facts.triggerDates?.get('0123456789abcdef')).toBe('2026-03-02');
});

test('of two offices the second goes before where both speak of one thing', () => {
  const notice = (day: string) => ({ year: 2027, daysOff: [date(day)], makeUpWorkdays: [] });
  const first = withDay(officeOf(), [date('2026-03-09'), date('2026-03-10')]);
  const second: ToldFacts = {
    calendar: { notices: [notice('2027-01-01')], daysOff: [], workdays: [date('2026-03-09')] },
    seasons: { 汛期: { first: '05-15', last: '09-30' } },
    triggerDates: { '0123456789abcdef': date('2026-03-05') },
    unitVerdicts: { same: ['00000000000000aa'], different: ['00000000000000bb'] },
  };
  const known = {
    ...first,
    calendar: { ...first.calendar, notices: [notice('2027-01-04')] },
    unitVerdicts: { same: ['00000000000000bb', '00000000000000cc'], different: ['00000000000000aa'] },
  };
  expect(officeWith(known, second)).toEqual({
    ...known,
    ...second,
    calendar: { ...second.calendar, daysOff: [date('2026-03-10')] },
    unitVerdicts: { same: ['00000000000000aa', '00000000000000cc'], different: ['00000000000000bb'] },
  });
});

function officeOf(): OfficeSettings {
  return {
    calendar: { notices: [], daysOff: [date('2026-03-09')], workdays: [] },
    seasons: { 汛期: { first: '06-01', last: '09-30' } },
    triggerDates: { '0123456789abcdef': date('2026-03-02') },
    unitVerdicts: { same: ['00000000000000aa'], different: [] },
    preferences: { preset: 'default', rules: {} },
    ignores: [],
  };
}
