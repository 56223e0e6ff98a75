import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Draws only the rows in view of a scrolling element; rows may be measured (`measureElement`) where heights differ. */
export function useVirtualRows(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  heightPx: (index: number) => number,
): Virtualizer<HTMLDivElement, Element> {
  // Nothing here is memoised by a compiler, which is what the rule is about.
  // eslint-disable-next-line react-hooks/incompatible-library
  return useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: heightPx, overscan: 8 });
}
