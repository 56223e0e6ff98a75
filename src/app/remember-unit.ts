import type { Host } from '../host/host';
import type { DirectoryResult, UnitChoice } from './assistant';
import { addToDirectory, readDirectorySheet } from './directory-sheet';
import { checkedChoice } from './unit-choice';

/** 记住到单位名录: the target with the other names as its 简称. */
export async function rememberUnit(host: Host, choice: UnitChoice): Promise<DirectoryResult> {
  const { names, target } = checkedChoice(choice);
  const directory = await readDirectorySheet(host);
  return addToDirectory(host, directory, [{ fullName: target, shortNames: names, formerNames: [] }]);
}
