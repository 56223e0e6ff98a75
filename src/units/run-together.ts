import type { NameGroups, Stretch } from './lex';
import { bareLevelOf, isBareOrgan, partLevel } from './levels';
import { CURRENT_LOCAL_NAMES, INNER_NAMES } from './names/known-names';
import { standingOf, withoutRemark } from './recognise';

/** Last characters after which another name may begin without a separator. */
const LAST = new Set('局委办厅室部会心队院社联司股科站所');
const LEVEL = new Set('省市县区州各镇乡');
const LONGEST_KNOWN = 16;
/** Parts of a body, written behind it: 市公安局市中区分局. */
const SUBORDINATE = /(?:分局|支局|支队|大队|中队|分公司|[支分]行|分院|所|站|科|股|室)$/;
/** Groups inside the body before them: 市食安委各成员单位. */
const INNER_GROUP =
  /^各(?:有关|相关)?(?:成员|科|处|股|室|二级|[下直所]属|业务|内设|基层|分|支|大队|中队|部门|单位|院系|学院|窗口|专责|专项|工作组)/;
/** 各县(市、区), behind which nothing is parted that names no level: 各县(市、区)教育局, 相关县(区)教育局. */
const PLACES = /^(?:各|有关|相关|其[他它]|属地|所在|辖区)+[省市县区州旗盟镇乡街村()〔〕、]+$/;
const RELATED_PLACES = /^(?:相关|有关)(?:乡镇|镇|街道|县|区)/;
/** Places of the same kind in a row: 东门街道西门街道, 东区政府西区政府, 东村西村. */
const PLACE_ENDS = [
  /街道(?:办事处|办)?|[镇乡](?!街道|人民|政府|[镇乡])/g,
  /(?:[市县区镇乡](?:人民)?政府|管委会)(?![办督研外]|法制|金融)/g,
  /(?:村|社区)(?:[村居]委会)?(?![村镇乡社街])/g,
];
/** 公司 only ends a name: else 「公司某公司」 over and over takes exponential time. */
const COMPANIES = /^(?:(?:(?!公司)[\u4e00-\u9fff]){2,6}公司){2,}$/;
const BRANCHES = /公司[^公]{0,5}(?:[分支子总]|供电|旗下|下属|所属|控股)公司|^(?:中国|国网|国家)/;
/** Longer stretches are no names and only merge on. */
const LONGEST_NAME = 60;
const BRACKETED = /\([^()]*\)/g;
/** 文化宣传股文化馆: an office and an institution beside it. */
const OFFICE = /^[^省市县区]{2,8}[股科]$/;
const INSTITUTION = /(?:馆|中心|站|院|队)$/;
/** 高新园(某某镇)各街道 */
const ZONE = /[区园城]\([^()]*\)$/;
const TOWNS = /^各(?:街道|[镇乡村])/;
/** Two plates of one office: 市纪委市监委, 区委社会工委区民政局. */
const FIRST_PLATE = /^.{0,12}(?:纪委|纪律检查委员会|委(?:社会|教育|农村?)工(?:作)?委)$/;
const SECOND_PLATE = /(?:监委|监察委(?:员会)?|民政局|教委|教育(?:局|委员会)|农业农村(?:局|委))$/;
const OFFICE_RANKS = new Set('处科股');
/** 东镇西镇 */
const SHORTEST_PAIR = 4;
const SHORTEST_TOWN = 3;
const LONGEST_TOWN = 9;

/** Cuts a piece in which several names follow one another without a separator; most pieces come back whole. */
export function cutRunTogether(key: string, piece: Stretch, groups: NameGroups): readonly Stretch[] {
  const words = key.slice(piece.start, piece.end);
  if (words.length < SHORTEST_PAIR || words.replace(BRACKETED, '').includes('、') || standingOf(words) === 'known')
    return [piece];
  for (const end of PLACE_ENDS) {
    const places = cutPlaces(key, piece, end);
    if (places) return places;
  }
  return cutCompanies(key, piece) ?? cutOffices(key, piece) ?? cutBodies(key, piece, groups);
}

/** 「甲公司乙公司」: short names of companies in a row; branches belong to the company before them. */
function cutCompanies(key: string, piece: Stretch): readonly Stretch[] | undefined {
  const text = key.slice(piece.start, piece.end);
  if (!COMPANIES.test(text) || BRANCHES.test(text)) return undefined;
  return inARow(piece.start, text.split(/(?<=公司)/));
}

/** 财务处审计处: departments of one rank; 人事处人事科 is a section of a department. */
function cutOffices(key: string, piece: Stretch): readonly Stretch[] | undefined {
  const text = key.slice(piece.start, piece.end);
  const rank = text.at(-1) ?? '';
  if (!OFFICE_RANKS.has(rank)) return undefined;
  const names = text.slice(0, -1).split(rank);
  const areOffices = names.length > 1 && names.every((name) => INNER_NAMES.has(name + rank));
  return areOffices
    ? inARow(
        piece.start,
        names.map((name) => name + rank),
      )
    : undefined;
}

function inARow(first: number, names: readonly string[]): readonly Stretch[] {
  let start = first;
  return names.map((name) => {
    const stretch = { start, end: start + name.length };
    start = stretch.end;
    return stretch;
  });
}

