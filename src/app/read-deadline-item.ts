import { type CivilDate, parseCivilDate } from '../calendar/civil-date';
import type { DeadlineItem } from './deadline-items';
import { isFields } from './json-fields';
import { isJsonLine, type JsonFields, type NoItem, readIdAndText } from './json-line';

/** Reads one input line: a JSON item where it begins with 「{」, else the line itself is the deadline's text. */
export function readDeadlineItem(line: string): DeadlineItem | NoItem {
  if (!isJsonLine(line)) return { id: null, text: line };
  const item = readIdAndText(line);
  if ('because' in item) return item;
  const triggers = readTriggers(item.fields['triggers']);
  if (!triggers) return { because: 'triggers 要写成 {"事件": "2026-03-31"}' };
  return { id: item.id, text: item.text, triggers, ...documentOf(item.fields) };
}

/** What an item says of its document; fields that are null or of another kind say nothing. */
function documentOf({ clause, title, docDate, planYear }: JsonFields): Partial<DeadlineItem> {
  return {
    ...(typeof clause === 'string' && { clause }),
    ...(typeof title === 'string' && { title }),
    ...(typeof docDate === 'string' && { docDate }),
    ...(isYear(planYear) && { planYear }),
  };
}

function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1949 && value <= 2999;
}

function readTriggers(value: unknown): Readonly<Record<string, CivilDate>> | undefined {
  if (value === undefined || value === null) return {};
  if (!isFields(value)) return undefined;
  const dates: [string, CivilDate][] = [];
  for (const [words, day] of Object.entries(value)) {
    const date = typeof day === 'string' ? parseCivilDate(day) : undefined;
    if (!date) return undefined;
    dates.push([words, date]);
  }
  return Object.fromEntries(dates);
}
