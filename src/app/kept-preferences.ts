import { parseCivilDate } from '../calendar/civil-date';
import type { PresetId } from '../checks/check-rule';
import { PRESETS } from '../checks/presets';
import { SEVERITIES } from '../findings/finding';
import { type Ignore, MAX_REASON_CHARS, type RuleSetting, type RuleSettings } from '../findings/ignore';
import type { CheckPreferences } from './assistant';
import { entriesOf, fieldsOf, listOf } from './json-fields';

/** What `Finding.fingerprint` looks like: anything else might be a text of the sheet. */
const FINGERPRINT = /^[0-9a-f]{16}(?:-\d{1,6})?$/;
const SHEET_KEY = /^[0-9a-f]{16}$/;
const RULE_ID = /^[a-z][a-z-]{1,59}$/;
/** Days ahead that can be asked for as 临期. */
const MAX_SOON_DAYS = 365;

/** How a workbook is checked in which nobody has settled anything: 默认. */
export const DEFAULT_PREFERENCES: CheckPreferences = { preset: 'default', rules: {} };

/** Reads check preferences; what has not its right shape is left out. Rules of newer versions stay. */
export function preferencesOf(value: unknown): CheckPreferences {
  const { preset, rules, soonDays } = fieldsOf(value);
  return {
    preset: isPresetId(preset) ? preset : DEFAULT_PREFERENCES.preset,
    rules: ruleSettingsOf(rules),
    ...(isDays(soonDays) && { soonDays }),
  };
}

function ruleSettingsOf(value: unknown): RuleSettings {
  const settings = entriesOf(value).flatMap(([rule, setting]) =>
    RULE_ID.test(rule) && isRuleSetting(setting) ? [[rule, setting] as const] : [],
  );
  return Object.fromEntries(settings);
}

/** True for the id of a preset this version knows. */
export function isPresetId(value: unknown): value is PresetId {
  return typeof value === 'string' && Object.hasOwn(PRESETS, value);
}

function isRuleSetting(value: unknown): value is RuleSetting {
  return value === 'off' || SEVERITIES.some((severity) => severity === value);
}

function isDays(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_SOON_DAYS;
}

/** Reads verdicts on findings; a later one on the same finding counts. */
export function ignoresOf(value: unknown): readonly Ignore[] {
  const read = listOf(value).flatMap((ignore) => ignoreOf(ignore) ?? []);
  return [...new Map(read.map((ignore) => [ignore.fingerprint, ignore])).values()];
}

function ignoreOf(value: unknown): Ignore | undefined {
  const { fingerprint, rule, reason, on, sheet } = fieldsOf(value);
  if (typeof fingerprint !== 'string' || !FINGERPRINT.test(fingerprint)) return undefined;
  if (typeof rule !== 'string' || !RULE_ID.test(rule)) return undefined;
  if (typeof reason !== 'string' || reason.length === 0 || reason.length > MAX_REASON_CHARS) return undefined;
  const day = typeof on === 'string' ? parseCivilDate(on) : undefined;
  if (!day || typeof sheet !== 'string' || !SHEET_KEY.test(sheet)) return undefined;
  return { fingerprint, rule, reason, on: day, sheet };
}
