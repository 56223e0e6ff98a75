import type { NameGroups, Stretch } from './lex';
import { isBareOrgan, partLevel } from './levels';
import { nameLength } from './name-tail';
import { type Standing, standingOf } from './recognise';

/** A piece with everything cut off that is no name. */
export interface TrimmedPiece {
  readonly names: readonly Stretch[];
  /** The piece ended in 等, 等部门. */
  readonly isOpen: boolean;
}

/** Item marks and small words in front of a name: 「1.」「①」「由」「以及」. */
const LEADING =
  /^(?:\(?\d{1,2}[.)](?!\d)|[★☆●○■□◆◇▲△※*#·•\-—]+|以及|及(?!时)|(?:并|再|分别)?由|请|(?:分管|协管|联系)(?=[省市县区州镇乡各])(?!.{0,2}[长人])|以(?![上下]))+/;
const LONGEST_LEADING = 12;
const QUOTES = '“”"';
const OPEN_TAIL = /等等?$/;
const LONGEST_TAIL = 3;
/** 高等院校, 平等: 等 that is part of a word. */
const BEFORE_WORD = /[高初同平均]$/;
/** Entries that say there is no unit, and persons without their unit: 分管领导, 王某. */
const NO_UNIT =
  /^(?:无|暂无|没有|略|同上|待定|[\d\p{P}\p{S}]*|[一二三四五六七八九十]{1,3}|.{0,4}(?:领导)?班子成员|主要负责人|(?:分管|协管|主管|联系|常务|主要|责任|牵头|有关|相关|其他)*(?:副?(?:省|市|县|区|州|镇|乡|秘书|局|处|科)长|副?主任|领导(?:同志)?|负责(?:人|同志))|.[某×]{1,2}|(?:联系)?电话.*|手机.*)$/u;
/** 以上单位: the units the cell has named already. */
const THE_ABOVE = /^(?:以上|上述)(?:各?(?:单位|部门))?$/;
/** 各科室相关人员 */
const PERSONNEL = /人员(?:组成|参加)?$/;
/** Titles that number their holders: 副局长甲. */
const NUMBERED_TITLE = /长[甲乙丙丁]$/;
/** Dates and bare deeds, what is left of a sentence around the names: 「12月底前完成」「持续推进」. */
const NO_NAME =
  /^(?:\d{2,4}年|\d{1,2}月(?:[\d底份前中末上下]|$)|\d{1,3}个?(?:工作)?[日天]|每[年月季半周]|(?:持续|长期|确保|做好|抓好|抓紧|加强|加快|推进|完成|落实|认真|切实|严格|进一步).{2})/;

/** First characters of 以及, 及, 联合, of 和 and 与, and signs that part two whole names where nothing better does. */
const JOINING = new Set('以及联和与.·•+&\\~');
/** 及其, 及时, 及第, but 及其他, 及第一. */
const NO_CONJUNCTION = /^及(?:其(?![他它])|[时格早]|第(?![一二三四五六七八九十]))/;
const GROUP_JOINERS = new Set('和与');
/** 公安 in 公安及各镇街; 市直及各县区单位 stays one. */
const FIELD_OF_WORK = /^[\u4e00-\u9fff]{2,6}(?<![省市县区州][直级属]|中央|国家)$/;
/** A group that does not lean on words before 和. */
const OWN_GROUP = /^(?:各|其他|其它|有关|相关|驻|[省市县区州][直级属])/;

/** 高新区党工委和管委会 are written as one. */
const OWN_ORGAN = /^(?:管委会|管理委员会|(?:人民)?政府|办事处)$/;

const SHORT_NAME = /^[\u4e00-\u9fff]{3,8}$/;
/** What belongs to the name before 及: 及所属学校, 及安全管理. */
const NO_SHORT_NAME =
  /^(?:所|下|直|相|有|其|各|今|当|工作|具体)|(?:工作|管理|建设|服务|任务|责任|情况|人员|领导|负责人|完成|落实)$/;

const HOLDERS = /(?:主要|包抓|分管|相关|有关)?(?:负责人|负责同志)$/;
const LONGEST_HOLDERS = 8;

/** Cuts marks, small words and 等部门 off a piece and parts it at 及 and 以及. */
export function trimPiece(key: string, piece: Stretch, groups: NameGroups): TrimmedPiece {
  const lead = LEADING.exec(key.slice(piece.start, Math.min(piece.end, piece.start + LONGEST_LEADING)))?.[0] ?? '';
  const inner = withoutQuotes(key, piece.start + lead.length, piece.end);
  const { start } = inner;
  const end = openTailStart(key, start, beforeHolders(key, start, inner.end));
  const parts = cutAtConjunctions(key, { start, end }, groups);
  const closed = parts.map((part) => ({ start: part.start, end: openTailStart(key, part.start, part.end) }));
  return {
    names: closed.flatMap((part) => wholeName(key, part)),
    isOpen: key.charAt(end) === '等' || closed.some((part, index) => part.end !== parts[index]?.end),
  };
}

/** 「各街镇主要负责同志」: whoever answers for a unit stands for it. */
function beforeHolders(key: string, start: number, end: number): number {
  const words = key.slice(Math.max(start, end - LONGEST_HOLDERS), end);
  const length = HOLDERS.exec(words)?.[0].length ?? 0;
  return length < end - start ? end - length : end;
}

/** “市财政局”, and the half of a pair that a list stands in; quotes inside a name stay: “双减”专班. */
function withoutQuotes(key: string, start: number, end: number): Stretch {
  const opens = start < end && QUOTES.includes(key.charAt(start));
  const closes = end - start > 1 && QUOTES.includes(key.charAt(end - 1));
  if (!opens && !closes) return { start, end };
  const from = opens ? start + 1 : start;
  const to = closes ? end - 1 : end;
  return /[“”"]/.test(key.slice(from, to)) ? { start, end } : { start: from, end: to };
}

function wholeName(key: string, { start, end }: Stretch): readonly Stretch[] {
  const length = nameLength(key.slice(start, end));
  return length === 0 || isNoUnit(key.slice(start, start + length)) ? [] : [{ start, end: start + length }];
}

function isNoUnit(words: string): boolean {
  if (THE_ABOVE.test(words) || PERSONNEL.test(words)) return true;
  return standingOf(words) === 'part' && (NO_UNIT.test(words) || NUMBERED_TITLE.test(words) || NO_NAME.test(words));
}

/** Index in `key[start, end)` where 等 begins that ends the list, `end` where there is none. */
export function openTailStart(key: string, start: number, end: number): number {
  const words = key.slice(Math.max(start, end - LONGEST_TAIL), end);
  const length = OPEN_TAIL.exec(words)?.[0].length ?? 0;
  return length === 0 || BEFORE_WORD.test(words.slice(0, -length)) ? end : end - length;
}

/** 「市财政局及各县区政府」 → two names; 和 and 与 never part two names, only a name and a group behind it. */
function cutAtConjunctions(key: string, piece: Stretch, groups: NameGroups): Stretch[] {
  const names: Stretch[] = [];
  let start = piece.start;
  for (let index = piece.start + 1; index < piece.end; index = groups.get(index) ?? index + 1) {
    const length = conjunctionAt(key, index);
    if (length === 0) continue;
    const before = key.slice(start, index);
    const after = key.slice(index + length, nextConjunction(key, index + length, piece.end));
    if (!canPart(key.charAt(index), before, after)) continue;
    names.push({ start, end: index });
    start = index + length;
  }
  return [...names, { start, end: piece.end }].filter((name) => name.end > name.start);
}

function conjunctionAt(key: string, index: number): number {
  if (!JOINING.has(key.charAt(index))) return 0;
  if (key.startsWith('以及', index)) return 2;
  // 市妇女联合会, 供销合作社联合社.
  if (key.startsWith('联合', index)) return /[会社]/.test(key.charAt(index + 2)) ? 0 : 2;
  if (key.charAt(index) === '及') return NO_CONJUNCTION.test(key.slice(index, index + 3)) ? 0 : 1;
  return /[以联]/.test(key.charAt(index)) ? 0 : 1;
}

function nextConjunction(key: string, from: number, end: number): number {
  for (let index = from + 1; index < Math.min(end, from + 60); index++) {
    if (key.charAt(index) === '及' || key.startsWith('以及', index)) return index;
  }
  return end;
}

/** 市直相关部门及企事业单位 */
function isMoreOfGroup(before: string, after: string): boolean {
  return /(?:部门|单位|机构)$/.test(before) && /^(?:企事业|事业|直属|派出|企业)?(?:单位|机构|企业)$/.test(after);
}

/** A company's short name behind a whole name: 「莲城公司及远大重工」. */
function isShortName(before: string, after: string): boolean {
  return /(?:公司|集团|[局委办厅科处股室部])$/.test(before) && SHORT_NAME.test(after) && !NO_SHORT_NAME.test(after);
}

function canPart(conjunction: string, before: string, after: string): boolean {
  const first = standingOf(before);
  const second = standingOf(after);
  if (first === 'part') return after.startsWith('各') && FIELD_OF_WORK.test(before) && second === 'collective';
  if (conjunction === '联') return second === 'known' && partLevel(after).level !== '';
  if (isMoreOfGroup(before, after)) return false;
  if (GROUP_JOINERS.has(conjunction)) return second === 'collective' && canJoinGroup(before, first, after);
  return second !== 'part' || (conjunction === '及' && isShortName(before, after));
}

/** 和 joins a group to a name: 市财政局和各县区; not 党工委和管委会. */
function canJoinGroup(before: string, first: Standing, after: string): boolean {
  if (before.endsWith('委') && OWN_ORGAN.test(after)) return false;
  if (first === 'collective') return OWN_GROUP.test(after);
  return !(isBareOrgan(partLevel(before).body) && /^.政府/.test(after));
}
