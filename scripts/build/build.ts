import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isStale } from './freshness';

/** The project's folder, absolute. */
export const ROOT = join(import.meta.dirname, '..', '..');

export const DIST = join(ROOT, 'dist');

/** The built command line. */
export const COMMAND_LINE = join(DIST, 'cli', 'zrb.cjs');

const COMMON = ['src', 'scripts/webpack', 'webpack.config.js', 'package-lock.json'];

/** What there is to build, with a file of its result and what it is made from. */
const PARTS = {
  cli: { output: COMMAND_LINE, sources: COMMON },
  pane: { output: join(DIST, 'taskpane.html'), sources: [...COMMON, 'assets', 'manifest.xml'] },
  workbench: { output: join(ROOT, '.cache', 'workbench', 'index.html'), sources: [...COMMON, 'workbench'] },
} as const;

const TITLES: Readonly<Record<keyof typeof PARTS, string>> = {
  cli: '命令行程序',
  pane: '任务窗格',
  workbench: '工作台',
};

/** Builds the part when it is missing or older than what it is made from; a failed build ends this process. */
export function ensureBuilt(part: keyof typeof PARTS): void {
  const { output, sources } = PARTS[part];
  const isWanted = isStale(
    output,
    sources.map((source) => join(ROOT, source)),
  );
  if (!isWanted) return;
  console.error(`正在生成${TITLES[part]}……`);
  const webpack = createRequire(import.meta.url).resolve('webpack/bin/webpack.js');
  const args = [webpack, '--mode', 'production', '--config-name', part];
  // webpack's own lines go to standard error: standard output belongs to the command.
  const done = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Runs the built command line; relative file names start from `folder`. Its exit code is returned. */
export function runCommandLine(args: readonly string[], folder: string): number {
  const done = spawnSync(process.execPath, [COMMAND_LINE, ...args], { cwd: folder, stdio: 'inherit' });
  return done.status ?? 2;
}

/** What the built command line prints, undefined where it fails for another reason than what it has found. */
export function readCommandLine(args: readonly string[]): string | undefined {
  const done = spawnSync(process.execPath, [COMMAND_LINE, ...args], { cwd: ROOT, encoding: 'utf8' });
  return done.status === 0 || done.status === 1 ? done.stdout : undefined;
}

/** The add-in's id, as the built manifest gives it. */
export function manifestId(manifestPath: string): string {
  const id = /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifestPath, 'utf8'))?.[1];
  if (id === undefined) throw new Error(`${manifestPath} 里没有 <Id>`);
  return id.trim();
}
