import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name. A link keeps leading to the
 * file, an existing file keeps its rights. Rejects with Node's error, nothing of it left behind.
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realPathOf(path);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const mode = await modeOf(target);
  try {
    const file = await open(draft, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Whether two paths lead to one file; what does not exist is told apart by its place. */
export async function isSameFile(path: string, other: string): Promise<boolean> {
  return (await realPathOf(path)) === (await realPathOf(other));
}

/** Whether there is something at a path. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const folder = await realpath(dirname(path)).catch(() => dirname(path));
    return join(folder, basename(path));
  }
}

function modeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ mode }) => mode & 0o777,
    () => 0o666,
  );
}
