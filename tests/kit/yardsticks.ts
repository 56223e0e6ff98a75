import { readFileSync } from 'node:fs';
import { sharedFile } from './project';

/** A file of the yardsticks that lie beside the repository; undefined where they are not present. */
export function yardstick(path: string): Uint8Array | undefined {
  const file = sharedFile(`yardsticks/${path}`);
  return file === undefined ? undefined : readFileSync(file);
}

/** `test`, or a skipped test that says why, where the yardsticks are not present. */
export function testWithYardstick(path: string, title: string, run: (bytes: Uint8Array) => Promise<void>): void {
  testWithShared(`yardsticks/${path}`, title, run);
}

/** The same for any file that lies in the shared folder beside the repository. */
export function testWithShared(path: string, title: string, run: (bytes: Uint8Array) => Promise<void> | void): void {
  const file = sharedFile(path);
  if (file) {
    test(title, async () => {
      await run(readFileSync(file));
    });
  } else test.skip(`${title} (skipped: ../shared/${path} is not present)`, () => undefined);
}
