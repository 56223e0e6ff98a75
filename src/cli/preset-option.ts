import type { CheckPreferences } from '../app/assistant';
import { isPresetId } from '../app/kept-preferences';
import { readPresetFile } from '../app/preset-file';
import { PRESETS } from '../checks/presets';
import { UsageError } from './arguments';
import type { Terminal } from './terminal';

const TITLES = Object.values(PRESETS).map(({ title }) => title);

/** How the help text lists what `--preset` takes. */
export const PRESET_USAGE = `[--preset ${TITLES.join('|')}|方案.json]`;

/** The check preferences `--preset` names, by a preset's title or id or by a file; undefined leaves the workbook's own. */
export async function presetOption(
  value: string | undefined,
  terminal: Terminal,
): Promise<CheckPreferences | undefined> {
  if (value === undefined) return undefined;
  const preset = presetNamed(value);
  if (preset) return { preset, rules: {} };
  if (!value.toLowerCase().endsWith('.json')) {
    throw new UsageError(
      `--preset 只能是 ${TITLES.join('、')}，或设置页「导出为文件」得到的 .json 文件，而不是「${value}」。`,
    );
  }
  const text = await terminal.readText(value);
  if (text === undefined) throw new UsageError(`找不到或读不了检查方案：${value}`);
  const read = readPresetFile(text);
  if (read.kind === 'unreadable') throw new UsageError(`${value}：${read.because}。`);
  if (read.unknownRules.length > 0) {
    terminal.err(
      `${value}：有 ${read.unknownRules.length} 条规则这个版本不认识，已略过：${read.unknownRules.join('、')}`,
    );
  }
  return read.preferences;
}

function presetNamed(value: string): CheckPreferences['preset'] | undefined {
  if (isPresetId(value)) return value;
  return Object.keys(PRESETS).find(
    (id): id is CheckPreferences['preset'] => isPresetId(id) && PRESETS[id].title === value,
  );
}
