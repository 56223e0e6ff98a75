import type { CivilDate } from '../calendar/civil-date';
import { BUILT_IN_YEARS } from '../calendar/work-calendar';
import { triggerKey } from '../deadlines/trigger-key';
import type { Host } from '../host/host';
import { pairKey } from '../units/pair-key';
import type { OfficeSettings, OfficeSettingsResult, SavedResult, UnitChoice, UnitVerdict } from './assistant';
import { parseSettings, serialiseSettings } from './office-settings';

/** What the office has told about days, as this workbook keeps it. */
export async function readOfficeSettings(host: Host): Promise<OfficeSettingsResult> {
  const { office, isDamaged } = parseSettings(await host.readSettings());
  return { kind: 'settings', settings: office, builtInYears: BUILT_IN_YEARS, ...(isDamaged && { isDamaged }) };
}

/** Keeps changed settings in the workbook; what other features keep there stays. */
export async function changeOfficeSettings(
  host: Host,
  change: (settings: OfficeSettings) => OfficeSettings,
): Promise<SavedResult> {
  const before = await host.readSettings();
  const { office, others } = parseSettings(before);
  const text = serialiseSettings({ office: change(office), others });
  if (text !== before) await host.writeSettings(text);
  return { kind: 'saved' };
}

/** Dates an event for all deadlines that count from it, under its key only; without a date it is forgotten. */
export function withTriggerDate(
  settings: OfficeSettings,
  trigger: string,
  date: CivilDate | undefined,
): OfficeSettings {
  const { [triggerKey(trigger)]: _, ...others } = settings.triggerDates;
  return { ...settings, triggerDates: date === undefined ? others : { ...others, [triggerKey(trigger)]: date } };
}

/**
 * Keeps what a person has found about names: they are all one body, which their pairs with the target say, or all different
 * ones, which every pair says. Without a verdict all their pairs are forgotten.
 */
export function withUnitVerdict(
  settings: OfficeSettings,
  { names, target }: UnitChoice,
  verdict: UnitVerdict | undefined,
): OfficeSettings {
  const distinct = [...new Set([target, ...names])];
  const withTarget = distinct.slice(1).map((name) => pairKey(name, target));
  const all = distinct.flatMap((name, at) => distinct.slice(at + 1).map((other) => pairKey(name, other)));
  const forgotten = new Set(verdict === 'same' ? withTarget : all);
  const kept = (of: UnitVerdict) => {
    const others = settings.unitVerdicts[of].filter((pair) => !forgotten.has(pair));
    return verdict === of ? [...new Set([...others, ...forgotten])].sort() : others;
  };
  return { ...settings, unitVerdicts: { same: kept('same'), different: kept('different') } };
}
