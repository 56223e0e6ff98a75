import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exists, isSameFile, saveFile } from '../../src/cli/save-file';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'save-file-'));
});

const bytes = new Uint8Array([1, 2, 3]);
const at = (name: string) => join(folder, name);

test('writes a new file and replaces an old one, leaving nothing beside it', async () => {
  await saveFile(at('新.xlsx'), bytes);
  await saveFile(at('新.xlsx'), new Uint8Array([9]));
  expect([...readFileSync(at('新.xlsx'))]).toEqual([9]);
  expect(readdirSync(folder)).toEqual(['新.xlsx']);
});

test('an existing file keeps its rights', async () => {
  writeFileSync(at('a.xlsx'), 'old');
  chmodSync(at('a.xlsx'), 0o600);
  await saveFile(at('a.xlsx'), bytes);
  expect(statSync(at('a.xlsx')).mode & 0o777).toBe(0o600);
});

test('a link keeps leading to the file it leads to', async () => {
  writeFileSync(at('a.xlsx'), 'old');
  symlinkSync(at('a.xlsx'), at('link.xlsx'));
  await saveFile(at('link.xlsx'), bytes);
  expect([...readFileSync(at('a.xlsx'))]).toEqual([1, 2, 3]);
  expect(await isSameFile(at('link.xlsx'), at('a.xlsx'))).toBe(true);
});

test('what cannot be written leaves what was there', async () => {
  await expect(saveFile(at('missing/a.xlsx'), bytes)).rejects.toMatchObject({ code: 'ENOENT' });
  mkdirSync(at('folder.xlsx'));
  await expect(saveFile(at('folder.xlsx'), bytes)).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['folder.xlsx']);
});

test('files are the same by their place, whether they exist or not', async () => {
  writeFileSync(at('a.xlsx'), '');
  expect(await isSameFile(at('a.xlsx'), join(folder, '.', 'a.xlsx'))).toBe(true);
  expect(await isSameFile(at('b.xlsx'), join(folder, 'x', '..', 'b.xlsx'))).toBe(true);
  expect(await isSameFile(at('a.xlsx'), at('b.xlsx'))).toBe(false);
  expect([await exists(at('a.xlsx')), await exists(at('b.xlsx'))]).toEqual([true, false]);
});
