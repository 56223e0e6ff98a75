import type { CivilDate } from '../calendar/civil-date';
import type { Host } from '../host/host';
import { byLeadUnit } from '../summaries/sheets/by-lead-unit';
import type { CheckRequest, SummaryResult } from './assistant';
import { planSummary } from './plan-summary';

/** 生成汇总: writes 「按牵头单位」 into the workbook, in place when it is there already. */
export async function writeLeadUnitSummary(
  host: Host,
  request: CheckRequest & { readonly asOf: CivilDate },
): Promise<SummaryResult> {
  const planned = await planSummary(host, byLeadUnit, request);
  if (planned.kind !== 'planned') return planned;
  const { sheet, created } = await host.writeSheet(planned.plan);
  return { kind: 'written', sheet, created, rows: planned.table.rows.length };
}
