import { type CivilDate, parseCivilDate } from '../calendar/civil-date';
import type { DeadlineItem } from './deadline-items';

/** A line that is no item; `because` says in Chinese what is wrong with it. */
export interface NoItem {
  readonly because: string;
}

/** Reads one input line: a JSON item where it begins with 「{」, else the line itself is the deadline's text. */
export function readDeadlineItem(line: string): DeadlineItem | NoItem {
  if (!line.trimStart().startsWith('{')) return { id: null, text: line };
  const fields = parseObject(line);
  if (!fields) return { because: '不是完整的 JSON' };
  const { id = null, text } = fields;
  if (typeof text !== 'string') return { because: '缺少 text' };
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') return { because: 'id 要写成文字或数字' };
  const triggers = readTriggers(fields['triggers']);
  if (!triggers) return { because: 'triggers 要写成 {"事件": "2026-03-31"}' };
  return { id, text, triggers, ...documentOf(fields) };
}

/** What an item says of its document; fields that are null or of another kind say nothing. */
function documentOf({ clause, title, docDate, planYear }: Partial<Record<string, unknown>>): Partial<DeadlineItem> {
  return {
    ...(typeof clause === 'string' && { clause }),
    ...(typeof title === 'string' && { title }),
    ...(typeof docDate === 'string' && { docDate }),
    ...(isYear(planYear) && { planYear }),
  };
}

function parseObject(line: string): Partial<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1949 && value <= 2999;
}

function readTriggers(value: unknown): Readonly<Record<string, CivilDate>> | undefined {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) return undefined;
  const dates: [string, CivilDate][] = [];
  for (const [words, day] of Object.entries(value)) {
    const date = typeof day === 'string' ? parseCivilDate(day) : undefined;
    if (!date) return undefined;
    dates.push([words, date]);
  }
  return Object.fromEntries(dates);
}
