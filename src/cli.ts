import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { runCli } from './cli/run-cli';
import { exists, isSameFile, saveFile } from './cli/save-file';
import type { Terminal, WorkbookFile } from './cli/terminal';
import { HostError } from './host/host';
import { xlsxFile } from './host/xlsx/xlsx-host';
import { today } from './today';

const UNREADABLE = '读不了这个文件，请检查它是不是文件夹、有没有读取权限、是否被别的程序占用。';

async function openFile(path: string): Promise<WorkbookFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new HostError(isMissing ? 'file-not-found' : 'file-unreadable', UNREADABLE, {
      cause: error,
    });
  }
  const host = xlsxFile(bytes, basename(path));
  return { host, save: (target) => save(target, host.save()) };
}

async function save(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await saveFile(path, bytes);
  } catch (error) {
    throw new HostError('file-unwritable', 'the file cannot be written', { cause: error });
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return decode(await readFile(path));
  } catch {
    return undefined;
  }
}

/** Chinese Windows programs save plain text in GB18030 unless told otherwise. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const terminal: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  readText,
  openFile,
  writeText: (path, text) => save(path, new TextEncoder().encode(text)),
  exists,
  isSameFile,
  today: today(),
  clock: () => performance.now(),
};

// A reader that has seen enough (`zrb check … | head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

void runCli(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
