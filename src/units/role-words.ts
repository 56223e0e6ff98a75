import { namesPersons } from './persons';
import type { SaidRole } from './unit-list';

/** What a role word does to the units around it. */
export type RoleAct =
  /** 牵头, 主办: the units before it lead. */
  | 'leads'
  /** 负责, 落实, 按职责分工: the units before it are responsible; it names no lead. */
  | 'answers'
  /** 配合, 协办: the units before it take part; with a unit right behind it that one leads. */
  | 'assists'
  /** 会同: the unit before it leads, those behind it take part. */
  | 'joins';

/** What stands under a label: units with their part, or something else, such as persons and deadlines. */
export type LabelledPart = SaidRole | 'no-unit';

/** What a label says of the names under it. */
export interface Label {
  readonly role: LabelledPart;
  /** 主体责任单位 leads only where nobody is called 牵头. */
  readonly isMain: boolean;
}

/** 「牵头单位：」 */
export interface LabelWord extends Label {
  readonly kind: 'label';
  readonly length: number;
  /** The names under it take part in the work of others: 配合单位. */
  readonly assists: boolean;
}

/** A word of the cell that says who does what. */
export type RoleWord = LabelWord | { readonly kind: 'verb'; readonly length: number; readonly act: RoleAct };

/** A bracket that says something about the unit before it, or about all before it (共同牵头), instead of naming it. */
export type BracketRemark =
  | { readonly kind: 'role'; readonly role: SaidRole; readonly ofAll: boolean; readonly assists: boolean }
  | { readonly kind: 'instruction'; readonly firstLeads: boolean };

/** Tells whether white space, a separator or nothing stands on both sides of `key[start, end)`. */
export type IsAlone = (start: number, end: number) => boolean;

const ROLE =
  '(?:牵头|主办|承办|主责|主体责任|责任|负责|落实|实施|执行|配合|协办|协同|协助|协作|参与|参加|会办|支持|经办)';
const PLACE = '(?:单位|部门|科室|处室|股室|机构|主体)';
const LABEL = new RegExp(
  `(?:第一|共同|总|主要|其他|其它|具体)?${ROLE}(?:[及和与/(]?${ROLE}\\)?)?(?:(?:${PLACE}(?:\\(${PLACE}\\))?|方)?(?:${ROLE}${PLACE})?:|${PLACE}[为是](?=.))`,
  'y',
);
const LABEL_WORDS = new RegExp(`(?:主要)?${ROLE}${ROLE}?${PLACE}`, 'y');
const NO_UNIT_LABEL =
  /(?:责任|分管|牵头|包保|主管)领导:|(?:适用|实施|推广|试点)(?:范围|区域|地区|对象):|(?:责任|联系|负责|经办)人(?:及电话)?:|(?:联系)?电话:|(?:完成|办理|整改)?(?:时限|时间|期限)(?:要求)?:|备?注:/y;
/** Leads only where nobody else is called lead. */
const MAIN = /^(?!.*(?:牵头|主办|承办)).*(?:主要|主体|主责)/;
const ASSISTS = /配合|协办|协同|协助|协作|参与|参加|会办|支持/;
const LEADS = /牵头|主办|承办|主责|主要责任|主体责任|第一责任/;

