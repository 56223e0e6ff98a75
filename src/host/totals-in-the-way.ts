import { HostError } from './host';

/** The refusal to give an Excel table with a row of totals (汇总行) more columns; the words are for the clerk. */
export function totalsInTheWay(table: string): HostError {
  return new HostError('not-supported', `table ${table}: it has a row of totals`, {
    says: `Excel 表格「${table}」带有汇总行，新的列加不进去。请先在「表设计」中取消勾选「汇总行」，补全之后再勾选。`,
  });
}
