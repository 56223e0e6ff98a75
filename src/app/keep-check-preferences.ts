import type { CivilDate } from '../calendar/civil-date';
import { sheetKey } from '../checks/ignores';
import type { Finding } from '../findings/finding';
import { MAX_REASON_CHARS } from '../findings/ignore';
import type { OfficeSettings } from './assistant';

/** What a person says of one finding. */
export interface IgnoreRequest {
  readonly sheet: string;
  readonly finding: Pick<Finding, 'fingerprint' | 'rule'>;
  readonly reason: string;
  readonly on: CivilDate;
}

/** The settings with a verdict (不是问题) more; a reason is cut to its longest, and needed. */
export function withIgnore(settings: OfficeSettings, { sheet, finding, reason, on }: IgnoreRequest): OfficeSettings {
  const words = reason.trim().slice(0, MAX_REASON_CHARS);
  if (words === '') return settings;
  const { fingerprint, rule } = finding;
  const others = settings.ignores.filter((ignore) => ignore.fingerprint !== fingerprint);
  return { ...settings, ignores: [...others, { fingerprint, rule, reason: words, on, sheet: sheetKey(sheet) }] };
}

/** The settings without some verdicts. */
export function withoutIgnores(settings: OfficeSettings, fingerprints: readonly string[]): OfficeSettings {
  const removed = new Set(fingerprints);
  return { ...settings, ignores: settings.ignores.filter(({ fingerprint }) => !removed.has(fingerprint)) };
}
