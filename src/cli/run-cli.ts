import { UsageError } from './arguments';
import { check } from './commands/check';
import { enrich } from './commands/enrich';
import { deadlines } from './commands/deadlines';
import { importCommand } from './commands/import';
import { read } from './commands/read';
import { directory } from './commands/directory';
import { fix } from './commands/fix';
import { summary } from './commands/summary';
import { units } from './commands/units';
import type { Command, ExitCode, Terminal } from './terminal';

/** Every command, in the order of the help text. */
const COMMANDS: readonly Command[] = [check, fix, read, enrich, summary, importCommand, deadlines, units, directory];

/** What the options mean that several commands share. */
const SHARED_OPTIONS = [
  ['--year', '没写年份的时限按哪一年读。'],
  ['--trigger', '一件事是哪一天（市人大公开报告=2026-03-31），可以给几件。'],
  ['--holidays', '国务院放假通知的全文，用来补充新的一年，可以给几份。'],
] as const;

/** Runs one call of the command line; `args` without node and the script's name. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) {
    terminal.err(helpText(COMMANDS));
    return 2;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(helpText(COMMANDS));
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    terminal.err(`没有「${name}」这个命令。\n${helpText(COMMANDS)}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(helpText([command]));
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`${error.message}\n${helpText([command])}`);
    return 2;
  }
}

function helpText(commands: readonly Command[]): string {
  const usage = commands.flatMap((command) => command.usage);
  const shared = SHARED_OPTIONS.filter(([option]) => usage.some((line) => line.includes(option)));
  return ['用法：', ...usage, ...shared.map((words) => words.join(' '))].join('\n');
}
