import type { NameGroups, Stretch } from './lex';
import { standingOf } from './recognise';

/** A piece with everything cut off that is no name. */
export interface TrimmedPiece {
  readonly names: readonly Stretch[];
  /** The piece ended in 等, 等部门. */
  readonly isOpen: boolean;
}

/** Item marks and small words in front of a name: 「1.」「①」「由」「以及」. */
const LEADING = /^(?:\(?\d{1,2}[.)](?!\d)|[①-⑳]|[★☆●■◆▲△※*#·\-—]+|以及|及(?!时)|并?由|再由|请|以)+/;
const LONGEST_LEADING = 12;
const OPEN_TAIL =
  /^等(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})?[个家]?(?:[省市县区州](?:直|级|属)?)?(?:其他|其它|有关|相关|各|成员|责任|职能|主管|配合|牵头|涉及)*(?:部门|单位|委办局|局委办|委局|局办|委办|机构|企业|镇街|镇区|乡镇|县区|区县|县市区|街道|地区|地|部委|科室|处室|院校|方面)?(?:[和及](?:单位|企业|县区|地区))?(?:\(单位\))?)?$/;
const LONGEST_TAIL = 30;
/** 高等院校, 平等: 等 that is part of a word. */
const BEFORE_WORD = /[高初同平均]$/;
/** Entries that say there is no unit, and offices a person holds: 局长, 分管领导. */
const NO_UNIT =
  /^(?:无|暂无|没有|略|同上|待定|[\d\p{P}\p{S}]*|(?:党组|党委|党支部|支部|总)?副?(?:书记|局长|主任|县长|市长|区长|镇长|乡长|校长|院长|处长|科长|部长|主席|秘书长|总?经理|董事长)[甲乙丙丁]?|.{0,4}领导班子成员|主要负责人|(?:分管|主要|责任)领导)$/u;

/** Cuts marks, small words and 等部门 off a piece and parts it at 及 and 以及. */
export function trimPiece(key: string, piece: Stretch, groups: NameGroups): TrimmedPiece {
  const lead = LEADING.exec(key.slice(piece.start, Math.min(piece.end, piece.start + LONGEST_LEADING)))?.[0] ?? '';
  const start = piece.start + lead.length;
  const end = openTailStart(key, start, piece.end);
  const names = cutAtConjunctions(key, { start, end }, groups);
  return {
    names: names.filter((name) => !NO_UNIT.test(key.slice(name.start, name.end))),
    isOpen: end < piece.end,
  };
}

/** Index in `key[start, end)` where 等部门 begins, `end` where there is none. */
export function openTailStart(key: string, start: number, end: number): number {
  const from = Math.max(start, end - LONGEST_TAIL);
  const tail = key.slice(from, end);
  const at = tail.lastIndexOf('等');
  if (at < 0 || !OPEN_TAIL.test(tail.slice(at)) || BEFORE_WORD.test(tail.slice(0, at))) return end;
  return from + at;
}

/** 「市财政局及各县区政府」 → two names; 和 never parts two names, only a name and a group behind it. */
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
  if (key.startsWith('以及', index)) return 2;
  const character = key.charAt(index);
  return (character === '及' && !/^及[其时格早第]/.test(key.slice(index, index + 2))) || character === '和' ? 1 : 0;
}

function nextConjunction(key: string, from: number, end: number): number {
  for (let index = from + 1; index < Math.min(end, from + 60); index++) {
    if (key.charAt(index) === '及' || key.startsWith('以及', index)) return index;
  }
  return end;
}

function canPart(conjunction: string, before: string, after: string): boolean {
  const first = standingOf(before);
  if (conjunction !== '和') return first !== 'part' && standingOf(after) !== 'part';
  return (
    (first === 'known' || first === 'shaped') &&
    /^(?:其他|其它|有关|相关|各)/.test(after) &&
    standingOf(after) === 'collective'
  );
}
