import type { UnitChoice } from './assistant';

/** Longer ones are sentences. */
const MAX_CHARS = 60;
/** What would part one name into two; a second name or a remark in brackets may hold several. */
const PARTS = /[、，,；;\r\n]/;
const BRACKETS = /[(（][^()（）]*[)）]/g;

/** True for a text that may be written as the name of one unit. */
export function isUnitName(text: string): boolean {
  const bare = text.replace(BRACKETS, '');
  return bare.trim() !== '' && text === text.trim() && bare.length <= MAX_CHARS && !PARTS.test(bare);
}

/** The choice without doubles and without its target among the names. The pane lets no other target through: any other is our bug. */
export function checkedChoice({ names, target }: UnitChoice): UnitChoice {
  if (!isUnitName(target)) throw new Error('the target is not the name of one unit');
  return { names: [...new Set(names)].filter((name) => name !== target), target };
}
