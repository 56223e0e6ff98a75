import { builtinFormatId } from '../../number-format/builtin-formats';
import { appendTo, elementsOf } from './styles-list';
import { attributesOf, escapeXml } from '../package/xml-outline';

/** Ids below are Excel's own. */
const FIRST_CUSTOM_ID = 164;

/** The id of a number format code in a styles part, and the part, to which a new code is added. */
export function withNumberFormatId(stylesXml: string, code: string): { readonly xml: string; readonly id: number } {
  const custom = elementsOf(stylesXml, 'numFmts').map((element) => {
    const { numFmtId, formatCode = '' } = attributesOf(element);
    return { id: Number(numFmtId), code: formatCode };
  });
  const known = custom.find((format) => format.code === code)?.id ?? builtinFormatId(code);
  if (known !== undefined) return { xml: stylesXml, id: known };
  const id = Math.max(FIRST_CUSTOM_ID, ...custom.map((format) => format.id + 1));
  const element = `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`;
  return { xml: appendTo(stylesXml, 'numFmts', element).xml, id };
}
