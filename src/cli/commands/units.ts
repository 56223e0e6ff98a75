import { clusterNames, type NameLine, readNameLine } from '../../app/cluster-units';
import { answerUnits, describeUnits, readUnitItem } from '../../app/unit-items';
import { parseOptions, UsageError } from '../arguments';
import type { Command, ExitCode, Terminal } from '../terminal';

/** `zrb units`: how unit cells are split, and which names of a sheet seem to mean one body; from standard input. */
export const units: Command = {
  name: 'units',
  usage: [
    'zrb units [--json] < 单位.txt',
    '    拆开标准输入里的责任单位，一行一格；以「{」开头的行按 JSON 读：{id, text, role?}，',
    '    role 是所在的列：lead、responsible、cooperating、lead+responsible。',
    '    加 --json 时每行输出一个 JSON，否则输出读成的意思。',
    'zrb units --cluster < 名称.jsonl',
    '    找出一张表里疑似同一单位的名称。每行一个 JSON：{sheet, name, count, cells?}，空行隔开两张表；',
    '    每组输出一行 JSON：{sheet, names, target, reason, automatic}。有不合格式的行时退出码为 2。',
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' }, cluster: { type: 'boolean' } });
    if (positionals.length > 0) throw new UsageError('单位从标准输入读，例如：zrb units < 单位.txt');
    return values.cluster === true ? cluster(terminal) : split(terminal, values.json === true);
  },
};

async function split(terminal: Terminal, isJson: boolean): Promise<ExitCode> {
  const notRead = refusals(terminal);
  let number = 0;
  for await (const line of terminal.lines()) {
    number++;
    if (line.trim() === '') continue;
    const item = readUnitItem(line);
    if ('because' in item) {
      notRead.add(number, item.because);
      continue;
    }
    const answer = answerUnits(item);
    terminal.out(isJson ? JSON.stringify(answer) : `${item.text.replace(/\s+/g, ' ')} → ${describeUnits(answer)}`);
  }
  return notRead.exitCode();
}

async function cluster(terminal: Terminal): Promise<ExitCode> {
  const notRead = refusals(terminal);
  let sheet: NameLine[] = [];
  let number = 0;
  const finish = () => {
    const names = sheet[0]?.sheet ?? '';
    for (const group of clusterNames(names, sheet)) terminal.out(JSON.stringify(group));
    sheet = [];
  };
  for await (const line of terminal.lines()) {
    number++;
    if (line.trim() === '') {
      finish();
      continue;
    }
    const read = readNameLine(line);
    if ('because' in read) {
      notRead.add(number, read.because);
      continue;
    }
    if (sheet[0] && sheet[0].sheet !== read.sheet) finish();
    sheet.push(read);
  }
  finish();
  return notRead.exitCode();
}

/** Says of a line that it was left out, and remembers that one was. */
function refusals(terminal: Terminal) {
  let count = 0;
  return {
    add: (number: number, because: string) => {
      count++;
      terminal.err(`第 ${number} 行${because}，没有读。`);
    },
    exitCode: (): ExitCode => (count === 0 ? 0 : 2),
  };
}
