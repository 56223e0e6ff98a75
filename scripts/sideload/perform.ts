import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SideloadStep } from './plan';

/** Does what was planned, in order; false when a step failed, after saying which. */
export function performSteps(steps: readonly SideloadStep[]): boolean {
  return steps.every((step) => {
    try {
      perform(step);
      return true;
    } catch (error) {
      console.error(`没有成功：${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  });
}

function perform(step: SideloadStep): void {
  switch (step.kind) {
    case 'run':
      run(step.program, step.args);
      break;
    case 'copy':
      mkdirSync(dirname(step.to), { recursive: true });
      copyFileSync(step.from, step.to);
      break;
    case 'remove':
      rmSync(step.path, { force: true });
      break;
    case 'tell':
      console.log(step.text);
      break;
  }
}

function run(program: string, args: readonly string[]): void {
  const done = spawnSync(program, [...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')}（${done.stderr.toString().trim()}）`);
}
