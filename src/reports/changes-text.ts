import { type CellAddress, type CellRange, a1, a1Range } from '../grid/address';
import { oneLine } from './one-line';

/** One changed cell. */
export interface ReportedChange {
  readonly at: CellAddress;
  readonly original: string;
  readonly changed: string;
  /** Titles of the rules behind the change. */
  readonly because: readonly string[];
  /** The cell was left as it is. */
  readonly isRefused: boolean;
}

/** What was changed in one table of one file. */
export interface ChangedTable {
  readonly file: string;
  readonly sheet: string;
  readonly table: CellRange;
  readonly changes: readonly ReportedChange[];
  readonly isProtected: boolean;
}

const TEXT_CHARS = 50;

/** The changes of a table for people: 位置, 原文, 改为 and why, one cell after the other. */
export function changesText({ file, sheet, table, changes, isProtected }: ChangedTable): string {
  const head = `${file}　工作表「${sheet}」${a1Range(table)}`;
  if (changes.length === 0) return `${head}\n没有可以自动修改的地方。`;
  if (isProtected) return `${head}\n工作表受保护，只能检查不能修改：有 ${changes.length} 处可改，未改。`;
  const done = changes.filter((change) => !change.isRefused).length;
  return [head, `已修改 ${done} 处。`, ...changes.map(changeLines)].join('\n');
}

function changeLines({ at, original, changed, because, isRefused }: ReportedChange): string {
  const [before, after] = [oneLine(original, TEXT_CHARS), oneLine(changed, TEXT_CHARS)];
  return [
    `  ${a1(at)}　${because.join('；')}${isRefused ? '（未改）' : ''}`,
    `　　原文：${before}`,
    `　　改为：${after}${before === after ? '（看不见的字符或文字太长，差别未显示）' : ''}`,
  ].join('\n');
}

/** The changes of a table as plain data for JSON. */
export function changesJson({ file, sheet, table, changes, isProtected }: ChangedTable): object {
  return {
    file,
    sheet,
    table: a1Range(table),
    isProtected,
    changes: changes.map(({ at, original, changed, because, isRefused }) => ({
      address: a1(at),
      original,
      changed,
      because,
      isChanged: !isRefused && !isProtected,
    })),
  };
}
