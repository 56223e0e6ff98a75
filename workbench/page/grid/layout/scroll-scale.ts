/** How the place of a scroll bar stands for a place in a sheet that may be longer than a browser lets elements be. */
export interface ScrollScale {
  /** Length of the element that is scrolled. */
  readonly spacerPx: number;
  /** One scrolled pixel moves the sheet by that many. */
  readonly ratio: number;
  toOffset(scrollPx: number): number;
  toScroll(offsetPx: number): number;
}

/** Firefox draws elements up to about 17.8 million pixels, Chromium and Safari up to about 33.5 million. */
const LONGEST_PX = 15_000_000;

/** Scales a sheet of `contentPx` looked at through `viewPx`; nothing is scaled that fits. */
export function scrollScale(contentPx: number, viewPx: number, longestPx = LONGEST_PX): ScrollScale {
  const isLong = contentPx > longestPx && longestPx > viewPx;
  const ratio = isLong ? (contentPx - viewPx) / (longestPx - viewPx) : 1;
  return {
    spacerPx: isLong ? longestPx : contentPx,
    ratio,
    toOffset: (scrollPx) => scrollPx * ratio,
    toScroll: (offsetPx) => offsetPx / ratio,
  };
}
