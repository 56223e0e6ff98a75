import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { QUIRKS } from '../../../workbench/host/quirks';
import { ROOT } from '../../kit/project';

/** Ids the files of the workbench name: 「(quirks.ts: typed-text, apostrophe)」. */
function namedIds(): ReadonlySet<string> {
  const folder = join(ROOT, 'workbench');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const ids = files.flatMap((name) => {
    const mentions = readFileSync(join(folder, name), 'utf8').matchAll(/quirks\.ts: ([a-z\d-]+(?:,\s[a-z\d-]+)*)/g);
    return [...mentions].flatMap(([, listed = '']) => listed.split(/,\s/));
  });
  return new Set(ids);
}

test('every emulated behaviour stands once in the list and says where it is known from', () => {
  expect(new Set(QUIRKS.map(({ id }) => id)).size).toBe(QUIRKS.length);
  expect(QUIRKS.every(({ what, source }) => what !== '' && source !== '')).toBe(true);
});

test('the code names each of them, and no other', () => {
  expect([...namedIds()].sort()).toEqual(QUIRKS.map(({ id }) => id).sort());
});
