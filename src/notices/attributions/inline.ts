import type { TextSpan } from '../../text/text-span';
import { adverbStart } from '../../units/role-words';
import type { Attribution } from '../attribution';
import { trustOf } from './credible';
import { withKnownOpening } from './opening-clauses';
import { readRoleClause } from './role-clauses';
import { plainUnit, readSaid } from './said';

const SENTENCE = /[^。；;！？!?]+/g;
/** 「由甲牵头、乙配合」: 「、」 parts clauses behind a word of role. */
const CLAUSE = /(?:[^，,：:、]|(?<!牵头|主办|主责|负责|配合|协办|协同|参与)、)+/g;
const LONGEST_SENTENCE = 600;
/** Names before a word of role that are longer are a sentence. */
const LONGEST_LIST = 200;
const ROLE =
  /(?:牵头|主办|承办|负责|协办|配合|协助|会同|参与|参加)(?!人(?!民|力|社|防|大|才|事)|的|同志|制(?![定订])|单位|部门|科室|领导|度|方案|办法|解释)/;
/** What may stand before the names of a clause. */
const OPENING = /^(?:\s|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|请|并|同时|再|其中)+/;
const BY = /(?<![自理缘事经])由(?!此|于)/g;
/** Verbs with names behind them. */
const JOINING = /^(?:配合|协助|会同)/;
const DEED =
  /抓好落实|抓好|做好|抓|开展|推进|落实|负责|制定|完成|组织|研究|实施|建立|牵头|共同|联合|对|就|加强|加快|[，,]|$/g;
/** What belongs to the verb of role; other deeds are the task. */
const OF_ROLE = /^(?:抓好落实|抓好|落实|负责|牵头)$/;
/** 「督查室将会同有关部门督查」 only tells; 「市教育局会同市财政局负责」 attributes. */
const OF_ROLE_AT_END = /(?:抓好|落实|负责|牵头)$/;
const MOST_DEEDS = 12;

/** Words of role in the sentence itself, a sentence at a time: 「由市教育局牵头，市财政局配合，……」. Linear. */
export function readInline(written: string): readonly Attribution[] {
  const text = withKnownOpening(written);
  const found = [...text.matchAll(SENTENCE)].flatMap(
    ({ 0: words, index }) =>
      readSentence(text, { start: index, end: index + Math.min(words.length, LONGEST_SENTENCE) }) ?? [],
  );
  return found.length > 0 ? found : readActor(text);
}

/** A clause that begins with 由 and a unit says who does it, whatever the verb: 「由市财政局根据方案制定办法」. */
const ACTOR =
  /(?<=^|[，,。；;])由([^，,。；;：:、由]{3,24}?)(?=根据|按照|依据|制定|组织|统筹|研究|编制|建立|开展|落实)/g;
const MOST_ACTORS = 8;

function readActor(text: string): readonly Attribution[] {
  let tries = 0;
  for (const { 0: words, 1: name, index } of text.matchAll(ACTOR)) {
    if (tries++ > MOST_ACTORS) break;
    if (name === undefined || trustOf(name) !== 'sure') continue;
    const [start, end] = [index, index + words.length];
    const unit = { start: start + 1, end, part: 'responsible', kind: 'unit' } as const;
    return [{ form: 'inline', start, end, units: [unit], isOpen: false, separately: false, deadlines: [] }];
  }
  return [];
}

function readSentence(text: string, sentence: TextSpan): Attribution | undefined {
  const span = rolesOf(text, sentence);
  if (!span) return undefined;
  const said = readSaid(text, span);
  const units = said.units.filter(({ isSaid, written }) => isSaid && trustOf(written) !== 'none');
  const isBy = text.charAt(span.start) === '由';
  if (units.length === 0 || !(isBy || units.some(({ part }) => part === 'lead') || answers(text, span)))
    return undefined;
  const { isOpen, separately, deadlines } = said;
  return { form: 'inline', ...span, units: units.map(plainUnit), isOpen, separately, deadlines };
}

/** 「市教育局负责，……」 answers for the whole; 「市教育局负责统筹」 only for a part of it. */
function answers(text: string, { start, end }: TextSpan): boolean {
  return /负责(?:[，,、。；;]|$)/.test(text.slice(start, end + 1));
}

