import type { NoOneTable } from '../app/assistant';
import type { Terminal } from './terminal';

/** How `--live` and `--as-of` want numbers: formulas that follow the calendar, formulas as of a day, or values as of a day. */
export function numbersOption(values: { readonly live?: boolean; readonly 'as-of'?: string }): {
  readonly numbers: 'live' | 'frozen';
  readonly isDayFixed: boolean;
} {
  const isLive = values.live === true;
  return { numbers: isLive ? 'live' : 'frozen', isDayFixed: isLive && values['as-of'] !== undefined };
}

/** Says why a file has no one table to work on, and answers the exit code. */
export function refuseTable(terminal: Terminal, file: string, trouble: NoOneTable | { readonly kind: 'stopped' }): 2 {
  if (trouble.kind === 'no-table') terminal.err(`${file}：工作表「${trouble.sheet}」里没有可以汇总的任务表。`);
  if (trouble.kind === 'several-tables')
    terminal.err(
      `${file}：工作表「${trouble.sheet}」里有 ${trouble.count} 个任务表，不能合在一起。请先分到不同的工作表。`,
    );
  return 2;
}
