import type { CalendarOverrides, HolidayNotice } from '../calendar/work-calendar';
import { OFFICIAL_CALENDAR, withOverrides } from '../calendar/work-calendar';
import { type CivilDate, parseCivilDate } from '../calendar/civil-date';
import { readHolidayNotice } from '../calendar/read-holiday-notice';
import type { OfficeFacts } from '../deadlines/reading';
import { triggerKey } from '../deadlines/trigger-key';
import { UsageError } from './arguments';
import type { Terminal } from './terminal';

/** Options that tell a command what an office knows beyond its sheets. */
export const OFFICE_OPTIONS = {
  trigger: { type: 'string', multiple: true },
  holidays: { type: 'string', multiple: true },
} as const;

interface OfficeValues {
  readonly trigger?: readonly string[];
  readonly holidays?: readonly string[];
}

/** What `--trigger 事件=日期` and `--holidays 放假通知.txt` say. */
export async function officeFacts(
  { trigger = [], holidays = [] }: OfficeValues,
  terminal: Terminal,
): Promise<OfficeFacts> {
  const notices = await Promise.all(holidays.map((path) => readNotice(path, terminal)));
  const overrides: CalendarOverrides = { notices, daysOff: [], workdays: [] };
  return {
    ...(notices.length > 0 && { calendar: withOverrides(OFFICIAL_CALENDAR, overrides) }),
    ...(trigger.length > 0 && { triggerDates: new Map(trigger.map(readTrigger)) }),
  };
}

function readTrigger(value: string): readonly [key: string, date: CivilDate] {
  const at = value.lastIndexOf('=');
  const date = parseCivilDate(value.slice(at + 1));
  if (at < 1 || !date) throw new UsageError(`--trigger 要写成「市人大公开报告=2026-03-31」，而不是「${value}」。`);
  return [triggerKey(value.slice(0, at)), date];
}

async function readNotice(path: string, terminal: Terminal): Promise<HolidayNotice> {
  const text = await terminal.readText(path);
  if (text === undefined) throw new UsageError(`找不到或读不了放假通知：${path}`);
  const notice = readHolidayNotice(text);
  if (!notice) throw new UsageError(`${path} 不像国务院的放假通知：没有读出年份和放假日期。`);
  return notice;
}
