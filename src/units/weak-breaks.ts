import { isOneCollective } from './collectives';
import { type FoldedText, NO_GAP } from './fold';
import type { NameGroups, Stretch } from './lex';
import { bareLevelOf, isBareOrgan, partLevel } from './levels';
import { NATIONWIDE_NAMES } from './names/known-names';
import { readKnownPlaces } from './names/read-place';
import { isPerson } from './persons';
import { type Standing, standingOf, withoutRemark } from './recognise';

/** How many stretches of white space one name may hold: 「市 财 政 局」. */
const MOST_GAPS = 9;
/** Ends of names that never stand alone: 市政府⏎办公室, 市监督⏎管理局, 城投集团⏎有限公司. */
const BARE_END =
  /^(?:(?:监督|综合|行政|事务)?管理|服务|监督|监管|执法|工作|政府|人民|有限|有限责任|分)?(?:局|办公室|办公厅|办|中心|委员会|委|部|厅|处|会|公司|集团|政府|领导小组|支队|大队|部门|单位|机构|企业|院校|学校|科室|处室)(?:\(.*\))?$/;
const BRANCH = /^(?!.*(?:银行|中国|国网|国家)).{1,8}(?:[分支]公司|[分支]行|供电公司|监管分局|调查队)$/;
const OWN_PLACE = /[区园城]$/;
/** Offices of one body, listed line by line: 人事处⏎办公室. */
const INNER_OFFICE = /[科股处室办]$|(?<!指挥)部$/;
/** Bodies whose office follows on the next line; 工会⏎办公室 are two offices of one school. */
const HAS_OFFICE = /(?:委|委员会|党委|纪委|政府|小组|指挥部|大会)$/;
/** What a narrow column leaves of a name for the next line: 各县区政⏎府. */
const LAST_CHARACTER = /^[府局委办厅部会处院校司]$/;
/** 高新⏎区财政局 */
const ZONE_BEGUN = /(?:高新|经开|开发|新|示范|园|度假|保税)区$/;
const HAN = /^[\u4e00-\u9fff]+$/;
/** Bodies of a town, listed behind the towns: 各乡镇⏎卫生院. */
const OF_TOWNS = /^(?:卫生院|中心校|中心学校|党工?委|司法所|派出所|财政所)$/;

/**
 * Parts a run at white space between two whole names and joins it inside a name:
 * 「市人力资源⏎社会保障局」 is one name, 「市财政局⏎市教育局」 two.
 */
export function resolveGaps(folded: FoldedText, run: Stretch, groups: NameGroups): readonly Stretch[] {
  const chunks = cutAtGaps(folded, run, groups);
  const pieces: Stretch[] = [];
  let current = chunks[0];
  let next = 1;
  while (current) {
    const joined = chunksToJoin(folded.key, current, chunks, next);
    if (joined === 0) {
      pieces.push(current);
      current = chunks[next];
      next++;
    } else {
      current = { start: current.start, end: chunks[next + joined - 1]?.end ?? current.end };
      next += joined;
    }
  }
  return pieces;
}

function cutAtGaps({ gaps }: FoldedText, run: Stretch, groups: NameGroups): Stretch[] {
  const chunks: Stretch[] = [];
  let start = run.start;
  for (let index = run.start; index < run.end; index = groups.get(index) ?? index + 1) {
    if (index === start || (gaps[index] ?? NO_GAP) === NO_GAP || groups.has(index)) continue;
    chunks.push({ start, end: index });
    start = index;
  }
  return [...chunks, { start, end: run.end }];
}

/** How many of the chunks from `next` on belong to the name that `current` begins. */
function chunksToJoin(key: string, current: Stretch, chunks: readonly Stretch[], next: number): number {
  const head = key.slice(current.start, current.end);
  const headStanding = standingOf(head);
  if (endsSeries(key, current, chunks[next])) return 0;
  for (let count = 1; count <= MOST_GAPS; count++) {
    const chunk = chunks[next + count - 1];
    if (!chunk) return 0;
    const tail = key.slice(chunk.start, chunk.end);
    const verdict = judgeJoint({ head, headStanding, joined: key.slice(current.start, chunk.end), tail });
    if (verdict !== 'look-further') return verdict === 'join' ? count : 0;
  }
  return 0;
}

type Verdict = 'join' | 'part' | 'look-further';

