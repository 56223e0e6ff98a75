import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/**
 * Draws only the rows in view of a scrolling element; rows may be measured (`measureElement`) where heights differ.
 * `kept` is drawn wherever it is: the row that holds the focus. `keyOf` keeps heights with their rows where rows come and go.
 */
export function useVirtualRows(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  heightPx: (index: number) => number,
  { kept, keyOf }: { readonly kept?: number; readonly keyOf?: (index: number) => number } = {},
): Virtualizer<HTMLDivElement, Element> {
  // Nothing here is memoised by a compiler, which is what the rule is about.
  // eslint-disable-next-line react-hooks/incompatible-library
  return useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: heightPx,
    overscan: 8,
    ...(keyOf && { getItemKey: keyOf }),
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range);
      if (kept === undefined || kept >= count || inView.includes(kept)) return inView;
      return [...inView, kept].sort((one, other) => one - other);
    },
  });
}
