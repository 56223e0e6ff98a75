import type { UnitChoice } from './assistant';

/** Longer ones are sentences. */
const MAX_CHARS = 60;
/** What would part one name into two; a second name or a remark in brackets may hold several. */
const PARTS = /[、，,；;\r\n]/;
const BRACKETS = /[(（][^()（）]*[)）]/g;

/** Why a text cannot be written as the name of one unit. */
export type UnitNameFault = 'blank' | 'several' | 'too-long';

/** What keeps a text, without blanks at its ends, from being written as the name of one unit; undefined where nothing does. */
export function unitNameFault(text: string): UnitNameFault | undefined {
  const bare = text.replace(BRACKETS, '').trim();
  if (bare === '') return 'blank';
  if (PARTS.test(bare)) return 'several';
  return bare.length > MAX_CHARS ? 'too-long' : undefined;
}

/** True for a text that may be written, as it stands, as the name of one unit. */
export function isUnitName(text: string): boolean {
  return text === text.trim() && unitNameFault(text) === undefined;
}

/** The choice without doubles and without its target among the names. The pane lets no other target through: any other is our bug. */
export function checkedChoice({ names, target }: UnitChoice): UnitChoice {
  if (!isUnitName(target)) throw new Error('the target is not the name of one unit');
  return { names: [...new Set(names)].filter((name) => name !== target), target };
}
