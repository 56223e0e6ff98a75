import { type CivilDate, parseCivilDate } from '../calendar/civil-date';
import type { Host } from '../host/host';
import { entriesOf, fieldsOf } from './json-fields';
import { parseSettings, serialiseSettings } from './office-settings';

/** What is remembered of a summary that was written; hashes only, no cell text. */
export interface MadeSummary {
  /** `sheetKey` of the sheet it was made from. */
  readonly source: string;
  /** `sourceHash` of the table as it was then. */
  readonly table: string;
  readonly asOf: CivilDate;
  readonly numbers: 'live' | 'frozen';
}

/** Where the settings keep it. */
const KEY = 'summaries';
const ID = /^[a-z][a-z-]{0,39}$/;
const HASH = /^[0-9a-f]{16}$/;

/** Reads what is remembered, by summary id; what has not its right shape is left out. */
export function madeSummaries(settings: string | undefined): ReadonlyMap<string, MadeSummary> {
  const made = entriesOf(parseSettings(settings).others[KEY]).flatMap(([id, value]) => {
    const summary = ID.test(id) ? madeSummaryOf(value) : undefined;
    return summary ? [[id, summary] as const] : [];
  });
  return new Map(made);
}

function madeSummaryOf(value: unknown): MadeSummary | undefined {
  const { source, table, asOf, numbers } = fieldsOf(value);
  if (typeof source !== 'string' || !HASH.test(source)) return undefined;
  if (typeof table !== 'string' || !HASH.test(table)) return undefined;
  const day = typeof asOf === 'string' ? parseCivilDate(asOf) : undefined;
  if (!day || (numbers !== 'live' && numbers !== 'frozen')) return undefined;
  return { source, table, asOf: day, numbers };
}

/** Remembers summaries that have been written; what was remembered of others stays. */
export async function rememberSummaries(host: Host, written: ReadonlyMap<string, MadeSummary>): Promise<void> {
  const before = await host.readSettings();
  const { office, others } = parseSettings(before);
  const all = [...madeSummaries(before), ...written].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = serialiseSettings({ office, others: { ...others, [KEY]: Object.fromEntries(new Map(all)) } });
  if (text !== before) await host.writeSettings(text);
}
