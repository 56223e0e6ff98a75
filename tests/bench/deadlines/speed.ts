import { medians, leastTime } from '../measure';
import type { Expression } from './expressions';
import type { Reader } from './readers';

const ROUNDS = 9;
const ROUND_MS = 200;

/** Expressions a second of each reader: the readers take turns, each so many times over the list that the clock can tell. */
export function speeds<K extends string>(
  readers: Readonly<Record<K, Reader>>,
  expressions: readonly Expression[],
): Record<K, number> {
  const names = Object.keys(readers) as K[];
  const jobs = {} as Record<K, () => void>;
  const read = {} as Record<K, number>;
  for (const name of names) {
    const once = () => {
      for (const { text, context } of expressions) readers[name].read(text, context);
    };
    const times = Math.max(1, Math.round(ROUND_MS / leastTime(once, 5)));
    read[name] = times * expressions.length;
    jobs[name] = () => {
      for (let time = 0; time < times; time++) once();
    };
  }
  const ms = medians(jobs, ROUNDS);
  return Object.fromEntries(names.map((name) => [name, (read[name] / ms[name]) * 1000])) as Record<K, number>;
}
