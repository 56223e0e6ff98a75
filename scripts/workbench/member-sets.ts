import type { MemberSets } from '../../workbench/host/dispatcher';

const API_SET = /\[Api set:\s*(\w+ [\d.]+)/;

/** Class.member → API set, from the lines of the published typings: a doc comment belongs to what follows it. */
export function readSets(lines: readonly string[]): MemberSets {
  const sets: Record<string, string> = {};
  let className = '';
  let comment = '';
  for (const line of excelLines(lines)) {
    const isComment = line.startsWith('/**') || line.startsWith('*');
    if (isComment) comment = line.startsWith('/**') ? line : comment + line;
    const key = isComment ? undefined : declaredIn(line, className);
    if (key === undefined) continue;
    if (!key.includes('.')) className = key;
    const set = API_SET.exec(comment)?.[1];
    if (set !== undefined) sets[key] ??= set;
    comment = '';
  }
  return sets;
}

/** 「Range」 for a class, 「Range.hyperlink」 for a member of the class the line stands in. */
function declaredIn(line: string, className: string): string | undefined {
  const heading = /^(?:export )?(?:class|interface) (\w+)/.exec(line)?.[1];
  const member = /^(?:readonly |static )?(\w+)\??\s*[:(<]/.exec(line)?.[1];
  return heading ?? (member === undefined ? undefined : `${className}.${member}`);
}

/** The trimmed lines inside `declare namespace Excel`. */
function excelLines(lines: readonly string[]): string[] {
  let isExcel = false;
  return lines.flatMap((raw) => {
    const namespace = /^declare namespace (\w+)/.exec(raw);
    if (namespace) isExcel = namespace[1] === 'Excel';
    return isExcel ? [raw.trim()] : [];
  });
}
