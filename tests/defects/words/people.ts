import type { Random } from '../random';

const SURNAMES = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高'.split('');
const GIVEN = '明 华 建国 晓燕 志强 丽 伟 海峰 文静 永康 秀兰 子涵 立新 雪梅 国栋 佳 春生 思远 玉珍 宏'.split(' ');

export function personName(random: Random): string {
  return random.pick(SURNAMES) + random.pick(GIVEN);
}

/** Several people's names, each once. */
export function personNames(random: Random, count: number): readonly string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(personName(random));
  return [...names];
}

/** A mobile or an office number. */
export function phoneNumber(random: Random): string {
  const digits = (count: number) => Array.from({ length: count }, () => random.int(10)).join('');
  if (random.chance(0.5)) return `1${random.pick(['38', '39', '58', '77', '86', '99'])}${digits(8)}`;
  return `05${1 + random.int(9)}${random.int(10)}-8${digits(6)}`;
}
