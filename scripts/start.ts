/** `npm start`: the first look after cloning. Builds what is missing and checks a sample sheet. */
import { ensureBuilt, ROOT, runCommandLine } from './build/build';

const SAMPLE = 'samples/plan-2026.xlsx';
const FINDINGS = 1;

ensureBuilt('cli');
ensureBuilt('pane');
console.log(`检查示例表格 ${SAMPLE}（以 2026-09-20 为准）：\n`);
const code = runCommandLine(['check', SAMPLE, '--as-of', '2026-09-20'], ROOT);
if (code > FINDINGS) process.exit(code);

console.log(`
接下来可以：
  检查自己的表格      npm run zrb -- check 你的文件.xlsx
  看看读出了什么      npm run zrb -- read ${SAMPLE}
  在 Excel 里试用     npm run sideload
  全部说明            README.md、docs/user-guide.md`);
