import { matchLabel } from '../../../tasks/labels';
import type { Role } from '../../../tasks/role';
import type { TextSpan } from '../../../text/text-span';
import { columnKind, type FlatKind } from './flat-header';

/** A label in a line of labels without anything between them; offsets in the line's text. */
export interface GluedLabel extends TextSpan {
  readonly role: Role;
  readonly kind: FlatKind;
}

const SHORT: ReadonlySet<string> = new Set(['序号', '编号', '类别', '备注', '责任人', '联系人']);
const SHORTEST = 4;
const LONGEST = 8;
const LONGEST_HEADER = 60;
const FEWEST = 3;
const UNITS = /单位|部门|科室|处室/;
const TIMES = /时限|时间|期限|节点|进度/;

interface Cut {
  readonly score: number;
  readonly labels: readonly GluedLabel[];
}

/** The labels of 「序号工作任务完成时限责任单位」, among them units and a deadline; at most the last may be unknown. */
export function readGluedHeader(line: string): readonly GluedLabel[] | undefined {
  if (line.length > LONGEST_HEADER || !UNITS.test(line) || !TIMES.test(line) || SIGNS.test(line)) return undefined;
  const cuts: (Cut | undefined)[] = [{ score: 0, labels: [] }];
  for (let end = 2; end <= line.length; end++) cuts[end] = bestCut(line, cuts, end);
  const labels = cuts[line.length]?.labels ?? [];
  const kinds = labels.map(({ kind }) => kind);
  return labels.length >= FEWEST && kinds.includes('units') && kinds.includes('time') ? labels : undefined;
}

const SIGNS = /[。，、：:；;]/;

function bestCut(line: string, cuts: readonly (Cut | undefined)[], end: number): Cut | undefined {
  let best: Cut | undefined;
  for (let start = Math.max(0, end - LONGEST); start <= end - 2; start++) {
    const before = cuts[start];
    const found = before && labelAt(line, start, end);
    if (!found) continue;
    const score = before.score + found.score;
    if (score > (best?.score ?? 0)) best = { score, labels: [...before.labels, found.label] };
  }
  return best;
}

function labelAt(line: string, start: number, end: number) {
  const name = line.slice(start, end);
  if (name.length < SHORTEST && !SHORT.has(name)) return undefined;
  const match = matchLabel([name]);
  if (match && match.how !== 'vague')
    return {
      score: match.how === 'exact' ? 1 : scoreOfPart(name),
      label: { start, end, role: match.role, kind: columnKind(match.role) },
    };
  return end === line.length && start > 0
    ? { score: 0.1, label: { start, end, role: 'other' as const, kind: 'text' as const } }
    : undefined;
}

const QUALIFIER = /^(?:具体|主要|重点|年度|本年度|计划|预计|牵头|责任)$/;

/** 「措施完成时限」 is the end of one label and another one whole. */
function scoreOfPart(name: string): number {
  for (let start = 1; start <= name.length - SHORTEST; start++) {
    const isLabel = matchLabel([name.slice(start)])?.how === 'exact';
    if (isLabel && !QUALIFIER.test(name.slice(0, start))) return 0.2;
  }
  return 0.6;
}
