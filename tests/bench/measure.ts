/** Runs the jobs in turn, `rounds` times after one round to warm up, and answers each one's median in milliseconds. */
export function medians<K extends string>(jobs: Readonly<Record<K, () => unknown>>, rounds: number): Record<K, number> {
  const names = Object.keys(jobs) as K[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      jobs[name]();
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<K, number>;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** The least processor time of several runs in milliseconds: what a job costs, whatever else the machine is doing. */
export function leastTime(job: () => unknown, runs: number): number {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    job();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** 「1.5 KB」. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
