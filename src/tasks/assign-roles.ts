import { COLUMN_ROLES } from './columns/index';
import type { HeaderColumn } from './header-block';
import { ROLE_NAMES, type Role } from './role';
import type { ColumnEvidence, RoleDraft } from './role-draft';
import { settleRoles } from './settle-roles';
import type { TableColumn } from './task-table';

/** From this share on the cells below agree with a vague label. */
const AGREES = 0.5;

/** What is known of columns before they are looked at. */
export interface SettledColumns {
  /** Roles the user has settled. */
  readonly fixed?: ReadonlyMap<number, Role>;
  /** Columns that 补全 has written, and notes between them. */
  readonly derived: ReadonlySet<number>;
}

/** Gives every column its role: from its label, from the cells below, and at last from the whole header row. */
export function assignRoles(
  headers: readonly HeaderColumn[],
  evidenceOf: (col: number) => ColumnEvidence,
  { fixed, derived }: SettledColumns,
): readonly TableColumn[] {
  const drafts = headers.map((header) => {
    const evidence = evidenceOf(header.col);
    const role = fixed?.get(header.col);
    return role === undefined && derived.has(header.col) ? ofOurs(header, evidence) : draft(header, evidence, role);
  });
  return settleRoles(drafts).map(({ header, role, confidence, reason }) => ({
    col: header.col,
    label: header.label,
    role,
    confidence,
    reason,
    headerAt: header.at,
  }));
}

/** Settled as the user's word is: no other column makes anything else of it. */
function ofOurs(header: HeaderColumn, evidence: ColumnEvidence): RoleDraft {
  const reason =
    header.label === '' ? '这一列没有表头，在「补全」的列旁边，不读取。' : '这一列是「补全」算出来的，不作为原文读取。';
  return { header, ...evidence, role: 'other', confidence: 'certain', reason, isFixed: true };
}

function draft(header: HeaderColumn, evidence: ColumnEvidence, fixed: Role | undefined): RoleDraft {
  const base = { header, ...evidence, isFixed: false };
  const { label, match } = header;
  if (fixed) return { ...base, role: fixed, confidence: 'certain', reason: '由用户指定。', isFixed: true };
  if (label === '') return { ...base, role: 'other', confidence: 'unsure', reason: '这一列没有表头，请选择。' };
  if (!match) return { ...base, role: 'other', confidence: 'unsure', reason: `没有认出表头「${label}」，请选择。` };
  const name = ROLE_NAMES[match.role];
  switch (match.how) {
    case 'exact':
      return { ...base, role: match.role, confidence: 'certain', reason: `表头「${label}」就是${name}。` };
    case 'part':
      return { ...base, role: match.role, confidence: 'likely', reason: `从表头「${label}」的用词看是${name}。` };
    case 'vague':
      return agrees(match.role, evidence.texts)
        ? { ...base, role: match.role, confidence: 'likely', reason: `表头「${label}」，下面的内容像${name}。` }
        : { ...base, role: 'other', confidence: 'unsure', reason: `表头「${label}」意思不明确，请选择。` };
  }
}

function agrees(role: Role, texts: readonly string[]): boolean {
  const looksLike = COLUMN_ROLES.find(({ id }) => id === role)?.looksLike;
  return looksLike === undefined || texts.length === 0 || looksLike(texts) >= AGREES;
}
