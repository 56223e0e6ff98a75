import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { runCli } from './cli/run-cli';
import { exists, isSameFile, saveFile } from './cli/save-file';
import type { Terminal, WorkbookFile } from './cli/terminal';
import { readTextFile } from './documents/read-text-file';
import { HostError } from './host/host';
import { newXlsxFile, type XlsxFile, xlsxFile } from './host/xlsx/xlsx-host';
import { today } from './today';

const UNREADABLE = '读不了这个文件，请检查它是不是文件夹、有没有读取权限、是否被别的程序占用。';

async function openFile(path: string): Promise<WorkbookFile> {
  return fileOf(xlsxFile(await readBytes(path), basename(path)));
}

function fileOf(host: XlsxFile): WorkbookFile {
  return { host, save: (target) => save(target, host.save()) };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return path === '-' ? await buffer(process.stdin) : await readFile(path);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new HostError(isMissing ? 'file-not-found' : 'file-unreadable', UNREADABLE, { cause: error });
  }
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
    return readTextFile(await readFile(path)).text;
  } catch {
    return undefined;
  }
}

const terminal: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  readText,
  readBytes,
  newFile: (plan) => fileOf(newXlsxFile(plan)),
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