/** A role word is a verb only where no noun follows: 各牵头单位 and 主办银行 are names. */
const CLAUSE_END = '(?=[,，、;。)]|$)';
const NO_NOUN = `(?!同志|单位|部门|科室|处室|机构|领导|人|方|公室|银行|[股室]|科(?![技普学研创教])|(?:处|办|中心)${CLAUSE_END})`;
const VERBS: readonly (readonly [RoleAct, RegExp])[] = [
  [
    'leads',
    new RegExp(
      `(?:为|是|作为)(?:[^、,;。:()]{0,30}的)?(?:牵头|主办|承办)(?:[、和](?:协调|组织|主办|实施|责任))?${PLACE}${CLAUSE_END}`,
      'y',
    ),
  ],
  ['leads', new RegExp(`(?:负责)?(?:牵头|牵总|抓总|主办|承办|主抓|主责)${NO_NOUN}|为主${CLAUSE_END}`, 'y')],
  ['joins', /会同|协同(?=[省市县区州](?!场)|团[省市县区州]委)|商请?(?=[省市县区州](?!场)|国家|有关|相关|各)/y],
  ['assists', new RegExp(`(?:为|是|作为)(?:责任|配合|协办|参与)${PLACE}${CLAUSE_END}`, 'y')],
  [
    'assists',
    new RegExp(
      `(?:配合|协助|参与|参加|协办)${NO_NOUN}|(?:协同|协作)(?:(?=配合|推进|落实)|${CLAUSE_END})|(?:冠名|赞助|支持){1,2}${CLAUSE_END}`,
      'y',
    ),
  ],
  [
    'answers',
    new RegExp(
      `负责${NO_NOUN}|各(?:负其责|司其职)|(?:抓好|组织)?(?:落实|实施|执行)${CLAUSE_END}|(?:统筹|监督|督促|业务|工作){0,2}(?:指导|督导)(?:监督|督促|推进|落实)?${CLAUSE_END}`,
      'y',
    ),
  ],
];
/** 按照职责分工分别: alone it says who answers, before a verb it only colours it. */
const BY_DUTY =
  /(?:按照?|依据?|根据|结合)(?:各自)?(?:单位|部门|工作|法定)?(?:职责|职能|分工|权限|任务)(?:职责|职能|分工|权限|任务)?(?:范围)?内?(?:分别|共同|各自|具体|抓好)*/y;
const FIRST_CHARACTERS = new Set(
  '适推试冠赞各第共总主其具牵承责落实执配协参会商支经分包联电完办整时期备注为是作抓组负按依根结统监督业工指',
);
/** A working group’s name goes on behind a role word: 市配合中央环保督察工作领导小组办公室. */
const REST_OF_GROUP =
  /[^、,;。:()]{0,30}(?:领导小组|指挥部|专班|工作组|促进会|委员会)(?:办公室|办)?(?=[、,;。()省市县区州各]|$)/y;
const LEVELS = new Set('省市县区州');

/** Reads the role word that begins at `index` of a folded text. */
export function readRoleWord(key: string, index: number, isAlone: IsAlone): RoleWord | undefined {
  if (!FIRST_CHARACTERS.has(key.charAt(index))) return undefined;
  const other = matchAt(NO_UNIT_LABEL, key, index);
  if (other !== undefined)
    return { kind: 'label', length: other.length, role: 'no-unit', isMain: false, assists: false };
  const label = matchAt(LABEL, key, index) ?? loneLabel(key, index, isAlone);
  if (label !== undefined) return labelWord(label, label.length, roleOf(label));
  return isPartOfName(key, index) ? undefined : readVerb(key, index);
}

/** 政协办, 委员会同…: characters of a name that spell a role word. */
function isPartOfName(key: string, index: number): boolean {
  if (index === 0) return false;
  if (key.charAt(index) === '商') return !/[局委办厅部署]/.test(key.charAt(index - 1));
  if (/^(?:[政侨记文作]协|员会|(?:[省市县区州国]|^)科协)$/.test(wordAt(key, index))) return true;
  const isBehindLevel = LEVELS.has(key.charAt(index - 1)) && (index === 1 || /[、,;:]/.test(key.charAt(index - 2)));
  return isBehindLevel && matchAt(REST_OF_GROUP, key, index) !== undefined;
}

/** 市科协 and 委员会 end at `index`, 审计科 before it: 审计科协助…. */
function wordAt(key: string, index: number): string {
  const isScience = key.charAt(index - 1) === '科';
  return key.slice(Math.max(0, index - (isScience ? 2 : 1)), index + 1);
}

function readVerb(key: string, index: number): RoleWord | undefined {
  const duty = matchAt(BY_DUTY, key, index)?.length ?? 0;
  for (const [act, pattern] of VERBS) {
    const verb = matchAt(pattern, key, index + duty);
    if (verb !== undefined) return { kind: 'verb', length: duty + verb.length, act };
  }
  return duty > 0 ? { kind: 'verb', length: duty, act: 'answers' } : undefined;
}

function loneLabel(key: string, index: number, isAlone: IsAlone): string | undefined {
  const words = matchAt(LABEL_WORDS, key, index);
  return words !== undefined && isAlone(index, index + words.length) ? words : undefined;
}