function cutPlaces(key: string, piece: Stretch, placeEnd: RegExp): readonly Stretch[] | undefined {
  const text = key.slice(piece.start, piece.end);
  if (/^[各全]|[()]/.test(text)) return undefined;
  const ends = Array.from(text.matchAll(placeEnd), (match) => match.index + match[0].length);
  if (ends.length < 2 || ends.at(-1) !== text.length) return undefined;
  const towns: Stretch[] = [];
  let start = 0;
  for (const end of ends) {
    if (end - start < SHORTEST_TOWN || end - start > LONGEST_TOWN) return undefined;
    towns.push({ start: piece.start + start, end: piece.start + end });
    start = end;
  }
  return towns.every(({ start: from, end: to }) => isPlace(key.slice(from, to))) ? towns : undefined;
}

function isPlace(name: string): boolean {
  const standing = standingOf(name);
  return standing === 'shaped' || (standing === 'known' && name.endsWith('政府'));
}

function cutBodies(key: string, piece: Stretch, groups: NameGroups): readonly Stretch[] {
  const parts: Stretch[] = [];
  let start = piece.start;
  for (const end of [...beginnings(key, piece, groups), piece.end]) {
    const part = { start, end };
    const last = parts.at(-1);
    if (last && !canFollow(key.slice(last.start, last.end), key.slice(start, end))) {
      parts[parts.length - 1] = { start: last.start, end };
    } else {
      parts.push(part);
    }
    start = end;
  }
  return parts;
}

/** Places inside a piece where a name may have ended and another may begin. */
function beginnings(key: string, piece: Stretch, groups: NameGroups): number[] {
  const places: number[] = [];
  for (let index = piece.start; index < piece.end; index = groups.get(index) ?? index + 1) {
    if (index - piece.start < 2 || !endsName(key, index) || key.startsWith('社区', index - 1)) continue;
    if (LEVEL.has(key.charAt(index)) || beginsOther(key, index) || beginsKnown(key, index, piece.end))
      places.push(index);
  }
  return places;
}

/** 团市委, 相关乡镇人民政府; 相关处室 belong to the body before them. */
function beginsOther(key: string, index: number): boolean {
  return isYouthLeague(key, index) || RELATED_PLACES.test(key.slice(index, index + 4));
}

/** 团市委 */
function isYouthLeague(key: string, index: number): boolean {
  return key.charAt(index) === '团' && LEVEL.has(key.charAt(index + 1)) && key.charAt(index + 2) === '委';
}

function endsName(key: string, index: number): boolean {
  const last = key.charAt(index - 1);
  return LAST.has(last) || last === '府' || last === ')' || key.startsWith('各街道', index - 3);
}

function beginsKnown(key: string, index: number, end: number): boolean {
  for (let length = 3; length <= LONGEST_KNOWN && index + length <= end; length++) {
    if (CURRENT_LOCAL_NAMES.has(key.slice(index, index + length))) return true;
  }
  return false;
}

function canFollow(before: string, after: string): boolean {
  if (before.length > LONGEST_NAME || after.length > LONGEST_NAME) return false;
  if (OFFICE.test(before) && INSTITUTION.test(after) && CURRENT_LOCAL_NAMES.has(after)) return true;
  if (ZONE.test(before) && TOWNS.test(after)) return true;
  return (areOfTown(before, after) || !isPartOfBody(before, after)) && isWholeName(before) && isWholeName(after);
}

/** 镇财政所镇农技站: both begin with the town. */
function areOfTown(before: string, after: string): boolean {
  return /^[镇乡]/.test(after) && bareLevelOf(after) !== '' && after.charAt(0) === before.charAt(0);
}

/** 市政府+办公室, 市委+市政府督查室, 市委+市直机关工委, 市食安委+各成员单位, 各县(市、区)+教育局, 市公安局+交警支队. */
function isPartOfBody(before: string, after: string): boolean {
  if (isBareOrgan(partLevel(before).body) && partLevel(after).level === '') return true;
  if (/^.委$/.test(before) && /^.(?:政府|直(?:属)?机关)/.test(after)) return true;
  if (FIRST_PLATE.test(before) && SECOND_PLATE.test(after)) return true;
  if (INNER_GROUP.test(after) || (PLACES.test(before) && !isElsewhere(after))) return true;
  return SUBORDINATE.test(after) && !isDepartment(after);
}

/** True where a name carries a level of its own that no list of places goes on with: 市财政局, never 区政府. */
function isElsewhere(name: string): boolean {
  const { level, body } = partLevel(withoutRemark(name));
  return level !== '' && !isBareOrgan(body);
}

/** 市政府办公室 ends like an office inside a body and is a department. */
function isDepartment(name: string): boolean {
  return standingOf(name) === 'known' && partLevel(name).level !== '';
}

function isWholeName(name: string): boolean {
  const standing = standingOf(name);
  if (standing === 'collective') return true;
  const { level, body } = partLevel(name);
  if (standing === 'known') return level !== '' || (CURRENT_LOCAL_NAMES.has(body) && /[局委办厅部]$/.test(body));
  if (standing !== 'shaped') return false;
  if (/^[镇乡]$/.test(level)) return /(?:[局委办所站院校]|中心|办公室)$/.test(name);
  return /^[省市县区州]$/.test(level) && /(?:[局委办厅]|公司|医院)$/.test(name);
}
