import { readNotice } from '../../src/notices/read-notice';
import { longNotice } from './long-notice';
import { leastTime } from './measure';

const RUNS = 3;
const PARTS = 10;

/** How long reading a notice takes, and what as much text costs in one piece against ten. */
export function printNotices(): void {
  console.log(
    `读通知（处理器时间，${RUNS} 次取最少，目标 ≤ 2000 ms；一篇与十篇十分之一长的相比：线性约 1 倍，平方级近 10 倍，目标 ≤ 2 倍）：`,
  );
  print('200 页', longNotice(200 / PARTS), longNotice(200));
  const million = 1_000_000;
  const units = [
    '（',
    '（）',
    '）',
    '1．',
    '由市教育局',
    '责任单位：',
    '（市教育局负责）',
    '\n',
    '市',
    '2026年9月底前',
    '9月底前完成一批，',
  ];
  for (const unit of units) {
    const times = million / unit.length;
    print(`1 MB 的「${unit.replace('\n', '换行')}」`, unit.repeat(times / PARTS), unit.repeat(times));
  }
}

function print(title: string, short: string, long: string): void {
  const parts = leastTime(() => {
    for (let part = 0; part < PARTS; part++) readNotice({ text: short });
  }, RUNS);
  const whole = leastTime(() => readNotice({ text: long }), RUNS);
  console.log(`  ${title}  ${whole.toFixed(0)} ms，${(whole / parts).toFixed(2)} 倍`);
}
