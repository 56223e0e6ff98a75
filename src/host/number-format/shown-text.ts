import type { CellValue } from '../../grid/grid';
import { dateText, isDateSection } from './date-text';
import { generalSectionText, generalText, numberText } from './number-text';
import { type Condition, type FormatSection, parseFormat } from './parse-format';

/** Shows values in one number format, the way Chinese Excel would in a wide enough column. */
export type ShowValue = (value: CellValue, date1904: boolean) => string;

/** The text of a value under the General format. */
export function showGeneral(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? generalText(value) : value;
}

/** Compiles a format code once for all cells that have it; any text is accepted. */
export function compileFormat(code: string): ShowValue {
  const sections = parseFormat(code);
  const last = sections.at(-1);
  const hasText = last?.tokens.some(({ kind }) => kind === 'text') ?? false;
  const textSection = hasText ? last : sections[3];
  const numeric = (hasText ? sections.slice(0, -1) : sections).slice(0, 3);
  return (value, date1904) => {
    if (typeof value === 'number') return numberShown(value, numeric, date1904);
    return typeof value === 'string' && textSection ? textShown(value, textSection) : showGeneral(value);
  };
}

function textShown(value: string, section: FormatSection): string {
  return section.tokens
    .map((token) => (token.kind === 'literal' ? token.text : token.kind === 'text' ? value : ''))
    .join('');
}

function numberShown(value: number, sections: readonly FormatSection[], date1904: boolean): string {
  const index = chooseSection(value, sections);
  const section = sections[index];
  if (!section) return sections.length === 0 ? generalText(value) : '########';
  if (isDateSection(section)) return dateText(value, section, date1904);
  const sign = value < 0 && !saysItsSign(section, index, sections.length) ? '-' : '';
  return sign + sizeText(Math.abs(value), section);
}

/** A section only for negative numbers brings its own sign, or brackets. */
function saysItsSign({ condition }: FormatSection, index: number, count: number): boolean {
  if (condition) return condition.operator.startsWith('<') && condition.operator !== '<>' && condition.limit <= 0;
  return count > 1 && index === 1;
}

function sizeText(size: number, section: FormatSection): string {
  if (section.tokens.some(({ kind }) => kind === 'general')) return generalSectionText(size, section);
  return numberText(size, section);
}

/** Sections without a condition of their own mean positive, negative, zero, in this order. */
function chooseSection(value: number, sections: readonly FormatSection[]): number {
  return sections.findIndex((section, index) => {
    if (section.condition) return holds(section.condition, value);
    const isLast = index === sections.length - 1;
    if (isLast) return true;
    return index === 0 ? (sections.length === 2 ? value >= 0 : value > 0) : value < 0;
  });
}

function holds({ operator, limit }: Condition, value: number): boolean {
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<>':
      return value !== limit;
    default:
      return value === limit;
  }
}
