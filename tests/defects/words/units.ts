import type { Random } from '../random';

/** Departments without their level, in full and as offices shorten them. */
const BODIES: readonly (readonly [full: string, short: string])[] = [
  ['发展和改革委员会', '发改委'],
  ['教育局', '教育局'],
  ['科学技术局', '科技局'],
  ['工业和信息化局', '工信局'],
  ['公安局', '公安局'],
  ['民政局', '民政局'],
  ['司法局', '司法局'],
  ['财政局', '财政局'],
  ['人力资源和社会保障局', '人社局'],
  ['自然资源局', '自然资源局'],
  ['生态环境局', '生态环境局'],
  ['住房和城乡建设局', '住建局'],
  ['交通运输局', '交通局'],
  ['水务局', '水务局'],
  ['农业农村局', '农业农村局'],
  ['商务局', '商务局'],
  ['文化和旅游局', '文旅局'],
  ['卫生健康委员会', '卫健委'],
  ['退役军人事务局', '退役军人局'],
  ['应急管理局', '应急局'],
  ['审计局', '审计局'],
  ['市场监督管理局', '市场监管局'],
  ['体育局', '体育局'],
  ['统计局', '统计局'],
  ['医疗保障局', '医保局'],
  ['城市管理局', '城管局'],
  ['林业局', '林业局'],
  ['信访局', '信访局'],
];

export type UnitLevel = '市' | '县' | '区';

const GROUPS: Readonly<Record<UnitLevel, readonly string[]>> = {
  市: ['各县（市、区）人民政府', '各县区政府'],
  县: ['各乡镇人民政府', '各乡镇'],
  区: ['各街道办事处', '各镇街'],
};

/** The units one sheet names, each in one writing. */
export interface UnitWords {
  readonly level: UnitLevel;
  /** 市, or nothing where the sheet leaves its level out throughout. */
  readonly prefix: string;
  readonly isFull: boolean;
  /** As the sheet writes them, prefix included. */
  readonly names: readonly string[];
  /** 各县区政府 and the like. */
  readonly collective: string;
}

/** Chooses the units of a sheet and how it writes them. */
export function unitWords(random: Random): UnitWords {
  const level = random.pick(['市', '市', '县', '区'] as const);
  const isFull = random.chance(0.5);
  const prefix = random.chance(0.15) ? '' : level;
  const bodies = random.shuffle(BODIES).slice(0, 14 + random.int(8));
  return {
    level,
    prefix,
    isFull,
    names: bodies.map(([full, short]) => prefix + (isFull ? full : short)),
    collective: random.pick(GROUPS[level]),
  };
}

/** The two ways of writing a body, of which the sheet uses one. */
export function otherWriting(name: string, { prefix }: UnitWords): string | undefined {
  const body = name.slice(prefix.length);
  for (const [full, short] of BODIES) {
    if (full === short) continue;
    if (body === full) return prefix + short;
    if (body === short) return prefix + full;
  }
  return undefined;
}
