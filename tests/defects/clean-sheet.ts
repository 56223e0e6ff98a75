import type { PresetId } from '../../src/checks/check-rule';
import { date } from '../kit/dates';
import { writeChineseNumber } from '../../src/text/numerals';
import { type Draft, type DraftColumn, type DraftRow, type SheetStyle } from './draft';
import { bodyWriter, TASK_ROWS } from './clean-body';
import type { Random } from './random';
import { columnsFor, sheetStyle } from './sheet-style';
import { PLAN_YEAR, textCell, writtenDay } from './words/deadlines';
import { FIELDS, MATTERS } from './words/sentences';

/** A plausible 责任分解表 without any fault: 200 tasks as random in layout, merges, columns and words as offices are. */
export function cleanSheet(random: Random, preset?: PresetId): Draft {
  const style = sheetStyle(random, preset);
  const columns = columnsFor(random, style);
  const draft: Draft = {
    style,
    columns,
    rows: [],
    merges: [],
    directory: random.chance(0.25)
      ? style.units.names.map((fullName) => ({ fullName, shortNames: [], formerNames: [] }))
      : undefined,
  };
  addTitle(draft, random);
  addHeader(draft);
  addBody(draft, random);
  addNotes(draft, random);
  return draft;
}

function wideRow(draft: Draft, kind: DraftRow['kind'], text: string, isMerged = true): void {
  const row: DraftRow = { kind, cells: emptyCells(draft), group: -1 };
  row.cells[0] = textCell(text);
  draft.rows.push(row);
  if (isMerged) draft.merges.push({ top: row, bottom: row, left: 0, right: draft.columns.length - 1 });
}

function emptyCells({ columns }: Draft): undefined[] {
  return columns.map(() => undefined);
}

function addTitle(draft: Draft, random: Random): void {
  const matter = random.pick(MATTERS);
  const kind = random.pick(['任务分解表', '责任分工表', '工作任务清单', '分工方案']);
  wideRow(draft, 'title', `云川${draft.style.units.level}${PLAN_YEAR}年${matter}${kind}`, random.chance(0.9));
  const issued = date(`${PLAN_YEAR}-03-${10 + random.int(10)}`);
  const number = `云政办发〔${PLAN_YEAR}〕${5 + random.int(40)}号`;
  if (random.chance(0.5)) wideRow(draft, 'title', `${number}　${writtenDay(issued, 'words')}`, random.chance(0.7));
}

/** What stands over two columns in a header of two rows. */
const OVER: readonly (readonly [group: string, left: DraftColumn['role'], right: readonly DraftColumn['role'][]])[] = [
  ['责任分工', 'lead', ['responsible', 'cooperating']],
  ['联系方式', 'person', ['phone']],
];

function addHeader(draft: Draft): void {
  const { columns, style } = draft;
  const top: DraftRow = { kind: 'header', cells: columns.map(({ label }) => textCell(label)), group: -1 };
  draft.rows.push(top);
  if (!style.isHeaderTwoRows) return;
  const bottom: DraftRow = { kind: 'header', cells: emptyCells(draft), group: -1 };
  const pairs = new Map(OVER.flatMap(([group, left, right]) => pairAt(columns, left, right).map((at) => [at, group])));
  if (pairs.size === 0) return;
  draft.rows.push(bottom);
  for (let col = 0; col < columns.length; col++) {
    const group = pairs.get(col);
    if (group === undefined) {
      draft.merges.push({ top, bottom, left: col, right: col });
      continue;
    }
    bottom.cells[col] = top.cells[col];
    bottom.cells[col + 1] = top.cells[col + 1];
    top.cells[col] = textCell(group);
    top.cells[col + 1] = undefined;
    draft.merges.push({ top, bottom: top, left: col, right: col + 1 });
    col++;
  }
}

function pairAt(
  columns: readonly DraftColumn[],
  left: DraftColumn['role'],
  right: readonly DraftColumn['role'][],
): number[] {
  return columns.flatMap(({ role }, at) => {
    const next = columns[at + 1]?.role;
    return role === left && next && right.includes(next) ? [at] : [];
  });
}

function addBody(draft: Draft, random: Random): void {
  const { style } = draft;
  const write = bodyWriter(draft, random);
  const hasSections = !draft.columns.some(({ role }) => role === 'category') && random.chance(0.6);
  const fields = random.shuffle(FIELDS);
  const perSection = 20 + random.int(40);
  let rows = 0;
  let inSection = perSection;
  let section = 0;
  while (rows < TASK_ROWS) {
    if (hasSections && inSection >= perSection && TASK_ROWS - rows >= 6) {
      wideRow(draft, 'section', `${writeChineseNumber(section + 1)}、${fields[section % fields.length] ?? ''}`);
      if (style.restartsInSections) write.restart();
      section++;
      inSection = 0;
    }
    const size = style.layout === 'flat' ? 1 : Math.min(1 + random.int(6), TASK_ROWS - rows);
    const added = write.group(size);
    rows += added;
    inSection += added;
  }
  write.finish();
}

function addNotes(draft: Draft, random: Random): void {
  const office = `${draft.style.units.level}政府督查室`;
  const notes = [`注：本表由${office}负责解释。`, '说明：任务顺序不分先后。', `填表说明：未尽事宜请与${office}联系。`];
  if (random.chance(0.5)) wideRow(draft, 'note', random.pick(notes), random.chance(0.6));
}

/** What a sheet's merges look like to a reader of a failing case. */
export function describeStyle({ style, columns, directory }: Draft): string {
  const { units, ...rest } = style;
  return JSON.stringify({
    ...rest,
    prefix: units.prefix,
    isFull: units.isFull,
    directory: directory !== undefined,
    columns: columns.map(({ label }) => label).join('|'),
  } satisfies Record<string, unknown> & Partial<SheetStyle>);
}
