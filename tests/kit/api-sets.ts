import { readFileSync } from 'node:fs';
import { readSets } from '../../scripts/workbench/member-sets';
import type { MemberSets } from '../../workbench/host/dispatcher';

let known: MemberSets | undefined;

/** Class.member → API set (「Range.hyperlink」 → 「ExcelApi 1.7」), read out of the published typings; about 6,000 entries. */
export function memberSets(): MemberSets {
  known ??= readSets(readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8').split('\n'));
  return known;
}