/** A label of these words: 「牵头单位：」, 【配合】. */
export function labelWord(words: string, length: number, role: SaidRole): LabelWord {
  const isMain = role === 'lead' && MAIN.test(words);
  return { kind: 'label', length, role, isMain, assists: ASSISTS.test(words) };
}

function matchAt(pattern: RegExp, key: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(key)?.[0];
}

function roleOf(words: string): SaidRole {
  return LEADS.test(words) ? 'lead' : 'responsible';
}

/** Longest bracket that can be a remark, and longest that is looked through for role words. */
const LONGEST_REMARK = 60;
const LONGEST_INSET = 200;
const ROLE_REMARK = new RegExp(
  `^(?:(?:第一|共同|联合|总|分|主要|分别|具体|均为?|均由)?${ROLE}${ROLE}?(?:${PLACE}|方)?|[主牵配协]|配责)$`,
);
const OF_ALL = /^(?:共同|联合|分别|均)/;
const INSTRUCTION =
  /下同|^以下|[列排].{0,6}(?:首|第一)|第一位|首位|排名|为牵头|为责任|联系人|责任人|电话|\d{7}|\d[年月日]|^负责.|^(?:\d{1,2}|[一二三四五六七八九十]{1,3})?$/;
const FIRST_LEADS = /(?:第一|首).{0,8}牵头/;

/** What a bracket says when it is no second name: 「牵头」, 「列第一位者为牵头单位，下同」. */
export function readRemark(content: string): BracketRemark | undefined {
  if (content.length > LONGEST_REMARK) return undefined;
  if (ROLE_REMARK.test(content)) {
    const role = /^[主牵]/.test(content) ? 'lead' : roleOf(content);
    return {
      kind: 'role',
      role,
      ofAll: OF_ALL.test(content),
      assists: ASSISTS.test(content) || /^[配协]/.test(content),
    };
  }
  if (namesPersons(content)) return { kind: 'instruction', firstLeads: false };
  if (INSTRUCTION.test(content)) return { kind: 'instruction', firstLeads: FIRST_LEADS.test(content) };
  return undefined;
}

const INSET_ROLES =
  /(?:单位|部门|牵头|主办|配合|协办|参与|责任):|按照?(?:职责|分工)|(?:牵头|配合|负责|协办|主办|参与|落实)(?:负责|落实)?$|会同/;

/** True where a bracket holds a list with roles of its own: 「配合单位：市财政局」, 「市财政局配合」. */
export function hasRoleWords(content: string): boolean {
  return content.length <= LONGEST_INSET && INSET_ROLES.test(content);
}

const SEPARATELY =
  /分工(?:负责|落实|牵头)|分别(?:牵头|负责|落实|承担|组织|实施|推进)|(?:按照?|依据?|根据|结合)(?:各自)?(?:单位|部门|工作|法定)?(?:职责|职能|分工)|各自负责|各负其责/;

/** 分别牵头, 分别负责, 按职责分工: every unit answers for its own part. */
export function saysSeparately(key: string): boolean {
  return SEPARATELY.test(key);
}

const ADVERBS =
  /(?:(?:结合|根据)(?:各地|各自|本地|自身|工作)?实际|分别|分工|分级|分头|持续|长期|常态化|认真|扎实|抓紧|严格|属地|归口|密切|积极|共同|联合|双|均|各自|协同|具体|统一|统筹|主要|全面|直接|一并|总|要){1,6}$/;
const LONGEST_ADVERBS = 12;
const TAIL =
  /^(?:负责|牵头|落实|组织|实施|抓好|做好|推进|配合|完成|开展|办理|制定|承担|执行|指导|并|共同|分别|抓|工作)+/;
const LONGEST_TAIL = 40;

/** Index in `piece` where the adverbs before a role word begin: 「市发改委分别」+牵头. */
export function adverbStart(piece: string): number {
  const length = ADVERBS.exec(piece.slice(-LONGEST_ADVERBS))?.[0].length ?? 0;
  return piece.length - length;
}

/** Length of what a role word that ends at `end` draws behind it: 负责「落实」, 配合「抓好」. */
export function tailLength(key: string, end: number): number {
  return TAIL.exec(key.slice(end, end + LONGEST_TAIL))?.[0].length ?? 0;
}
