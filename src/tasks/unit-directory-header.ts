import { normaliseLabel, withoutLabelMarks } from './labels';
import type { SheetView } from './sheet-view';

/** What a column of a 单位名录 holds. */
export type DirectoryColumn = 'fullName' | 'shortNames' | 'formerNames' | 'level' | 'contact' | 'phone';

/** Where the columns of a 单位名录 stand. */
export interface DirectoryHeader {
  /** The header's rows, both included. */
  readonly top: number;
  readonly bottom: number;
  /** The full names' column, and the last one their label is merged over. */
  readonly left: number;
  readonly leftEnd: number;
  /** The last column with a label. */
  readonly right: number;
  /** Columns of a kind from left to right: several may hold further names. */
  readonly columnsOf: (kind: DirectoryColumn) => readonly number[];
}

/** Its columns in the order in which the add-in writes them, with the labels it gives them. */
export const DIRECTORY_LABELS: readonly (readonly [DirectoryColumn, string])[] = [
  ['fullName', '全称'],
  ['shortNames', '简称'],
  ['formerNames', '曾用名'],
  ['level', '层级'],
  ['contact', '联系人'],
  ['phone', '电话'],
];

interface Label {
  readonly kind: DirectoryColumn | 'serial';
  /** How unclear it is that a column so called holds full names: 2 needs company. */
  readonly doubt: 0 | 1 | 2;
}

/** What users write over these columns, without blanks and brackets. */
const WRITTEN_LABELS: readonly (readonly [Label['kind'], Label['doubt'], string])[] = [
  ['fullName', 0, '全称 规范名称 规范全称 规范写法 标准名称 标准全称 统一名称 单位全称 单位规范名称 机构全称 部门全称'],
  ['fullName', 1, '单位名称 机构名称 部门名称 成员单位名称 责任单位名称'],
  ['fullName', 2, '单位 名称 机构 部门 成员单位 责任单位'],
  [
    'shortNames',
    0,
    '简称 单位简称 规范简称 常用简称 统一简称 机构简称 部门简称 其他写法 其它写法 其他名称 其它名称 其他称呼 别称 别名 又称 又名 常用名 常用名称 习惯称呼',
  ],
  [
    'formerNames',
    0,
    '曾用名 曾用名称 曾用单位名称 原名 原名称 原单位 原单位名称 原称 旧称 旧名 改革前名称 机构改革前名称',
  ],
  ['level', 0, '层级 级别 单位层级 单位级别 行政层级 行政级别 机构层级 机构级别 所属层级 所属级别'],
  ['contact', 0, '联系人 联系人姓名 联络员 联络员姓名 联络人 经办人 对接人 责任人 负责人 单位联系人 单位联络员'],
  ['phone', 0, '电话 联系电话 联系方式 电话号码 手机 手机号 手机号码 办公电话 固定电话 联系人电话 联络员电话 单位电话'],
  ['serial', 0, '序号 编号'],
];

const LABELS: ReadonlyMap<string, Label> = new Map(
  WRITTEN_LABELS.flatMap(([kind, doubt, labels]) =>
    labels.split(' ').map((label) => [label, { kind, doubt }] as const),
  ),
);

/** No header label is longer. */
const MAX_LABEL_CHARS = 30;
/** Title, date and remarks may stand above the header. */
const FIRST_ROWS = 20;
const MAX_HEADER_ROWS = 3;

/** Whether a folded text is one of the labels over the columns of a 单位名录. */
export function isDirectoryLabel(key: string): boolean {
  return key.length <= MAX_LABEL_CHARS && labelCalled(withoutLabelMarks(key)) !== undefined;
}

function labelOf(text: string): Label | undefined {
  return text.length > MAX_LABEL_CHARS ? undefined : labelCalled(normaliseLabel(text));
}

/** The words, else those in brackets, which say more: 「单位名称（简称）」, else those before them: 「简称（可写多个）」. */
function labelCalled(name: string): Label | undefined {
  const whole = LABELS.get(name);
  if (whole || !name.includes('(')) return whole;
  const [before = '', inside = ''] = name.split(/[()]/);
  return LABELS.get(inside) ?? LABELS.get(before);
}

/** Finds the header of a 单位名录 in the first rows of a sheet; undefined where nothing says which column holds full names. */
export function findDirectoryHeader(view: SheetView): DirectoryHeader | undefined {
  let best: Candidate | undefined;
  for (let row = 0; row < Math.min(FIRST_ROWS, view.grid.rowCount); row++) {
    const candidate = candidateIn(view, row);
    if (candidate && (!best || candidate.doubt < best.doubt)) best = candidate;
  }
  return best && headerAt(view, best);
}

interface Candidate {
  readonly row: number;
  readonly col: number;
  /** 0 in company of other labels, 1 where the label is clear by itself, 2 where it stands alone in its row. */
  readonly doubt: number;
}

function candidateIn(view: SheetView, row: number): Candidate | undefined {
  const filled = view.filledCols(row, 0, view.grid.colCount - 1);
  const labels = filled.flatMap((col) => {
    const label = labelOf(view.textOf(row, col));
    return label ? [{ ...label, col }] : [];
  });
  const [clearest] = labels.filter(({ kind }) => kind === 'fullName').sort((a, b) => a.doubt - b.doubt);
  if (!clearest) return undefined;
  const { col } = clearest;
  if (labels.some(({ kind }) => kind !== 'fullName')) return { row, col, doubt: 0 };
  if (clearest.doubt < 2) return { row, col, doubt: 1 };
  return filled.length === 1 ? { row, col, doubt: 2 } : undefined;
}

function headerAt(view: SheetView, { row: top, col: left }: Candidate): DirectoryHeader {
  const area = view.areaAt({ row: top, col: left });
  const bottom = Math.min(area?.bottom ?? top, top + MAX_HEADER_ROWS - 1);
  const kinds = new Map<DirectoryColumn, number[]>([['fullName', [left]]]);
  const leftEnd = area?.right ?? left;
  let right = leftEnd;
  for (let col = 0; col < view.grid.colCount; col++) {
    const kind = kindOfColumn(view, { top, bottom, col });
    if (kind === undefined) continue;
    right = Math.max(right, col);
    // Of several columns of full names the clearest one counts; the others may be anything.
    if (kind !== 'fullName' && kind !== 'serial') kinds.set(kind, [...(kinds.get(kind) ?? []), col]);
  }
  return { top, bottom, left, leftEnd, right, columnsOf: (kind) => kinds.get(kind) ?? [] };
}

/** The lowest label over a column: 「电话」 under 「联系方式」. */
function kindOfColumn(
  view: SheetView,
  { top, bottom, col }: { readonly top: number; readonly bottom: number; readonly col: number },
): Label['kind'] | undefined {
  for (let row = bottom; row >= top; row--) {
    const label = labelOf(view.textOf(row, col));
    if (label) return label.kind;
  }
  return undefined;
}
