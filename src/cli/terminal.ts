import type { Host } from '../app/assistant';
import type { CivilDate } from '../calendar/civil-date';
import type { SheetPlan } from '../grid/sheet-plan';

/** A workbook file that has been opened. */
export interface WorkbookFile {
  readonly host: Host;
  /** Writes the workbook as it stands to a file, whole or not at all; an existing file is replaced. Rejects with `HostError`. */
  save(path: string): Promise<void>;
}

/** Where a command prints, and what it gets from the machine it runs on. */
export interface Terminal {
  /** Standard output: results only. */
  out(text: string): void;
  /** Standard error: progress and trouble. */
  err(text: string): void;
  /** Standard input, line by line as it comes. */
  lines(): AsyncIterable<string>;
  /** The text of a small file in any encoding Chinese programs write; undefined where it cannot be read. */
  readText(path: string): Promise<string | undefined>;
  /** The bytes of a file, those of standard input for 「-」; rejects with `HostError`. */
  readBytes(path: string): Promise<Uint8Array>;
  /** A new workbook that holds nothing but the empty sheet of a plan. */
  newFile(plan: Pick<SheetPlan, 'key' | 'title'>): WorkbookFile;
  /** Opens a workbook file; rejects with `HostError`. */
  openFile(path: string): Promise<WorkbookFile>;
  /** Writes a text file in UTF-8, whole or not at all; an existing file is replaced. Rejects with `HostError`. */
  writeText(path: string, text: string): Promise<void>;
  /** Whether there is something at a path. */
  exists(path: string): Promise<boolean>;
  /** Whether two paths, spelt differently or through links, lead to one file. */
  isSameFile(path: string, other: string): Promise<boolean>;
  readonly today: CivilDate;
  /** Milliseconds since some moment: tells long work from short. */
  clock(): number;
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
