import { rememberNames } from '../../units/remember-names';
import type { Attribution } from '../attribution';
import { mayBeName, trustsOf } from './credible';
import { findHeads, type LabelHead } from './label-heads';
import { attributionOf, readSaid, type Said } from './said';

const ROLE_WORDS =
  /牵头|主办|协办|承办|主责|牵总|抓总|负责|落实|配合|协同|协助|会同|分工|[指督]导|参[与加]|(?:责任|主管|实施|承接|支持)(?:单位|部门|科室|处室|主体|机构)/;
/** A person who leads may stand first: 「分管副市长牵头，市教育局负责」. */
const NAMES_FIRST =
  /^(?:[^，,、；;]{2,12}(?:[市县区镇乡校院局司部]长|书记|主任|领导|同志|主席|经理)(?:牵头|负责|包抓|挂帅)?[，,；;])?(?:由|请|以|并由|拟由|其中|[①-⑳*＊]|\d{1,2}[.．、])*[，,；;、\s]*$/;
const NO_DUTY = /^(?:[^，,、；;。：:]{0,6}的|人(?!民|力|社|防|大|才|事|武|行)|制度|机制|事项)/;
/** 「政府主导、部门协同」 speaks of everybody and nobody. */
const GENERIC = /^(?:政府|党委|部门|单位|企业|地方|机构|行业|主体|学校|社会|市场|人员|协会)$/;
/** A notice names the same units again and again; longer lists than these are rare. */
const LONGEST_KEPT = 200;

/** What the words of a bracket say, whatever stands around it; every offset counts in them. */
export interface BracketContent {
  readonly said: Said;
  /** Words of role or labels tell who does it; else the words may still be a bare list. */
  readonly saysWho: boolean;
  /** Labels of time or persons alone: 「完成时限：6月底」. */
  readonly isTimed: boolean;
  /** The attribution they make, should they make one. */
  readonly attribution: Attribution;
}

/** False for words that can tell who does it only as a bare list. */
export function mayHoldRole(words: string): boolean {
  return ROLE_WORDS.test(words) || /[：:]/.test(words);
}

/** Reads the words of a bracket, without its signs; brackets that come again are read once. */
export const readContent: (words: string) => BracketContent = rememberNames(read, LONGEST_KEPT);

function read(words: string): BracketContent {
  const whole = { start: 0, end: words.length };
  const heads = findHeads(words);
  const said = readSaid(words, whole, heads);
  const units = said.units.filter(({ written }) => mayBeName(written));
  return {
    said,
    saysWho: mayHoldRole(words) && saysWho(words, said, heads),
    isTimed: isTimed(said, heads),
    attribution: attributionOf(words, whole, 'bracket', { ...said, units }),
  };
}

function isTimed({ units }: Said, heads: readonly LabelHead[]): boolean {
  const isTold = heads.some(({ kind }) => kind === 'deadline' || kind === 'person');
  return isTold && units.length === 0 && heads[0]?.start === 0 && heads.every(({ kind }) => kind !== 'other');
}

/** Words of role with names they can belong to. */
function saysWho(text: string, said: Said, heads: readonly LabelHead[]): boolean {
  const [first] = said.units;
  if (!first) return false;
  const isLabelled = heads.some(({ kind }) => kind === 'unit') && (heads[0]?.start ?? 0) - said.start < 3;
  if (isLabelled) return said.units.every(({ written }) => written.length <= 40);
  if (GENERIC.test(first.written) || !said.units.some(({ isSaid }) => isSaid)) return false;
  if (NO_DUTY.test(text.slice(roleEnd(text, said), said.end))) return false;
  if (!NAMES_FIRST.test(said.words.slice(0, first.start - said.start))) return false;
  return trustsOf(said.units.map(({ written }) => written))[0] !== 'none' || isPlainest(text, said);
}

/** Names and one word of role, and nothing else: what stands there can only be a unit, whatever its shape. */
const PLAINEST = /^[\u4e00-\u9fff]{2,12}(?:、[\u4e00-\u9fff]{2,12}){0,8}?(?:分别|共同)?(?:牵头|负责)(?:落实)?$/;
const NO_UNIT =
  /^(?:分|逐|统|专|共|谁|属地|全面|全程|层层|归口|主要|一把手|党政|双|自|由|多|上下|具体|明确)|谁|(?:人|领导|长|员|者|书记|主任|干部|群众|企业|社会)(?:、|(?:分别|共同)?(?:牵头|负责))/;

function isPlainest(text: string, { start, end }: Said): boolean {
  const words = text.slice(start, end);
  return PLAINEST.test(words) && !NO_UNIT.test(words);
}

const LAST_ROLE = /牵头|负责|配合|落实|协办|主办/g;

function roleEnd(text: string, { start, end }: Said): number {
  const last = [...text.slice(start, end).matchAll(LAST_ROLE)].at(-1);
  return last ? start + last.index + last[0].length : start;
}
