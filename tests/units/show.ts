import type { UnitList, UnitMention } from '../../src/units/unit-list';

const ROLE_MARKS = { lead: '牵头 ', responsible: '责任 ', unsaid: '' } as const;

/**
 * A list as one line: names parted by 「 | 」, the role a cell says before a name, `*` before a group,
 * `→` before the expanded name where the prefix was carried, `{…}` around the remark in brackets.
 */
export function show(list: UnitList): string {
  return list.mentions.map(showMention).join(' | ');
}

function showMention({ role, kind, name, prefixCarried, expanded, bracket }: UnitMention): string {
  const group = kind === 'collective' ? '*' : '';
  const carried = prefixCarried ? `→${expanded}` : '';
  const remark = bracket === undefined ? '' : `{${bracket}}`;
  return `${ROLE_MARKS[role]}${group}${name}${carried}${remark}`;
}

/** Faults as 「kind:text」, the text being what the fault's span covers. */
export function showFaults(list: UnitList): string[] {
  return list.faults.map(({ kind, span }) => `${kind}:${list.text.slice(span.start, span.end)}`);
}
