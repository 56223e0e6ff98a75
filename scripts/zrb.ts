/** `npm run zrb -- check 文件.xlsx`: the command line, built first where needed. */
import { ensureBuilt, runCommandLine } from './build/build';

ensureBuilt('cli');
// npm runs scripts in the project's folder; the user's own is in INIT_CWD.
process.exitCode = runCommandLine(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
