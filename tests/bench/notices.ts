import { readNotice } from '../../src/notices/read-notice';
import { longNotice } from './long-notice';
import { leastTime } from './measure';

const RUNS = 3;
const TIMES = 10;

/** How long reading a notice takes, and that ten times as much takes ten times as long. */
export function printNotices(): void {
  console.log(`读通知（处理器时间，${RUNS} 次取最少；十倍长度的倍数，目标 ≤ 12；目标 ≤ 2000 ms）：`);
  print('200 页', longNotice(200 / TIMES), longNotice(200));
  const million = 1_000_000;
  for (const [title, unit] of [
    ['1 MB 的「（」', '（'],
    ['1 MB 的「（）」', '（）'],
    ['1 MB 的「）」', '）'],
    ['1 MB 的「1．」', '1．'],
    ['1 MB 的「由市教育局」', '由市教育局'],
    ['1 MB 的「责任单位：」', '责任单位：'],
    ['1 MB 的换行', '\n'],
    ['1 MB 一个字', '市'],
  ] as const) {
    print(title, unit.repeat(million / TIMES / unit.length), unit.repeat(million / unit.length));
  }
}

function print(title: string, short: string, long: string): void {
  const [few, many] = [short, long].map((text) => leastTime(() => readNotice({ text }), RUNS)) as [number, number];
  console.log(`  ${title}  ${many.toFixed(0)} ms，${(many / Math.max(few, 1)).toFixed(1)} 倍`);
}
