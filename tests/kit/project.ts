import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder, absolute. */
export const ROOT = join(__dirname, '..', '..');

/** A file of the production build; without one the test says how to get it. */
export function distFile(name: string): Buffer {
  const path = join(ROOT, 'dist', name);
  if (!existsSync(path)) throw new Error(`dist/${name} is missing: run npm run build first`);
  return readFileSync(path);
}

/** A file or folder of the shared folder beside the project; undefined on machines that have none. */
export function sharedFile(name: string): string | undefined {
  const path = join(ROOT, '..', 'shared', name);
  return existsSync(path) ? path : undefined;
}
