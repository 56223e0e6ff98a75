import { readFile } from 'node:fs/promises';
import { civilDate } from './calendar/civil-date';
import { runCli } from './cli/run-cli';
import type { Terminal } from './cli/terminal';
import type { Host } from './app/assistant';
import { HostError } from './host/host';
import { xlsxHost } from './host/xlsx/xlsx-host';

const UNREADABLE = '读不了这个文件，请检查它是不是文件夹、有没有读取权限、是否被别的程序占用。';

async function openFile(path: string): Promise<Host> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new HostError(isMissing ? 'file-not-found' : 'file-unreadable', UNREADABLE, {
      cause: error,
    });
  }
  return xlsxHost(bytes);
}

/** The day on this machine's calendar. */
function today(): Terminal['today'] {
  const now = new Date();
  const date = civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!date) throw new Error('the machine has no usable date');
  return date;
}

const terminal: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  openFile,
  today: today(),
};

// A reader that has seen enough (`zrb check … | head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

void runCli(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
