import { type CellRange, cellRange, sameAddress } from '../../grid/address';
import { COLUMN_ROLES } from '../../tasks/columns/index';
import { isPeriod } from '../../tasks/period-columns';
import { type Role, UNIT_ROLES } from '../../tasks/role';
import type { TableColumn, TaskTable } from '../../tasks/task-table';

/** Rows looked at to tell what a column holds. */
const EVIDENCE_ROWS = 300;

/** From this share of its cells on a column speaks for itself. */
const SPEAKS = 0.7;

/** A column without a name counts as in use from this share of the rows on. */
const IN_USE = 0.3;

/** Bodies only: places (「城东街道」) and groups stand in columns of many kinds. */
const BODY = /(?:局|委|委员会|厅|办|办公室|公司|集团|政府|管委会|法院|检察院|银行|中心|部门|单位)等?[、，,;；。]?$/;

/** A header that says of itself which bodies it names: 「验收单位」. */
const NAMES_BODIES = /(?:单位|部门|机构|来源|依据)$/;

/** Bodies that look on: 「督办单位」「考核部门」. */
const LOOKS_ON = /^(?:督办|督导|督查|监督|检查|验收|核查|审核|考核|评估|交办|移交|来文)(?:单位|部门|机构)$/;

/** A column in use over which no header stands, with the cell where its header belongs. */
export interface UnnamedColumn {
  readonly column: TableColumn;
  readonly range: CellRange;
}

/** The columns in use without a name. */
export function unnamedColumns(table: TaskTable): readonly UnnamedColumn[] {
  return table.columns.flatMap((column, index) => {
    const isInUse = column.role !== 'other' || ownTexts(table, index).length >= IN_USE * rowsLookedAt(table);
    const isUnnamed = column.label === '' && column.confidence === 'unsure' && isInUse;
    return isUnnamed ? [{ column, range: cellRange(column.headerAt) }] : [];
  });
}

/** What the cells under a header nobody knows look like, where the check would need them: units or deadlines. */
export function hintedRole(table: TaskTable, index: number): Role | undefined {
  const column = table.columns[index];
  if (!column || !isUnknown(column)) return undefined;
  const texts = ownTexts(table, index);
  if (texts.length === 0) return undefined;
  if (namesBodies(texts)) return NAMES_BODIES.test(column.label) && has(table, UNIT_ROLES) ? undefined : 'responsible';
  const times = COLUMN_ROLES.find(({ id }) => id === 'deadline')?.looksLike?.(texts) ?? 0;
  return times >= SPEAKS && !has(table, ['deadline']) ? 'deadline' : undefined;
}

function isUnknown({ role, confidence, label }: TableColumn): boolean {
  return role === 'other' && confidence === 'unsure' && label !== '' && !LOOKS_ON.test(label);
}

function namesBodies(texts: readonly string[]): boolean {
  return texts.filter((text) => text.length <= 200 && BODY.test(text)).length >= SPEAKS * texts.length;
}

function has({ columns }: TaskTable, roles: readonly Role[]): boolean {
  return columns.some(({ role }) => roles.includes(role));
}

function rowsLookedAt({ rows }: TaskTable): number {
  return Math.min(rows.length, EVIDENCE_ROWS);
}

function ownTexts({ rows }: TaskTable, index: number): readonly string[] {
  return rows.slice(0, EVIDENCE_ROWS).flatMap(({ cells }) => {
    const cell = cells[index];
    return cell?.inherited === 'no' ? [cell.text] : [];
  });
}

/** Two columns the check cannot tell apart; the earlier one is the one it reads. */
export interface DoubledColumn {
  readonly column: TableColumn;
  readonly earlier: TableColumn;
  /** `label`: one header for both; `role`: two headers of one meaning. */
  readonly by: 'label' | 'role';
}

/** Roles a table may well give to several columns of one name: two persons, each with a phone. */
const OFTEN_DOUBLED: readonly Role[] = ['no', 'leader', 'person', 'phone', 'remark', 'other'];

/** Roles of which only one column is read. */
const ONLY_ONE: readonly Role[] = ['lead', 'lead+responsible', 'deadline'];

/** 「牵头单位」 and 「牵头科室」 are a body and its part. */
const OFFICES = /(?:科室|处室|股室|室|站所)$/;

/** Columns that say the same as one before them. */
export function doubledColumns({ columns }: TaskTable): readonly DoubledColumn[] {
  return columns.flatMap((column, index) => {
    for (const earlier of columns.slice(0, index)) {
      const by = howDoubled(earlier, column);
      if (by) return [{ column, earlier, by }];
    }
    return [];
  });
}

function howDoubled(earlier: TableColumn, column: TableColumn): DoubledColumn['by'] | undefined {
  if (sameAddress(earlier.headerAt, column.headerAt) || column.label === '') return undefined;
  if (earlier.label === column.label)
    return [earlier, column].some(({ role }) => OFTEN_DOUBLED.includes(role)) ? undefined : 'label';
  return earlier.role === column.role && isOneTooMany(earlier, column) ? 'role' : undefined;
}

function isOneTooMany(earlier: TableColumn, column: TableColumn): boolean {
  if (!ONLY_ONE.includes(column.role) || earlier.label === '') return false;
  if (isPeriod(earlier.label) || isPeriod(column.label)) return false;
  return OFFICES.test(earlier.label) === OFFICES.test(column.label);
}
