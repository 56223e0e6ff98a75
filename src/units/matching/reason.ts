import { isOneSlipApart } from './slips';
import type { UnitGroupMember, UnitRelation } from './unit-group';

/** One sentence for a clerk: why these names seem to be one unit. */
export function reasonFor(target: string, members: readonly UnitGroupMember[], automatic: boolean): string {
  const of = (relation: UnitRelation) => members.filter((member) => member.relation === relation);
  const short = of('short');
  const misspelt = of('misspelt');
  const prefix = of('prefix');
  const settled = of('settled');
  const reasons = [
    settled.length > 0 ? `单位名录或此前的确认已认定${list(settled)}与「${target}」是同一单位` : '',
    short.length > 0 ? shortReason(target, short) : '',
    prefix.length > 0 ? `${list(prefix)}缺少前缀，本表别处写作「${target}」` : '',
    misspelt.length > 0 ? slipReason(target, misspelt) : '',
  ].filter((reason) => reason !== '');
  if (reasons.length > 0) return `${reasons.join('；')}。`;
  return automatic ? '只是空格、全半角或标点不同。' : '只是繁简体、空格或标点不同。';
}

function shortReason(target: string, members: readonly UnitGroupMember[]): string {
  const [first, ...others] = members;
  if (!first || others.length > 0) return `${list(members)}与「${target}」通常指同一单位`;
  const [short, long] = first.name.length <= target.length ? [first.name, target] : [target, first.name];
  if (/^[(（]/.test(long.slice(short.length)) && long.startsWith(short))
    return `「${long}」与「${short}」通常指同一单位`;
  return `「${short}」通常是「${long}」的简称`;
}

function slipReason(target: string, members: readonly UnitGroupMember[]): string {
  const isNear = members.every(({ name }) => isOneSlipApart(target, name));
  if (isNear) return `${list(members)}与「${target}」只差一个字，疑为笔误`;
  return `${list(members)}疑有笔误，应与「${target}」是同一单位`;
}

function list(members: readonly UnitGroupMember[]): string {
  return members.map(({ name }) => `「${name}」`).join('');
}