/** 各委、办、局⏎市财政局: the last of a series is whole, unless 人民政府 follows. */
function endsSeries(key: string, { start, end }: Stretch, next: Stretch | undefined): boolean {
  if (end - start !== 1 || key.charAt(start - 1) !== '、' || !next) return false;
  return /[部委办局厅镇乡街村]/.test(key.charAt(start)) && !BARE_END.test(key.slice(next.start, next.end));
}

/** White space between a name begun and the chunk behind it. */
interface Joint {
  readonly head: string;
  readonly headStanding: Standing;
  /** From the head to the end of the tail. */
  readonly joined: string;
  readonly tail: string;
}

function judgeJoint(joint: Joint): Verdict {
  const { head, joined, tail } = joint;
  const tailStanding = standingOf(tail);
  if (LAST_CHARACTER.test(tail) && !INNER_OFFICE.test(head)) return 'join';
  const level = tailStanding === 'known' ? partLevel(tail).level : '';
  const isOwnName = tailStanding === 'collective' || level !== '';
  if (joint.headStanding !== 'part') return judgeBehindName(joint, tailStanding, isOwnName);
  if (isPersonBefore(head, tail, isOwnName) || beginsAnew(head, level)) return 'part';
  if (isBrokenGroup(head, tail, tailStanding)) return 'join';
  return judgeJoined(standingOf(joined), isOwnName);
}

function judgeJoined(joinedStanding: Standing, isOwnName: boolean): Verdict {
  if (joinedStanding === 'known') return 'join';
  if (isOwnName) return 'part';
  return joinedStanding === 'part' ? 'look-further' : 'join';
}

/** 「张某某 社会事务办」, 「张某 市财政局」: whoever stands before a name that is whole. */
function isPersonBefore(head: string, tail: string, isOwnName: boolean): boolean {
  if (!isPerson(head)) return false;
  return isOwnName || (head.length > 2 && standingOf(tail) !== 'part' && !BARE_END.test(tail));
}

/** 「省人口计生⏎省妇联」: the level begins a new name, unless a place ends with it: 「湖南⏎省财政厅」. */
function beginsAnew(head: string, level: string): boolean {
  if (!/^[省市县区州]$/.test(level) || head.length < 2 || !HAN.test(head) || ZONE_BEGUN.test(head + level))
    return false;
  return bareLevelOf(head) === level || readKnownPlaces(`${head}${level}`) === undefined;
}

/** 市直有⏎关单位, 市直⏎单位. */
function isBrokenGroup(head: string, tail: string, tailStanding: Standing): boolean {
  if (/各$/.test(head)) return true;
  return (/[有相]$/.test(head) && tail.startsWith('关')) || (BARE_END.test(tail) && tailStanding === 'collective');
}

/** A whole name goes on only where the longer name is known or the rest cannot stand alone. */
function judgeBehindName(
  { head, headStanding, joined, tail }: Joint,
  tailStanding: Standing,
  isOwnName: boolean,
): Verdict {
  if (continuesPlace(head, tail) || isOneCollective(head, tail) || isBranch(head, tail)) return 'join';
  if (isOwnName) return 'part';
  if (standingOf(joined) === 'known') {
    const mayBeTwo = headStanding !== 'collective' && !isBareOrgan(partLevel(head).body);
    return tailStanding === 'known' && mayBeTwo ? 'part' : 'join';
  }
  return tailStanding === 'part' ? 'look-further' : 'part';
}

/** 中国电信⏎常德分公司, 国家税务总局⏎常德市税务局. */
function isBranch(head: string, tail: string): boolean {
  if (head === '国家税务总局') return tail.endsWith('税务局');
  return NATIONWIDE_NAMES.has(head) && BRANCH.test(tail);
}

/** 高新区⏎管委会, 各县(市、区)⏎人民政府, 市教育局⏎办公室. */
function continuesPlace(head: string, tail: string): boolean {
  if (/^(?:管委会|管理委员会)/.test(tail)) return OWN_PLACE.test(head) && !head.startsWith('各');
  if (/^各[镇乡街道场()、]+$/.test(head) && OF_TOWNS.test(tail)) return true;
  if (/^办公?[室厅]?$/.test(withoutRemark(tail)))
    return !INNER_OFFICE.test(head) && (HAS_OFFICE.test(head) || partLevel(head).level !== '');
  if (/机关$/.test(head) && /^(?:工委|党委|纪委)/.test(tail)) return true;
  return BARE_END.test(tail) && !INNER_OFFICE.test(head);
}
