import { type Host, HostError } from '../host/host';
import type { ReportKind, ReportResult } from './assistant';

/** Checks a sheet anew and writes a report on it into the workbook. */
export function writeReport(_host: Host, _report: ReportKind): Promise<ReportResult> {
  throw new HostError('not-supported', 'no report yet');
}
