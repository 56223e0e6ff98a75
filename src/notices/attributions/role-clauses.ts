import { fold } from '../../units/fold';
import { adverbStart } from '../../units/role-words';
import { trustOf } from './credible';
import { readSaid } from './said';

/** A clause that is nothing but names and a word of role: 「各供电所配合」; who leads or answers begins such clauses. */
export interface RoleClause {
  readonly act: 'leads' | 'answers' | 'assists';
}

const LONGEST_CLAUSE = 120;
const ACT = /(?:负责)?(牵头|主责|主办|主抓|负责|配合|参与|参加|协同|协助|协办)(?:落实|实施|推进|抓好落实)?$/;
const LEADS = /牵头|主责|主办|主抓/;
/** Words of governance and deeds, which name nobody. */
const NOBODY =
  /^(?:党委|党组|党政|政府|企业|社会|部门|单位|学校|家庭|家校|社区|村委会?|村民|市场|群众|公众|行业|(?:行业)?协会|机构|医院|院校|高校|科研院所|支部|党组织|地方|全社会|基层|属地|区域|班子|机关|银行|公司|集团|总部|团队|[省市县区镇乡村街道]{1,2}|总|分|双|主|副)$|^(?:各级|形成|构建|坚持|健全|实行|推动|探索|打造|发挥|强化|明确|主动|密切|充分|需要|抽调|组织(?!部)|督促|指导|协调|龙头|施工|第三方|社会|上级|下级|专业|分管|主管|相关|有关|共同)/;
/** 办公室 and such by one's own name: 「安监部」「一车间」「城南供电所」. */
const OFFICE = /(?:[部处科室股局厅办厂院系]|中心|车间|班组|项目部|公司|供电所|支部|纪委|工会|团委|[站所队校])$/;

/**
 * Reads a clause as names and a word of role and nothing else; undefined for any other words. Behind a clause that says who leads
 * (`isNext`) 有关部门 takes part too.
 */
export function readRoleClause(words: string, isNext = false): RoleClause | undefined {
  if (words.length > LONGEST_CLAUSE) return undefined;
  const match = ACT.exec(words);
  const word = match?.[1];
  if (!match || word === undefined) return undefined;
  const list = words.slice(0, adverbStart(words.slice(0, match.index)));
  const act = LEADS.test(match[0]) ? 'leads' : word === '负责' ? 'answers' : 'assists';
  return areNames(list, isNext && act === 'assists') ? { act } : undefined;
}

const REMARK = /^(?:[（(][^（）()]{1,20}[）)]|等)?$/;

function areNames(words: string, mayBeVague: boolean): boolean {
  if (/(?<!自)由/.test(words)) return false;
  const { units } = readSaid(words, { start: 0, end: words.length });
  if (units[0]?.start !== 0 || !REMARK.test(words.slice(units.at(-1)?.end))) return false;
  return units.every(({ written }) => isName(written, mayBeVague));
}

const GROUP = /各|^(?:全[省市县区镇乡校院]|[省市县区州镇乡校院])/;

/** A group must say 各 or whose it is; a shape alone must be an office's. */
function isName(written: string, mayBeVague: boolean): boolean {
  const name = fold(written).key;
  const trust = trustOf(written);
  if (trust === 'vague') return mayBeVague;
  if (NOBODY.test(name)) return false;
  return trust === 'sure' || (trust === 'group' && GROUP.test(name)) || (trust === 'shaped' && OFFICE.test(name));
}
