import { type FoldedText, NO_GAP } from './fold';
import type { NameGroups, Stretch } from './lex';
import { isBareOrgan, partLevel } from './levels';
import { isPerson } from './persons';
import { standingOf } from './recognise';

/** How many stretches of white space one name may hold: 「市 财 政 局」. */
const MOST_GAPS = 9;
/** Ends of names that never stand alone: 市政府⏎办公室, 市监督⏎管理局, 城投集团⏎有限公司. */
const BARE_END =
  /^(?:(?:监督|综合|行政|事务)?管理|服务|监督|监管|执法|工作|政府|人民|有限|有限责任|分)?(?:局|办公室|办公厅|办|中心|委员会|委|部|厅|处|会|公司|集团|政府|领导小组|支队|大队|部门|单位|机构|企业|院校|学校|科室|处室)(?:\(.*\))?$/;
const OWN_PLACE = /[区园城]$/;
/** Offices of one body, listed line by line: 人事处⏎办公室. */
const INNER_OFFICE = /[科股处室部]$/;

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
  const isWhole = standingOf(head) !== 'part';
  for (let count = 1; count <= MOST_GAPS; count++) {
    const chunk = chunks[next + count - 1];
    if (!chunk) return 0;
    const tail = key.slice(chunk.start, chunk.end);
    const verdict = judgeJoint(head, isWhole, key.slice(current.start, chunk.end), tail);
    if (verdict !== 'look-further') return verdict === 'join' ? count : 0;
  }
  return 0;
}

type Verdict = 'join' | 'part' | 'look-further';

/** Judges the white space between `head` and `tail`, the last chunk of `joined`. */
function judgeJoint(head: string, isWhole: boolean, joined: string, tail: string): Verdict {
  const tailStanding = standingOf(tail);
  const isOwnName = tailStanding === 'collective' || (tailStanding === 'known' && partLevel(tail).level !== '');
  if (isWhole) return judgeBehindName(head, joined, tail, isOwnName);
  if (isOwnName && isPerson(head)) return 'part';
  if (/[有相]$/.test(head) && tail.startsWith('关')) return 'join';
  if (BARE_END.test(tail) && tailStanding === 'collective') return 'join';
  const joinedStanding = standingOf(joined);
  if (joinedStanding === 'known') return 'join';
  if (isOwnName) return 'part';
  return joinedStanding === 'part' ? 'look-further' : 'join';
}

/** A whole name goes on only where the longer name is known or the rest cannot stand alone. */
function judgeBehindName(head: string, joined: string, tail: string, isOwnName: boolean): Verdict {
  if (continuesPlace(head, tail)) return 'join';
  if (isOwnName) return 'part';
  const tailStanding = standingOf(tail);
  if (standingOf(joined) === 'known') {
    return tailStanding === 'known' && !isBareOrgan(partLevel(head).body) ? 'part' : 'join';
  }
  return tailStanding === 'part' ? 'look-further' : 'part';
}

/** 高新区⏎管委会, 各县(市、区)⏎人民政府, 市教育局⏎办公室. */
function continuesPlace(head: string, tail: string): boolean {
  if (/^(?:管委会|管理委员会)/.test(tail)) return OWN_PLACE.test(head) && !head.startsWith('各');
  return BARE_END.test(tail) && !INNER_OFFICE.test(head);
}