/** The clauses that follow one another and say who does it. */
function rolesOf(text: string, sentence: TextSpan): TextSpan | undefined {
  let found: TextSpan | undefined;
  const clauses = [...text.slice(sentence.start, sentence.end).matchAll(CLAUSE)];
  for (const [at, { 0: words, index }] of clauses.entries()) {
    const clause = { start: sentence.start + index, end: sentence.start + index + words.length };
    const isNext = found !== undefined;
    const role =
      wholeClause(text, clause, clauses[at + 1]?.[0], isNext) ??
      (ROLE.test(words) ? roleIn(text, clause, isNext) : undefined);
    if (role) found = { start: found?.start ?? role.start, end: role.end };
    else if (found) break;
  }
  return found;
}

/** 「安监部牵头，各供电所配合，」: a clause of nothing else; behind 「、」 the next must be one too, 「政府牵头、社会参与的格局」 is a noun. */
function wholeClause(text: string, clause: TextSpan, next: string | undefined, isNext: boolean): TextSpan | undefined {
  const words = text.slice(clause.start, clause.end);
  const lead = OPENING.exec(words)?.[0].length ?? 0;
  const read = readRoleClause(words.slice(lead), isNext);
  if (!read || (read.act === 'assists' && !isNext)) return undefined;
  if (text.charAt(clause.end) === '、' && !readRoleClause(next ?? '', true)) return undefined;
  return { start: clause.start + lead, end: clause.end };
}

/** From the names, or 由 before them, to the word of role or the names behind it; `isNext` where a clause before it says who leads. */
function roleIn(text: string, clause: TextSpan, isNext: boolean): TextSpan | undefined {
  const words = text.slice(clause.start, clause.end);
  const role = ROLE.exec(words);
  if (!role) return undefined;
  const before = words.slice(Math.max(0, role.index - LONGEST_LIST), role.index);
  const offset = clause.start + role.index - before.length;
  const by = [...before.matchAll(BY)].at(-1)?.index;
  const lead = by ?? OPENING.exec(before)?.[0].length ?? 0;
  const names = before.slice(by === undefined ? lead : by + 1, Math.max(lead, adverbStart(before)));
  if (!areNames(names, by !== undefined || isNext ? 'named' : 'sure')) return undefined;
  const end = roleEnd(text, { start: clause.start + role.index, end: clause.end }, role[0], by !== undefined);
  return end === undefined ? undefined : { start: offset + lead, end };
}

/** The end of a word of role with the names behind it; undefined where the word only tells what somebody will do. */
function roleEnd(text: string, { start, end }: TextSpan, role: string, isBy: boolean): number | undefined {
  const verbEnd = start + role.length;
  if (!JOINING.test(role)) return verbEnd;
  const behind = namesEnd(text, { start: verbEnd, end });
  return role !== '会同' || isBy || OF_ROLE_AT_END.test(text.slice(verbEnd, behind)) ? behind : undefined;
}

/** How well a list must be named: 「由」 makes up for an odd shape, a verb before it for 有关部门. */
type Naming = 'sure' | 'named' | 'any';

function areNames(words: string, least: Naming): boolean {
  const said = readSaid(words, { start: 0, end: words.length });
  const trusts = said.units.map(({ written }) => trustOf(written));
  if (trusts.length === 0 || trusts.includes('none') || (said.units[0]?.start ?? 0) > 0) return false;
  return trusts.some((trust) => trust === 'sure' || least === 'any' || (least === 'named' && trust !== 'vague'));
}

/** 「市教育局配合市财政局抓好落实」: the names behind the verb belong to it. */
function namesEnd(text: string, { start, end }: TextSpan): number {
  const words = text.slice(start, Math.min(end, start + LONGEST_LIST));
  let tries = 0;
  for (const { index, 0: deed } of words.matchAll(DEED)) {
    if (tries++ > MOST_DEEDS) break;
    if (index > 1 && areNames(words.slice(0, index), 'any'))
      return start + index + (OF_ROLE.test(deed) ? deed.length : 0);
  }
  return start;
}
