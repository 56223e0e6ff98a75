import { makeShape } from './elements';

/** Line drawings on a field of 24×24 for the workbench's own commands. */
const DRAWINGS = {
  blank: 'M6 3h8l4 4v14H6zM14 3v4h4',
  open: 'M3 19V6h6l2 2h8v3M3 19l3-8h16l-3 8z',
  save: 'M12 3v11M8 10l4 4 4-4M4 16v4h16v-4',
  undo: 'M4 9h10a5 5 0 0 1 0 10h-4M8 5L4 9l4 4',
  merge: 'M3 6h18v12H3zM7 12h4M13 12h4M9 10l2 2-2 2M15 10l-2 2 2 2',
  split: 'M3 6h18v12H3zM12 6v12M6 12h4M14 12h4',
  insert: 'M3 4h18v5H3zM3 15h18v5H3zM9 12h6M12 10v4',
  remove: 'M3 4h18v5H3zM3 15h18v5H3zM9 12h6',
} as const;

/** A command that has a drawing. */
export type IconName = keyof typeof DRAWINGS;

/** An icon in the colour of the text around it; it says nothing to screen readers. */
export function icon(name: IconName): SVGElement {
  const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.4, 'stroke-linejoin': 'round' };
  const size = { viewBox: '0 0 24 24', width: 32, height: 32 };
  return makeShape('svg', { ...size, ...line, 'aria-hidden': 'true' }, [makeShape('path', { d: DRAWINGS[name] })]);
}
