import type { TextSpan } from '../../text/text-span';
import { adverbStart } from '../../units/role-words';
import type { Attribution } from '../attribution';
import { trustOf } from './credible';
import { plainUnit, readSaid, type SaidUnit } from './said';
import { groupAsWhole } from './subject-groups';
import { isNameGoingOn, predicatesIn } from './subject-verbs';
import { readUnitHeading } from './unit-headings';

/** The unit a paragraph begins with, and what shows that a duty of it follows. */
export interface UnitSubject {
  readonly attribution: Attribution;
  /** `sure` by the names alone; `shaped` only among its like; `vague` only beside units that have duties: 「各成员单位」. */
  readonly trust: 'sure' | 'shaped' | 'vague';
  /** A sign parts the names from the duty, 「市教育局：」, or a word of duty, 「市教育局负责」, or any other word, 「市教育局依法」. */
  readonly by: 'sign' | 'duty' | 'verb';
}

/** 「各级各部门」 are exhorted. */
const VAGUE = /^(?:各(?![级地方])|其[他它])[\u4e00-\u9fff]{0,6}(?:单位|部门|企业|机构)$/;
const LONGEST_SUBJECT = 90;
/** Names behind the mark and before a colon or full stop. */
const LONGEST_BEFORE_SIGN = 60;
const LEADS = /^[:：。，,】］\]—－-]{0,3}(?:主要|具体|统一)?(?:负责)?(?:牵头|主办)/;
/** 「市教育局：」「市教育局——」「【市教育局】」 */
const SIGN = /[:：】］\]]|—{1,2}|－{1,2}/;
/** 「市教育局，负责……」 */
const PARTING_COMMA = /^[^，,负牵承要应将]{2,}[，,](?:负责|牵头|承担)/;
const OPENERS = /[【［\[]/;
const TAIL = /^(?:等(?:[\u4e00-\u9fff]{0,8}(?:部门|单位|机构|企业))?|[（(][^（）()]{1,12}[）)])?$/;
const CLAUSE_END = /[，,。；;：:！？!?]/;
/** An opening, not a duty. */
const NO_DUTY = /[:：]$|如下[:：。]?$|通知[。:：]?$|负责解释[。，,]/;
const NO_BEGINNING = /^第[一二三四五六七八九十\d]|^各地区?、?各|制定本|现将|印发给|联系人[:：]|电话[:：]/;
const MOST_TRIES = 16;
/** 「政府引导」「企业主体」 are principles; 「领导小组由市教育局(组成)」 names several things. */
const NO_NAMES =
  /(?<!自)由|^(?:党委|党政|党组织|政府|企业|社会|市场|部门|单位|家庭|公众|群众|行业|机构|基层|属地|全社会|[省市县区镇乡村])$/;

/** The unit a paragraph of a division of duties begins with, behind its mark: 「区农业农村局：负责……」「镇应急办负责……」「各村（社区）要……」. */
export function readUnitSubject(text: string, from = 0): Attribution | undefined {
  return readSubject(text, from)?.attribution;
}

/** The same with how far it can be trusted. Linear: only the first words are looked at. */
export function readSubject(text: string, from = 0): UnitSubject | undefined {
  const start = OPENERS.test(text.charAt(from)) ? from + 1 : from;
  const head = text.slice(start, start + LONGEST_SUBJECT);
  if (NO_BEGINNING.test(head) || NO_DUTY.test(text)) return undefined;
  return beforeSign(text, start, head) ?? beforePredicate(text, start, head);
}

/** Names before a colon or dash, or before a full stop right behind them: they may say as much as a heading, 「其他成员单位：」. */
function beforeSign(text: string, start: number, head: string): UnitSubject | undefined {
  const sign = signIn(head.slice(0, LONGEST_BEFORE_SIGN));
  const end = start + (sign ?? 0);
  if (sign === undefined || sign < 2 || end + 1 >= text.length) return undefined;
  const heading = readUnitHeading(text.slice(0, end), start);
  // 「新建小学。」 and 「准备阶段（5月）。」 are no units.
  if (text.charAt(end) === '。' && heading?.trust !== 'sure') return undefined;
  if (heading) return subjectOf(text, { start, end }, heading.attribution, heading.trust, 'sign');
  const plain = plainSubject(text, { start, end });
  return plain && subjectOf(text, { start, end }, plain, 'shaped', 'sign');
}

function signIn(head: string): number | undefined {
  const colon = SIGN.exec(head)?.index;
  const comma = head.search(/[，,。；;]/);
  if (colon !== undefined && (comma < 0 || colon < comma)) return colon;
  const isParting = comma > 0 && (head.charAt(comma) === '。' || PARTING_COMMA.test(head));
  return isParting ? comma : undefined;
}

/** Names before the first word of duty or deed that leaves nothing but names. */
function beforePredicate(text: string, start: number, head: string): UnitSubject | undefined {
  const stop = head.search(CLAUSE_END);
  const clause = stop < 0 ? head : head.slice(0, stop);
  let tries = 0;
  for (const { index, isDuty, mayBeInside } of predicatesIn(clause)) {
    if (tries++ > MOST_TRIES) return undefined;
    const end = start + adverbStart(clause.slice(0, index));
    if (end - start < 2 || isNameGoingOn(clause.slice(index))) continue;
    const span = { start, end };
    const said = namedIn(text, span);
    if (said) return subjectOf(text, { start, end: start + index }, said, said.trust, isDuty ? 'duty' : 'verb');
    if (!mayBeInside) return undefined;
  }
  return undefined;
}

type Named = Pick<Attribution, 'units' | 'isOpen'>;

/** `span` ends where the words begin that say whether the unit leads. */
function subjectOf(
  text: string,
  { start, end: duty }: TextSpan,
  said: Named,
  trust: UnitSubject['trust'],
  by: UnitSubject['by'],
): UnitSubject {
  const isLead = beginsWithLead(text.slice(duty)) && !said.units.some(({ part }) => part === 'lead');
  const units = isLead ? said.units.map((unit) => ({ ...unit, part: 'lead' as const })) : said.units;
  const end = by === 'sign' ? duty : Math.max(start, ...said.units.map((unit) => unit.end));
  return {
    attribution: { form: 'inline', start, end, units, isOpen: said.isOpen, separately: false, deadlines: [] },
    trust,
    by,
  };
}

function namedIn(text: string, span: TextSpan): (Named & Pick<UnitSubject, 'trust'>) | undefined {
  const { start, end } = span;
  const plain = plainSubject(text, span);
  const said = plain ?? groupAsWhole(text, span);
  if (!said || NO_NAMES.test(text.slice(start, end))) {
    return VAGUE.test(text.slice(start, end)) ? { ...vagueSubject(span), trust: 'vague' } : undefined;
  }
  const isSure = !plain || readUnitHeading(text.slice(0, end), start)?.trust === 'sure';
  return { ...said, trust: isSure ? 'sure' : 'shaped' };
}

function vagueSubject({ start, end }: TextSpan): Named {
  return { units: [{ start, end, part: 'responsible', kind: 'collective' }], isOpen: false };
}

function plainSubject(text: string, { start, end }: TextSpan): Named | undefined {
  const { units, isOpen } = readSaid(text, { start, end });
  if (units[0]?.start !== start || !TAIL.test(text.slice(units.at(-1)?.end, end))) return undefined;
  if (!units.every(isCredible)) return undefined;
  return { units: units.map((unit) => ({ ...plainUnit(unit), part: 'responsible' })), isOpen };
}

function isCredible({ written }: SaidUnit): boolean {
  return ['sure', 'group', 'shaped'].includes(trustOf(written));
}

/** 「牵头制定方案」: what a unit does, it leads. */
export function beginsWithLead(words: string): boolean {
  return LEADS.test(words);
}
