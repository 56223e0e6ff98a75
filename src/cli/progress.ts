import type { CheckProgress } from '../findings/check-report';
import type { Terminal } from './terminal';

/** Work shorter than this needs no progress lines. */
const QUIET_MS = 1000;

/** Prints each step of long work once, on standard error. */
export function progressOn(terminal: Pick<Terminal, 'clock' | 'err'>, file: string): (progress: CheckProgress) => void {
  const start = terminal.clock();
  let lastStep = 0;
  return ({ step, steps, title }) => {
    if (step === lastStep || terminal.clock() - start < QUIET_MS) return;
    lastStep = step;
    terminal.err(`${file}：正在检查 第 ${step}/${steps} 步：${title}`);
  };
}
