import { RULES } from '../checks/rules/index';
import type { CheckPreferences, PresetFileResult } from './assistant';
import { entriesOf, isFields } from './json-fields';
import { isPresetId, preferencesOf } from './kept-preferences';

/** Tells our files from other JSON. */
const FORMAT = 'zerenbiao-preset';
const VERSION = 1;
/** Every rule switched comes to a few kilobytes; more is no preset. */
const MOST_CHARS = 100_000;

/** The preferences as a small JSON file that offices hand round; same preferences, same text. */
export function serialisePreset(preferences: CheckPreferences): string {
  const { preset, rules, soonDays } = preferencesOf(preferences);
  const file = { format: FORMAT, version: VERSION, preset, ...(soonDays !== undefined && { soonDays }), rules };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads such a file, whoever has written it; a part it cannot read makes it unreadable as a whole. */
export function readPresetFile(text: string): PresetFileResult {
  if (text.length > MOST_CHARS) return unreadable('文件太大，不是检查方案');
  const file = parsed(text.replace(/^\uFEFF/, ''));
  if (!isFields(file) || file['format'] !== FORMAT)
    return unreadable('这不是检查方案文件，请选择「导出为文件」得到的 .json 文件');
  if (typeof file['version'] !== 'number' || file['version'] > VERSION)
    return unreadable('文件来自更新的版本，请先更新插件');
  if (!isPresetId(file['preset'])) return unreadable('没有写明用哪一套检查方案');
  const read = preferencesOf(file);
  const asked = entriesOf(file['rules']);
  const misread = asked.find(([rule]) => !Object.hasOwn(read.rules, rule));
  if (misread) return unreadable(`规则「${misread[0].slice(0, 40)}」的设置看不懂`);
  if (file['soonDays'] !== undefined && read.soonDays === undefined) return unreadable('临期天数应为 0 到 365 的整数');
  const known = new Set(RULES.map(({ id }) => id));
  const rules = Object.fromEntries(Object.entries(read.rules).filter(([rule]) => known.has(rule)));
  return {
    kind: 'preset',
    preferences: { ...read, rules },
    unknownRules: Object.keys(read.rules).filter((rule) => !known.has(rule)),
  };
}

function unreadable(because: string): PresetFileResult {
  return { kind: 'unreadable', because };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
