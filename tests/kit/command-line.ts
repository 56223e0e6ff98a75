import { Readable } from 'node:stream';
import { runCli } from '../../src/cli/run-cli';
import type { Terminal, WorkbookFile } from '../../src/cli/terminal';
import { HostError } from '../../src/host/host';
import { newXlsxFile } from '../../src/host/xlsx/xlsx-host';
import { date } from './dates';

/** What one call of the command line printed and answered. */
export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Files as the command line finds them; what it saves is added, 「link:a.xlsx」 is another way to 「a.xlsx」. */
export type Disk = Map<string, () => WorkbookFile['host']>;

/** What a call finds besides workbooks: lines on standard input, text files by their paths; those it writes are added. */
export interface Texts {
  readonly input?: readonly string[];
  readonly files?: Record<string, string>;
  /** Files that are no text, and standard input as 「-」. */
  readonly bytes?: Readonly<Record<string, Uint8Array>>;
}

/** Runs one call over a disk in memory, as of 2026-10-01; the words of the call are parted by blanks. */
export async function zrb(
  args: string,
  disk: Disk,
  { input = [], files = {}, bytes = {} }: Texts = {},
): Promise<CommandResult> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    today: date('2026-10-01'),
    clock: () => 0,
    lines: () => Readable.from(input),
    readText: (path) => Promise.resolve(files[path]),
    readBytes: (path) => {
      const text = files[path];
      const content = bytes[path] ?? (text === undefined ? undefined : new TextEncoder().encode(text));
      return content ? Promise.resolve(content) : Promise.reject(new HostError('file-not-found', path));
    },
    newFile: (plan) => fileOf(newXlsxFile(plan), disk),
    openFile: (path) => {
      const open = disk.get(plain(path));
      if (!open) return Promise.reject(new HostError('file-not-found', path));
      return Promise.resolve(fileOf(open(), disk));
    },
    writeText: (path, text) => {
      if (path.startsWith('full/')) return Promise.reject(new HostError('file-unwritable', path));
      files[path] = text;
      return Promise.resolve();
    },
    exists: (path) => Promise.resolve(disk.has(plain(path))),
    isSameFile: (path, other) => Promise.resolve(plain(path) === plain(other)),
  };
  const words = args.split(' ').filter((word) => word !== '');
  const code = await runCli(words, terminal);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

function fileOf(host: WorkbookFile['host'], disk: Disk): WorkbookFile {
  return {
    host,
    save: (target) => {
      if (target.startsWith('full/')) return Promise.reject(new HostError('file-unwritable', target));
      disk.set(plain(target), () => host);
      return Promise.resolve();
    },
  };
}

function plain(path: string): string {
  return path.replace(/^(?:link:|\.\/)/, '');
}
