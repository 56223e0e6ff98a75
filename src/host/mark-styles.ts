import type { MarkTone } from '../grid/mark';

/** How marked cells stand out; text in any dark colour stays readable on the fill. */
export interface MarkStyle {
  readonly fill: string;
  readonly isBold: boolean;
}

/** Gravest first, in the order in which marks win where they overlap. */
export const MARK_TONES: readonly MarkTone[] = ['error', 'warning', 'hint'];

/** Only the gravest marks are bold too, so that they differ in more than colour. */
export const MARK_STYLES: Readonly<Record<MarkTone, MarkStyle>> = {
  error: { fill: '#FFC7CE', isBold: true },
  warning: { fill: '#FFEB9C', isBold: false },
  hint: { fill: '#DDEBF7', isBold: false },
};

/** The condition of a mark: always true, the same in every cell, and by its text known as ours: 「=LEN("zrb.mark.error")>0」. */
export function markFormulaOf(tone: MarkTone): string {
  return `=LEN("zrb.mark.${tone}")>0`;
}

const MARK_FORMULA = /^=?\s*LEN\(\s*"zrb\.mark\.(error|warning|hint)"\s*\)\s*>\s*0\s*$/i;

/** The tone of a condition's formula, with or without its 「=」; undefined where it is not a mark of ours. */
export function toneOfMarkFormula(formula: string): MarkTone | undefined {
  const word = MARK_FORMULA.exec(formula)?.[1]?.toLowerCase();
  return MARK_TONES.find((tone) => tone === word);
}
