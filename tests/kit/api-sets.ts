import { readFileSync } from 'node:fs';
import type { MemberSets } from '../../workbench/host/dispatcher';

let known: MemberSets | undefined;

/** Class.member → API set (「Range.hyperlink」 → 「ExcelApi 1.7」), read out of the published typings; about 6,000 entries. */
export function memberSets(): MemberSets {
  known ??= readSets(readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8').split('\n'));
  return known;
}

const API_SET = /\[Api set:\s*(\w+ [\d.]+)/;

/** Walks the namespace Excel line by line: a doc comment belongs to the class or member that follows it. */
function readSets(lines: readonly string[]): MemberSets {
  const sets: Record<string, string> = {};
  let isExcel = false;
  let className = '';
  let comment = '';
  for (const raw of lines) {
    const line = raw.trim();
    const namespace = /^declare namespace (\w+)/.exec(line);
    if (namespace) isExcel = namespace[1] === 'Excel';
    if (!isExcel) continue;
    if (line.startsWith('/**')) comment = '';
    if (line.startsWith('/**') || line.startsWith('*')) {
      comment += line;
      continue;
    }
    const heading = /^(?:export )?(?:class|interface) (\w+)/.exec(line);
    if (heading) className = heading[1] ?? '';
    const member = heading ? undefined : /^(?:readonly |static )?(\w+)\??\s*[:(<]/.exec(line)?.[1];
    const key = heading ? className : member === undefined ? undefined : `${className}.${member}`;
    const set = API_SET.exec(comment)?.[1];
    if (key !== undefined && set !== undefined) sets[key] ??= set;
    if (key !== undefined) comment = '';
  }
  return sets;
}
