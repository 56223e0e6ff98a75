import type { Picture } from './png';
import { box, type Layer, paint, type Shape, stroke } from './shapes';

const BLUE = '#0f6cbd';
const GREEN = '#107c41';
const LINE = '#8a8886';
const PAPER = '#ffffff';

/** The sizes Office asks for; 128 is for stores and documents. */
export const ICON_SIZES: readonly number[] = [16, 32, 64, 80, 128];

/** Every picture of the add-in by its name in assets/: 「check-16.png」. All are a sheet of paper with one thing on it. */
export const DRAWINGS: Readonly<Record<string, (size: number) => Picture>> = {
  /** A table with a tick: the add-in itself and 检查表格. */
  check: (size) => {
    const { at, thin } = measure(size);
    const tick = [
      [8.2 * at, 11.2 * at],
      [10.6 * at, 13.6 * at],
      [14.8 * at, 8.2 * at],
    ] as const;
    return paint(size, [
      ...table(size, [thirds(size, 1), thirds(size, 2)], [Math.round(5 * at)]),
      { shape: within(sheet(size), stroke(2 * at + 2.4 * Math.max(thin, at), ...tick)), color: PAPER },
      { shape: stroke(2.1 * at, ...tick), color: GREEN },
    ]);
  },
  /** A table with a pane at its right: 打开助手. */
  open: (size) => {
    const { at, thin } = measure(size);
    const pane = box(Math.round(9 * at), Math.round(4 * at), Math.round(15 * at), Math.round(14 * at), thin);
    return paint(size, [
      ...table(size, [thirds(size, 1), thirds(size, 2)], [Math.round(5 * at)]),
      { shape: pane, color: BLUE },
      { shape: box(Math.round(10 * at), Math.round(6 * at), Math.round(14 * at), Math.round(7 * at)), color: PAPER },
      { shape: box(Math.round(10 * at), Math.round(8 * at), Math.round(14 * at), Math.round(9 * at)), color: PAPER },
      { shape: box(Math.round(10 * at), Math.round(10 * at), Math.round(13 * at), Math.round(11 * at)), color: PAPER },
    ]);
  },
  /** A table with bars of different length: 生成汇总. */
  summary: (size) => {
    const { at } = measure(size);
    const bars = [11, 6, 9].map((right, index): Layer => {
      const top = 6 + index * 3;
      const shape = box(
        Math.round(4 * at),
        Math.round(top * at),
        Math.round((right + 1) * at),
        Math.round((top + 2) * at),
      );
      return { shape, color: index === 1 ? GREEN : BLUE };
    });
    return paint(size, [...table(size, [], []), ...bars]);
  },
};

function measure(size: number): { readonly at: number; readonly thin: number } {
  const at = size / 16;
  return { at, thin: Math.max(1, Math.round(at / 1.5)) };
}

function thirds(size: number, index: number): number {
  return Math.round((4 + index * 3.4) * (size / 16));
}

/** The paper's outline, a little rounded. */
function sheet(size: number): Shape {
  const at = size / 16;
  return box(Math.round(at), Math.round(at), Math.round(15 * at), Math.round(15 * at), Math.round(at));
}

function within(outer: Shape, shape: Shape): Shape {
  return (x, y) => outer(x, y) && shape(x, y);
}

/** A sheet with a frame, a blue header row and lines at the given pixels. */
function table(size: number, rowLines: readonly number[], colLines: readonly number[]): Layer[] {
  const { at, thin } = measure(size);
  const [near, far] = [Math.round(at), Math.round(15 * at)];
  const paper = box(near + thin, near + thin, far - thin, far - thin);
  return [
    { shape: sheet(size), color: LINE },
    { shape: paper, color: PAPER },
    ...rowLines.map((y) => ({ shape: within(paper, box(near, y, far, y + thin)), color: LINE })),
    ...colLines.map((x) => ({ shape: within(paper, box(x, near, x + thin, far)), color: LINE })),
    { shape: within(sheet(size), box(near, near, far, Math.round(4.5 * at))), color: BLUE },
  ];
}
