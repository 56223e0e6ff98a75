const PERIOD = /(?:第?[一二三四1-4]季度|[上下]半年|(?:1[0-2]|0?[1-9])月份?|[Qq][1-4])(?:底前?|末)?$/;

/** True for a column named by a time, 「一季度」「进度安排6月」: its cells say what is due then, not when. */
export function isPeriod(label: string): boolean {
  return PERIOD.test(label);
}
