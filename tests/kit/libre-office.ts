import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Whether this machine has a LibreOffice that starts. */
const hasOffice = spawnSync('soffice', ['--version'], { timeout: 30_000, killSignal: 'SIGKILL' }).status === 0;

/** `test` where LibreOffice stands in for Excel; where there is none the test is listed as skipped. */
export const testWithOffice = hasOffice ? test : test.skip;

/** `test` where LibreOffice can read texts; its Writer is a package of its own. */
export const testWithWriter = hasOffice && hasWriter() ? test : test.skip;

function hasWriter(): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const program = folders.map((folder) => join(folder, 'soffice')).find((file) => existsSync(file));
  return program !== undefined && existsSync(join(dirname(realpathSync(program)), 'libswlo.so'));
}

/** A workbook as LibreOffice prints or saves it. */
export function convert(workbook: Uint8Array, format: 'pdf' | 'xlsx'): Uint8Array {
  return convertFile(workbook, 'xlsx', format);
}

/** A file as LibreOffice saves it; both formats by their extensions, 「txt」 is UTF-8. */
export function convertFile(content: Uint8Array, from: string, format: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'zrb-office-'));
  try {
    const file = join(folder, `a.${from}`);
    writeFileSync(file, content);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const filter = format === 'txt' ? 'txt:Text (encoded):UTF8' : format;
    const words = [profile, '--headless', '--convert-to', filter, '--outdir', join(folder, 'out'), file];
    spawnSync('soffice', words, { timeout: 90_000, killSignal: 'SIGKILL' });
    return readFileSync(join(folder, 'out', `a.${format}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The workbook as LibreOffice calculates it: results that we have written along are taken out first, so that none is trusted. */
export function recalculated(workbook: Uint8Array): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const [name, bytes] of Object.entries(unzipSync(workbook))) {
    const isSheet = /^xl\/(?:work)?sheets\/sheet/.test(name);
    parts[name] = isSheet ? strToU8(withoutResults(strFromU8(bytes))) : bytes;
  }
  return convert(zipSync(parts, { level: 1 }), 'xlsx');
}

function withoutResults(sheetXml: string): string {
  return sheetXml.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
}
