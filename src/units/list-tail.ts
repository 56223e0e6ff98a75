import type { SaidRole } from './unit-list';

/** Words behind the last name that stand for the rest of the list: 「等8个部门」, 「等牵头单位」, 「9个部门」. */
export interface ListTail {
  readonly length: number;
  /** True where not everybody is named. */
  readonly isOpen: boolean;
  /** What the words call all units before them: 「等牵头单位」 → lead. */
  readonly role: SaidRole;
}

const LEADS = '牵头|主办|承办|主责';
const HELPS = '配合|协办|参与|责任|落实|实施|协同|协助';
const NOUN =
  '(?:(?:行管|职能|内设)?(?:部门|单位|科室|处室|股室|站所)|委办局|局委办|委局|局办|委办|部委|机构|组织(?=[,;。)负按分共]|$)|企业|院校|高校|方面|地区|(?:镇街|镇区|乡镇|县区|区县|县市区|街道|镇)(?:(?:人民)?政府|办事处)?|地(?=[,;。)]|$))';
/** Between 等 and its noun no verb may stand: 「等牵头，相关部门配合」. */
const NO_VERB = `(?!负责|会同|按照?职|根据|依据|研究|制定|开展|推进|做好|[和及与]各|(?:${LEADS}|配合|协办|参与|落实)(?!(?:工作|事项|责任)?${NOUN}))`;
const BETWEEN = `(?:${NO_VERB}[^、,;。:()|/…]){0,20}?`;
const MORE_NOUNS = `(?:${NOUN}|[和及与]${NOUN}|、${NOUN}(?=[,;。)负按分]|$)|\\(${NOUN}\\))*`;
const WITH_NOUN = new RegExp(`等等?(${BETWEEN})${NOUN}${MORE_NOUNS}`, 'y');
const BEFORE_CONJUNCTION = /等等?(?=以及|[和与](?![^、,;。]{0,3}$)|及(?![时其]))/y;
/** 「…9个部门和单位」, 「…6部门」: how many have been named. */
const COUNTED = new RegExp(
  `(?:\\d{1,3}余?[个家]?|[二两三四五六七八九十]{1,3}[个家]?)(?:有关|相关|责任|成员)?${NOUN}${MORE_NOUNS}(?=[,;。)负牵按分共联配]|$)`,
  'y',
);
const BEFORE_WORD = /[高初同平均优一二三]/;
const ALL_LEAD = new RegExp(`(?:${LEADS})(?:工作|责任)?$`);
const ALL_HELP = new RegExp(`(?:${HELPS})$`);

/** Reads the tail at `index` of a folded text; `isBroken` where white space stands behind its first character. */
export function readListTail(key: string, index: number, isBroken: boolean): ListTail | undefined {
  const sign = key.charAt(index);
  if (/[\d二两三四五六七八九十]/.test(sign)) return readCount(key, index);
  if (sign !== '等' || BEFORE_WORD.test(key.charAt(index - 1))) return undefined;
  WITH_NOUN.lastIndex = index;
  const match = WITH_NOUN.exec(key);
  const between = match?.[1] ?? '';
  if (match && !(isBroken && between !== '')) {
    return { length: match[0].length, isOpen: true, role: roleOfAll(between) };
  }
  BEFORE_CONJUNCTION.lastIndex = index;
  const alone = BEFORE_CONJUNCTION.exec(key)?.[0];
  return alone === undefined ? undefined : { length: alone.length, isOpen: true, role: 'unsaid' };
}

function readCount(key: string, index: number): ListTail | undefined {
  COUNTED.lastIndex = index;
  const length = COUNTED.exec(key)?.[0].length;
  return length === undefined || /[\d第各]/.test(key.charAt(index - 1))
    ? undefined
    : { length, isOpen: false, role: 'unsaid' };
}

function roleOfAll(between: string): SaidRole {
  if (ALL_LEAD.test(between)) return 'lead';
  return ALL_HELP.test(between) ? 'responsible' : 'unsaid';
}

/** Length of 和, 及 or 以及 at `index`, which joins a group to a list with a tail: 「市财政局等和各县」. */
export function joinerLength(key: string, index: number): number {
  if (key.startsWith('以及', index)) return 2;
  return /^(?:[和与]|及(?![时其]))/.test(key.slice(index, index + 2)) ? 1 : 0;
}
