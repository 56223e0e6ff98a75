import type { Attribution } from '../attribution';
import { trustsOf } from './credible';
import { plainUnit, readSaid, type SaidUnit } from './said';

const LONGEST_LINE = 400;
const SIGNS = /[。；;：:！？!?《》“”\d０-９]/;
/** What may stand between and behind the names. */
const BETWEEN = /^[、，,\s及和与]{1,2}$/;
const TAIL = /^(?:等(?:单位|部门|有关部门|相关部门|有关单位)?)?。?$/;
/** Groups that say 各 or whose they are. */
const GROUP = /^(?:各|全|[省市县区州盟旗镇乡街村校院厅局]|国家|中央|有关)/;
const OFFICE = /[部处科室股办局]$/;

/** A paragraph of nothing but names of units, 「市政府办公室、市发展改革委」: it says who does what stands above it. */
export function readNameLine(text: string): Attribution | undefined {
  if (text.length < 3 || text.length > LONGEST_LINE || SIGNS.test(text.replace(/。$/, ''))) return undefined;
  const said = readSaid(text, { start: 0, end: text.length });
  const { units, isOpen, separately } = said;
  if (said.deadlines.length > 0 || units.some(({ isSaid }) => isSaid)) return undefined;
  if (units[0]?.start !== 0 || !TAIL.test(text.slice(units.at(-1)?.end))) return undefined;
  if (
    units.some(({ end }, index) => index + 1 < units.length && !BETWEEN.test(text.slice(end, units[index + 1]?.start)))
  )
    return undefined;
  if (!areSure(units.map(({ written }) => written))) return undefined;
  return { form: 'label', start: 0, end: text.length, units: units.map(plainUnit), isOpen, separately, deadlines: [] };
}

/** No branch is two others together, as 「按职责分工」 would be: else it takes exponential time. */
const ROLES =
  /^(?:等|(?:相关|有关)?(?:部门|单位)|(?:依据|依照|按照?|根据)(?:各自)?(?:职责|职能)|分工|牵头|主办|负责|配合|协办|协同|参[加与]|落实|组织|实施|推进|会同|分别|共同|具体|[、，,；;。及和与由\s])*$/;

/** A paragraph of nothing but names and words of role, 「市教育局牵头，市财政局等按职责分工负责」: it closes what stands above it. */
export function readRoleLine(text: string): Attribution | undefined {
  if (text.length > LONGEST_LINE || !ROLE_END.test(text.slice(-6)) || NO_ROLE_SIGNS.test(text)) return undefined;
  const said = readSaid(text, { start: 0, end: text.length });
  const { units, isOpen, separately } = said;
  if (units[0]?.start !== (text.startsWith('由') ? 1 : 0) || !isNamesAndRoles(text, units)) return undefined;
  return { form: 'label', start: 0, end: text.length, units: units.map(plainUnit), isOpen, separately, deadlines: [] };
}

function isNamesAndRoles(text: string, units: readonly SaidUnit[]): boolean {
  if (!units.some(({ isSaid }) => isSaid)) return false;
  const trusts = trustsOf(units.map(({ written }) => written));
  if (trusts.includes('none') || trusts.every((trust) => trust === 'vague')) return false;
  return units.every(({ end }, index) => ROLES.test(text.slice(end, units[index + 1]?.start)));
}

const NO_ROLE_SIGNS = /[《》“”！？!?：:\d０-９]/;
const ROLE_END = /(?:负责|落实|牵头|配合|参[加与]|协办|协同|实施)。?$/;

/** Several offices of a company or a school, 「安监部、运检部」, are sure by each other. */
function areSure(names: readonly string[]): boolean {
  return trustsOf(names).every((trust, index) => {
    const name = names[index] ?? '';
    if (trust === 'shaped') return names.length > 1 && OFFICE.test(name);
    return trust === 'sure' || (trust === 'group' && GROUP.test(name));
  });
}
