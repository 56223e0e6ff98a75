import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Whether this machine has a LibreOffice that starts. */
const hasOffice = spawnSync('soffice', ['--version'], { timeout: 30_000, killSignal: 'SIGKILL' }).status === 0;

/** `test` where LibreOffice stands in for Excel; where there is none the test is listed as skipped. */
export const testWithOffice = hasOffice ? test : test.skip;

/** A workbook as LibreOffice prints or saves it. */
export function convert(workbook: Uint8Array, format: 'pdf' | 'xlsx'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'zrb-office-'));
  try {
    const file = join(folder, 'a.xlsx');
    writeFileSync(file, workbook);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const words = [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), file];
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
