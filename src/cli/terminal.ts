import type { Host } from '../app/assistant';
import type { CivilDate } from '../calendar/civil-date';

/** Where a command prints, and what it gets from the machine it runs on. */
export interface Terminal {
  /** Standard output: results only. */
  out(text: string): void;
  /** Standard error: progress and trouble. */
  err(text: string): void;
  /** Opens a workbook file; rejects with `HostError`. */
  openFile(path: string): Promise<Host>;
  readonly today: CivilDate;
}

/** 0: nothing found at or above the level asked for; 1: findings; 2: wrong usage or an unreadable file. */
export type ExitCode = 0 | 1 | 2;

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** The lines `zrb --help` prints for it. */
  readonly usage: readonly string[];
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>;
}
