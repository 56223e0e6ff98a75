import type { Picture } from './png';

/** True inside the shape; coordinates in pixels of the finished picture. */
export type Shape = (x: number, y: number) => boolean;

export interface Layer {
  readonly shape: Shape;
  /** `#rrggbb` */
  readonly color: string;
}

type Point = readonly [x: number, y: number];

const SAMPLES = 8;

/** Paints the layers one over the other, the edges smoothed by sampling every pixel 8 × 8 times. */
export function paint(size: number, layers: readonly Layer[]): Picture {
  const rgba = new Uint8Array(size * size * 4);
  const topFirst = layers.map(({ shape, color }) => ({ shape, channels: channels(color) })).reverse();
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) rgba.set(pixel(x, y, topFirst), (y * size + x) * 4);
  }
  return { size, rgba };
}

type Channels = readonly [red: number, green: number, blue: number];

function pixel(x: number, y: number, topFirst: readonly { shape: Shape; channels: Channels }[]): number[] {
  let [red, green, blue, covered] = [0, 0, 0, 0];
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const atX = x + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const atY = y + (((sample / SAMPLES) | 0) + 0.5) / SAMPLES;
    const top = topFirst.find(({ shape }) => shape(atX, atY));
    if (!top) continue;
    covered++;
    red += top.channels[0];
    green += top.channels[1];
    blue += top.channels[2];
  }
  if (covered === 0) return [0, 0, 0, 0];
  const alpha = (covered * 255) / (SAMPLES * SAMPLES);
  return [red / covered, green / covered, blue / covered, alpha].map(Math.round);
}

function channels(color: string): Channels {
  const read = (at: number) => parseInt(color.slice(at, at + 2), 16);
  return [read(1), read(3), read(5)];
}

/** A rectangle with rounded corners, its far edges not included. */
export function box(left: number, top: number, right: number, bottom: number, radius = 0): Shape {
  return (x, y) => {
    if (x < left || x >= right || y < top || y >= bottom) return false;
    const awayX = beyond(x, left + radius, right - radius);
    const awayY = beyond(y, top + radius, bottom - radius);
    return awayX ** 2 + awayY ** 2 <= radius ** 2;
  };
}

/** How far a coordinate lies outside a stretch. */
function beyond(value: number, from: number, to: number): number {
  if (value < from) return from - value;
  return value > to ? value - to : 0;
}

/** A line through the points with round ends and corners. */
export function stroke(width: number, ...points: readonly Point[]): Shape {
  return (x, y) =>
    points.some((to, index) => {
      const from = points[index - 1];
      return from !== undefined && squareDistance([x, y], from, to) <= (width / 2) ** 2;
    });
}

function squareDistance([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const share = ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX ** 2 + alongY ** 2);
  const clamped = share < 0 ? 0 : share > 1 ? 1 : share;
  return (x - fromX - clamped * alongX) ** 2 + (y - fromY - clamped * alongY) ** 2;
}
