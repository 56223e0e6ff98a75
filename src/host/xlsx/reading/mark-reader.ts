import type { CellMark } from '../../../grid/mark';
import { parseA1 } from '../../../grid/address';
import { MARK_TONES, toneOfMarkFormula } from '../../mark-styles';
import type { XmlHandlers } from '../package/xml';

/** Listens for our marks among the conditional formats of a worksheet part; they come gravest first. */
export function markReader(): Required<XmlHandlers> & { readonly marks: () => readonly CellMark[] } {
  const found: CellMark[] = [];
  let sqref = '';
  let formula: string | undefined;
  return {
    marks: () => MARK_TONES.flatMap((tone) => found.filter((mark) => mark.tone === tone)),
    open: (name, attributes) => {
      if (name === 'conditionalFormatting') sqref = attributes['sqref'] ?? '';
      formula = name === 'formula' && sqref !== '' ? '' : undefined;
    },
    text: (text) => {
      if (formula !== undefined) formula += text;
    },
    close: (name) => {
      if (name === 'conditionalFormatting') sqref = '';
      const tone = formula === undefined ? undefined : toneOfMarkFormula(formula);
      formula = undefined;
      if (tone === undefined) return;
      const areas = sqref.trim().split(/\s+/);
      for (const area of areas.flatMap((ref) => parseA1(ref) ?? [])) found.push({ area, tone });
    },
  };
}
