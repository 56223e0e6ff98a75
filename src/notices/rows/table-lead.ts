import type { TableColumn, TaskRow } from '../../tasks/task-table';
import type { LeadRule } from '../attribution';
import { leadRuleIn, withLeads } from '../attributions/lead-rule';
import type { NoticeUnit, SourceTable } from '../notice';

const LONGEST_LINE = 300;
const LINES_BELOW = 3;
const LINES_ABOVE = 2;
const NOTE = /^\s*[(（【]?(?:注|备注|说明|备\s?注|\*|※)/;

/** The rule by which a table names who leads: in its header, a note right below it or a line right above. */
export function leadRuleOf({ span, rows }: SourceTable, source: string): LeadRule['leads'] | undefined {
  const header = (rows[0] ?? []).map((cell) => source.slice(cell.span.start, cell.span.end));
  const last = rows.at(-1)?.[0];
  const inside = last ? [source.slice(last.span.start, last.span.end)] : [];
  const below = source
    .slice(span.end, span.end + LONGEST_LINE * LINES_BELOW)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_BELOW);
  const above = source
    .slice(Math.max(0, span.start - LONGEST_LINE), span.start)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-LINES_ABOVE);
  const notes = [...inside, ...below].filter((line) => NOTE.test(line));
  const words = [...header, ...notes, ...above].filter((line) => line.length <= LONGEST_LINE);
  return words.map((line) => leadRuleIn(line)?.leads).find((leads) => leads !== undefined);
}

const UNIT_ROLES: ReadonlySet<string> = new Set(['lead', 'responsible', 'cooperating', 'lead+responsible']);

/** Who leads by a table's rule, in the order of the row's units; undefined where columns or cells say so themselves. */
export function partsByRule(
  columns: readonly TableColumn[],
  { units }: Pick<TaskRow, 'units'>,
  leads: LeadRule['leads'],
): readonly NoticeUnit['part'][] | undefined {
  const [first] = units;
  const isOneColumn = columns.filter(({ role }) => UNIT_ROLES.has(role)).length === 1;
  if (!first || !isOneColumn || units.some(({ role }) => role !== 'unsaid')) return undefined;
  const said = units.map(({ span: { start, end }, kind }) => ({ start, end, kind, part: 'responsible' as const }));
  return withLeads(first.cell.text, said, leads).map(({ part }) => part);
}
