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
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) rgba.set(pixel(x, y, layers), (y * size + x) * 4);
  }
  return { size, rgba };
}

function pixel(x: number, y: number, layers: readonly Layer[]): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const atX = x + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const atY = y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    const top = layers.filter((layer) => layer.shape(atX, atY)).at(-1);
    if (!top) continue;
    covered++;
    channels(top.color).forEach((channel, index) => (sum[index] = (sum[index] ?? 0) + channel));
  }
  const color = sum.map((channel) => (covered === 0 ? 0 : Math.round(channel / covered)));
  return [...color, Math.round((covered * 255) / (SAMPLES * SAMPLES))];
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}

/** A rectangle with rounded corners, its far edges not included. */
export function box(left: number, top: number, right: number, bottom: number, radius = 0): Shape {
  return (x, y) => {
    if (x < left || x >= right || y < top || y >= bottom) return false;
    const awayX = Math.max(left + radius - x, x - (right - radius), 0);
    const awayY = Math.max(top + radius - y, y - (bottom - radius), 0);
    return radius === 0 || Math.hypot(awayX, awayY) <= radius;
  };
}

/** A line through the points with round ends and corners. */
export function stroke(width: number, ...points: readonly Point[]): Shape {
  return (x, y) =>
    points.some((to, index) => {
      const from = points[index - 1];
      return from !== undefined && distance([x, y], from, to) <= width / 2;
    });
}

function distance([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const share = ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX ** 2 + alongY ** 2);
  const clamped = Math.min(1, Math.max(0, share));
  return Math.hypot(x - fromX - clamped * alongX, y - fromY - clamped * alongY);
}
