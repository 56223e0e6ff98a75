import { scrollScale, type ScrollScale } from './scroll-scale';
import type { Offset, ViewSize } from './view-window';

/** The part of the page a sheet is scrolled in. */
export interface Viewport {
  size(): ViewSize;
  offset(): Offset;
  /** Tells how large the whole sheet is, headers included. */
  setContent(content: ViewSize): void;
  scrollTo(offset: Offset): void;
  destroy(): void;
}

const LINE_PX = 19;
/** Taken where the page has not been laid out, as in tests without a browser. */
const ASSUMED_SIZE: ViewSize = { width: 1024, height: 600 };

/** Scrolls a sheet of any length: the scroll bar is the browser’s, its travel is scaled where elements cannot be that long. */
export function openViewport(scroller: HTMLElement, spacer: HTMLElement, onScroll: () => void): Viewport {
  let content: ViewSize = { width: 0, height: 0 };
  let scale: ScrollScale = scrollScale(0, 0);
  let place: Offset = { x: 0, y: 0 };
  /** Where the scroll bar was put; as long as it stays there, `place` is more exact than it. */
  let put = { left: 0, top: 0 };

  const size = () => ({
    width: scroller.clientWidth || ASSUMED_SIZE.width,
    height: scroller.clientHeight || ASSUMED_SIZE.height,
  });
  const clamped = ({ x, y }: Offset): Offset => ({
    x: Math.max(0, Math.min(x, content.width - size().width)),
    y: Math.max(0, Math.min(y, content.height - size().height)),
  });
  const scrollTo = (offset: Offset) => {
    place = clamped(offset);
    scroller.scrollLeft = place.x;
    scroller.scrollTop = scale.toScroll(place.y);
    put = { left: scroller.scrollLeft, top: scroller.scrollTop };
  };
  const scrolled = () => {
    const { scrollLeft: left, scrollTop: top } = scroller;
    if (left === put.left && top === put.top) return;
    place = {
      x: left === put.left ? place.x : left,
      y: top === put.top ? place.y : scale.toOffset(top),
    };
    put = { left, top };
    onScroll();
  };
  const wheeled = (event: WheelEvent) => {
    if (scale.ratio === 1 || event.ctrlKey || event.deltaY === 0) return;
    // A scaled scroll bar would jump over rows.
    event.preventDefault();
    const step = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
    scrollTo({ x: place.x + event.deltaX * step, y: place.y + event.deltaY * step });
    onScroll();
  };
  scroller.addEventListener('scroll', scrolled);
  scroller.addEventListener('wheel', wheeled, { passive: false });

  return {
    size,
    offset: () => place,
    setContent(next) {
      content = next;
      scale = scrollScale(content.height, size().height);
      spacer.style.width = `${content.width}px`;
      spacer.style.height = `${scale.spacerPx}px`;
      scrollTo(place);
    },
    scrollTo,
    destroy() {
      scroller.removeEventListener('scroll', scrolled);
      scroller.removeEventListener('wheel', wheeled);
    },
  };
}
