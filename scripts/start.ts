/** `npm start`: the first look after cloning. Builds what is missing, checks a sample, shows the workbench. */
import { ensureBuilt, readCommandLine, ROOT } from './build/build';
import { listenTrouble } from './serve/https-server';
import { sampleLine } from './workbench/sample-line';
import { serveWorkbench } from './workbench/server';

const SAMPLE = 'samples/plan-2026.xlsx';
const AS_OF = '2026-09-20';
const FIRST_PORT = 3100;
const PORTS = 50;

/** Serves at the first free port from 3100 on; rejects where none of fifty is free or the machine refuses. */
async function serveSomewhere(): Promise<string> {
  for (let port = FIRST_PORT; ; port++) {
    try {
      return (await serveWorkbench({ root: ROOT, port })).origin;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port >= FIRST_PORT + PORTS - 1) throw error;
    }
  }
}

ensureBuilt('cli');
ensureBuilt('pane');
ensureBuilt('workbench');
console.log(sampleLine(readCommandLine(['check', SAMPLE, '--as-of', AS_OF, '--format', 'json']), AS_OF));
try {
  const address = `${await serveSomewhere()}/`;
  console.log(`
试用地址：${address}

用浏览器打开它：左边是模拟的 Excel 和一张示例表格，点上方的「检查表格」，右边就是助手。
按 Ctrl+C 结束。在真正的 Excel 里试用：npm run sideload；检查自己的文件：npm run zrb -- check 文件.xlsx`);
} catch (error) {
  console.error(listenTrouble(error, FIRST_PORT));
  process.exitCode = 1;
}
