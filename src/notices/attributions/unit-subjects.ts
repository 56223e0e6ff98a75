import type { TextSpan } from '../../text/text-span';
import type { Attribution } from '../attribution';
import { trustOf } from './credible';
import { readUnitHeading } from './unit-headings';
import { plainUnit, readSaid, type SaidUnit } from './said';

const LONGEST_SUBJECT = 60;
/** What a division of duties says of a unit; 要求 and 高度重视 belong to other sentences. */
const DUTY =
  /(?:主要)?(?:具体|统一|统筹)?(?:负责|牵头|主办|承担|履行|落实|组织|配合|协助|会同|指导|监督|督促|统筹|协调|按照|根据|做好|加强|抓好|开展|制定|建立|完成|推进|[要须应](?!求|急|当前))/;
const LEADS = /^[:：。】］\]—－-]{0,3}(?:主要|具体|统一)?(?:负责)?(?:牵头|主办)/;
/** 「市教育局：」「市教育局——」「【市教育局】」 */
const SIGN = /[:：】］\]]|—{1,2}|－{1,2}/;
const PARTED = /^[:：。—－】］\]]/;
const OPENERS = /[【［\[]/;
const TAIL = /^(?:等(?:部门|单位)?|[（(][^（）()]{1,12}[）)])?$/;
/** An opening, not a duty. */
const NO_DUTY =
  /[:：]$|如下|通知[。:：]?$|制定本|现将|印发|解释[。，,]|联系人|电话|^第[一二三四五六七八九十\d]|^各地区?、?各/;

/** The unit a paragraph of a division of duties begins with, behind its mark: 「区农业农村局：负责……」「镇应急办负责……」「各村（社区）要……」. */
export function readUnitSubject(text: string, from = 0): Attribution | undefined {
  const names = NO_DUTY.test(text.slice(from)) ? undefined : namesIn(text, from);
  if (!names) return undefined;
  const { start, end } = names;
  const rest = text.slice(end);
  // What is parted by a sign may say as much as a heading: 「其他成员单位：」「市财政局（牵头单位）：」.
  const heading = PARTED.test(rest) ? readUnitHeading(text.slice(0, end), start)?.attribution : undefined;
  const said = heading ?? plainSubject(text, names);
  if (!said) return undefined;
  const isLead = beginsWithLead(rest) && !said.units.some(({ part }) => part === 'lead');
  const units = isLead ? said.units.map((unit) => ({ ...unit, part: 'lead' as const })) : said.units;
  return { form: 'inline', start, end, units, isOpen: said.isOpen, separately: false, deadlines: [] };
}

function plainSubject(text: string, { start, end }: TextSpan): Pick<Attribution, 'units' | 'isOpen'> | undefined {
  const { units, isOpen } = readSaid(text, { start, end });
  if (units[0]?.start !== start || !TAIL.test(text.slice(units.at(-1)?.end, end))) return undefined;
  if (!units.every(isCredible)) return undefined;
  return { units: units.map((unit) => ({ ...plainUnit(unit), part: 'responsible' })), isOpen };
}

/** Where the names can stand, with words behind them. */
function namesIn(text: string, from: number): TextSpan | undefined {
  const start = OPENERS.test(text.charAt(from)) ? from + 1 : from;
  const length = subjectLength(text.slice(start, start + LONGEST_SUBJECT)) ?? 0;
  return length < 2 || start + length + 1 >= text.length ? undefined : { start, end: start + length };
}

function isCredible({ written }: SaidUnit): boolean {
  return ['sure', 'group', 'shaped'].includes(trustOf(written));
}

/** 「牵头制定方案」: what a unit does, it leads. */
export function beginsWithLead(words: string): boolean {
  return LEADS.test(words);
}

/** Where the names end: before the colon or dash, before a full stop right behind them, else before the first word of duty. */
function subjectLength(head: string): number | undefined {
  const colon = SIGN.exec(head)?.index;
  const comma = head.search(/[，,。；;]/);
  if (colon !== undefined && (comma < 0 || colon < comma)) return colon;
  const duty = DUTY.exec(head)?.index;
  if (comma > 0 && head.charAt(comma) === '。' && (duty ?? comma) >= comma) return comma;
  return duty;
}
