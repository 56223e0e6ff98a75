import type { Attribution } from '../attribution';
import { type Trust, trustOf, trustsOf } from './credible';
import { findHeads } from './label-heads';
import { attributionOf, readSaid } from './said';

/** A heading that names who does what stands below it: 「市教育局（牵头）」「市财政局的主要任务」「【各镇（街道）】」. */
export interface UnitHeading {
  readonly attribution: Attribution;
  /** `sure` by its names alone; `shaped` only among its like or under 「职责分工」. */
  readonly trust: 'sure' | 'shaped';
  /** It says that duties follow: 「市教育局职责」. */
  readonly saysDuties: boolean;
}

const LONGEST_HEADING = 120;
const SENTENCE = /如下|[。！？!?《》“”\d０-９]/;
const END_SIGNS = /[。：:]$/;
/** 「（共3项）」 */
const COUNT = /[（(]共?[\d一二三四五六七八九十]{1,3}[项条个件][^（）()]{0,4}[）)]$/;
/** What the heading says of the units' duties. */
const DUTIES =
  /(?:的)?(?:(?:主要|具体|工作|岗位|重点|牵头|配合|承担|分工|负责)(?:的)?)?(?:职责(?:分工|任务)?|任务(?:分工|清单|分解)?|责任(?:清单|分工)?|分工|职能|工作职责|工作任务)$/;
/** What is done below, which says no more than that: 「省公司重点工作」「市公司层面」「市教育局主要负责以下工作」. */
const WORK =
  /(?:的)?(?:重点工作|主要工作|工作重点|工作措施|层面|(?:主要|具体)?(?:负责|承担|履行)(?:以下|下列)?(?:工作|职责|任务|事项)?|(?:主要)?职责(?:是|为|包括))$/;
const OPENERS = /^[【［\[]/;
/** Words of role and signs that may stand beside the names. */
const BESIDE =
  /^(?:[、，,；;及和与：:\s【】［］\[\]]|等(?:相关|有关)?(?:部门|单位)?|[（(](?:总|共同)?(?:牵头|主办|主责|责任|配合|协办|参与|负责)(?:单位|部门|科室)?[）)]|(?:分别|共同|具体|按职责分工)?(?:牵头|负责|配合|协办|参与|参加)(?:落实)?)*$/;
const OFFICE = /(?:[部处科室股办局厅院系]|中心|公司|供电所|车间|班组|项目部|支部|[站所队校])$/;
/** A group that says 各 or whose it is; 「社区」「学校」 may as well be a matter. */
const SURE_GROUP = /^各|[省市县区州盟旗镇乡街村校院厅局][级直属].*(?:部门|单位|政府)$|政府(?:[（(].*[）)])?$/;
const GROUP_OF_UNITS =
  /(?:部门|单位|机构|镇|乡|街道|[市县区]|院|校|局|委|办|政府|园|中心|所|站|室|科|处|社区|办事处)(?:[）)])?$/;
/** 「成员单位」 alone is a list of them, 「各成员单位」 are addressed. */
const VAGUE_GROUP = /^(?:各|其[他它]|有关|相关|所有).*(?:部门|单位|地区|地方)$/;

/** Reads a heading's words, from `start` behind its mark, as units alone; undefined where they say anything else. */
export function readUnitHeading(text: string, start: number): UnitHeading | undefined {
  if (text.length - start > LONGEST_HEADING) return undefined;
  const words = text.slice(start).replace(END_SIGNS, '').replace(COUNT, '');
  if (words.length < 2 || SENTENCE.test(words)) return undefined;
  const end = start + withoutDuties(words).length;
  const from = start + (OPENERS.test(words) ? 1 : 0);
  const span = { start: from, end };
  const heads = findHeads(text).filter((head) => head.start >= start && head.end <= end);
  if (heads.some(({ kind }) => kind !== 'unit')) return undefined;
  const said = readSaid(text, span, heads);
  if (said.units.length === 0 || said.deadlines.length > 0) return undefined;
  if (!isNamesOnly(text, { ...span, names: said.units }, heads)) return undefined;
  const saysDuties = DUTIES.test(words);
  const trust = trustIn(said.units.map(({ written }) => written));
  // 「各部门职责」 stands over the departments.
  if (!trust || (saysDuties && said.units.every(({ written }) => trustOf(written) === 'vague'))) return undefined;
  return {
    attribution: attributionOf(text, { start, end: start + words.length }, 'label', said),
    trust,
    saysDuties: DUTIES.test(words),
  };
}

/** 「市教育局的主要任务」 less what is no name; never so much that no name is left. */
function withoutDuties(words: string): string {
  const bare = words.replace(WORK, '').replace(DUTIES, '');
  return bare.length >= 2 ? bare : words;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Nothing stands beside the names but signs, labels and words of role. */
function isNamesOnly(
  text: string,
  { start, end, names }: Stretch & { readonly names: readonly Stretch[] },
  heads: readonly Stretch[],
): boolean {
  let at = start;
  let rest = '';
  for (const taken of [...names, ...heads].sort((a, b) => a.start - b.start)) {
    rest += `${text.slice(at, taken.start)}、`;
    at = taken.end;
  }
  return BESIDE.test(rest + text.slice(at, end));
}

function trustIn(names: readonly string[]): UnitHeading['trust'] | undefined {
  const trusts = trustsOf(names).map((trust, index) => trustAlone(names[index] ?? '', trust));
  if (trusts.includes(undefined)) return undefined;
  return trusts.includes('shaped') ? 'shaped' : 'sure';
}

function trustAlone(name: string, trust: Trust): UnitHeading['trust'] | undefined {
  switch (trust) {
    case 'sure':
      return 'sure';
    case 'group':
      if (SURE_GROUP.test(name)) return 'sure';
      return GROUP_OF_UNITS.test(name) ? 'shaped' : undefined;
    case 'vague':
      return VAGUE_GROUP.test(name) ? 'shaped' : undefined;
    case 'shaped':
      return OFFICE.test(name) ? 'shaped' : undefined;
    case 'none':
      return undefined;
  }
}
