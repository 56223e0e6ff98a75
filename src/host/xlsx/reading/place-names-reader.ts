import { isPlaceName } from '../../defined-names';
import type { PlaceName } from '../../places';
import type { XmlHandlers } from '../package/xml';

/** Listens for the names of the workbook that remember places; the copy of a sheet has such names of its own, which do not count. */
export function placeNamesReader(): Required<XmlHandlers> & { readonly names: readonly PlaceName[] } {
  const names: PlaceName[] = [];
  let open: PlaceName | undefined;
  return {
    names,
    open: (element, { name = '', localSheetId }) => {
      const isOurs = element === 'definedName' && localSheetId === undefined && isPlaceName(name);
      open = isOurs ? { name, formula: '=' } : undefined;
    },
    text: (text) => {
      if (open) open = { ...open, formula: open.formula + text };
    },
    close: () => {
      if (open) names.push({ ...open, formula: `=${open.formula.slice(1).trim()}` });
      open = undefined;
    },
  };
}
