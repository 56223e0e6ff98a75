import { isBareOrgan, partLevel } from './levels';
import { isPerson } from './persons';
import { standingOf } from './recognise';

/** Longest piece that is looked through for words behind a name. */
const LONGEST_PIECE = 60;
const TRAILING_MARKS = '★☆●○■□◆◇▲△※*#•';
const PHONE = /(?:\d{3,4}-)?\d{7,11}$/;
const LONGEST_PHONE = 16;
/** Offices that a person holds. */
const TITLES =
  /(?:党组|党工?委|党支部|党总支)?(?:常务|第一|分管|协管|主要)?副?(?:领导|书记|局长|厅长|主任|县长|市长|区长|镇长|乡长|校长|院长|处长|科长|股长|部长|所长|站长|主席|秘书长|总?经理|董事长|负责人)/g;
/** What a unit does; it stands behind a name that is whole without it. */
const DEEDS =
  /研究(?![院所室中会])|提出|印发|执行|冠名|赞助|组成|结合|[要应须将]|做好|抓好|负责|牵头|统筹|制定|开展|推进|落实|组织|加强|完成|提供|指导|督促|建立|出台|确保|具体|及时|共同|积极|分别|根据|按照?|对|于|在/g;

/**
 * Length of the name at the beginning of a folded piece, without what is said of it: 「市教育局统筹」「市教育局做好指导」,
 * 「县教育局局长王某」, 「市教育局★」. 0 where the piece is a person with an office, the whole length where all of it may be a name.
 */
export function nameLength(piece: string): number {
  const length = lengthWithoutMarks(piece);
  if (length > LONGEST_PIECE) return length;
  const words = piece.slice(0, length);
  if (standingOf(words) !== 'part') return length;
  return lengthBeforeTitle(words) ?? lengthBeforeDeed(words) ?? length;
}

function lengthWithoutMarks(piece: string): number {
  let length = piece.length;
  while (length > 0 && TRAILING_MARKS.includes(piece.charAt(length - 1))) length--;
  const phone = PHONE.exec(piece.slice(Math.max(0, length - LONGEST_PHONE), length))?.[0].length ?? 0;
  return length - phone;
}

function lengthBeforeTitle(words: string): number | undefined {
  for (const { 0: title, index } of words.matchAll(TITLES)) {
    const holder = words.slice(index + title.length);
    if (holder !== '' && !isPerson(holder)) continue;
    const name = words.slice(0, index);
    if (name === '' || isOwnerOnly(name)) return 0;
    if (standingOf(name) !== 'part') return index;
  }
  return undefined;
}

/** 市委 in 市委书记, 县 in 县长: whoever heads it is no unit. */
function isOwnerOnly(name: string): boolean {
  return /^[省市县区州镇乡]$/.test(name) || isBareOrgan(partLevel(name).body);
}

function lengthBeforeDeed(words: string): number | undefined {
  for (const { index } of words.matchAll(DEEDS)) {
    const standing = standingOf(words.slice(0, index));
    if (standing === 'known' || standing === 'collective') return index;
  }
  return undefined;
}
