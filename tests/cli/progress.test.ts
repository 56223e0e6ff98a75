import { progressOn } from '../../src/cli/progress';
import type { Terminal } from '../../src/cli/terminal';

test('work of more than a second prints each of its steps once', () => {
  const lines: string[] = [];
  let now = 5000;
  const terminal: Pick<Terminal, 'clock' | 'err'> = { clock: () => now, err: (line) => lines.push(line) };
  const onProgress = progressOn(terminal, '表.xlsx');
  const steps = [1, 1, 2, 2, 3];
  for (const step of steps) {
    onProgress({ step, steps: 3, title: `第${step}类` });
    now += 500;
  }
  expect(lines).toEqual(['表.xlsx：正在检查 第 2/3 步：第2类', '表.xlsx：正在检查 第 3/3 步：第3类']);
});
