import type { ToldFacts } from '../app/assistant';
import { type CivilDate, parseCivilDate } from '../calendar/civil-date';
import { readNotice as readNoticeText } from '../calendar/read-holiday-notice';
import type { HolidayNotice } from '../calendar/work-calendar';
import { triggerKey } from '../deadlines/trigger-key';
import { UsageError } from './arguments';
import type { Terminal } from './terminal';

/** Options that tell a command what an office knows beyond its sheets. */
export const OFFICE_OPTIONS = {
  trigger: { type: 'string', multiple: true },
  holidays: { type: 'string', multiple: true },
} as const;

/** Their values as the parser gives them. */
export interface OfficeValues {
  readonly trigger?: readonly string[];
  readonly holidays?: readonly string[];
}

/** What `--trigger 事件=日期` and `--holidays 放假通知.txt` say. */
export async function officeSettings(
  { trigger = [], holidays = [] }: OfficeValues,
  terminal: Terminal,
): Promise<ToldFacts> {
  const notices = await Promise.all(holidays.map((path) => readNotice(path, terminal)));
  return {
    calendar: { notices, daysOff: [], workdays: [] },
    seasons: {},
    triggerDates: Object.fromEntries(trigger.map(readTrigger)),
    unitVerdicts: { same: [], different: [] },
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
  const reading = readNoticeText(text);
  if (reading.kind === 'unreadable') throw new UsageError(`${path} 没有读成放假通知：${reading.because}。`);
  return reading.notice;
}
