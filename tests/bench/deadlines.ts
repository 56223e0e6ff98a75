import { accuracyOf } from './deadlines/accuracy';
import { type Expression, foreignExpressions, ownExpressions } from './deadlines/expressions';
import { CHRONO, GENEROUS_CHRONO, OURS, type Reader, RECOGNIZERS } from './deadlines/readers';
import { printScaling } from './deadlines/scaling';
import { speeds } from './deadlines/speed';

const SPEED_GOALS = { chrono: 3, recognizers: 50 };

/** How well and how fast deadlines are read against two well-known libraries, and what very long cells cost. */
export function printDeadlines(): void {
  const own = ownExpressions();
  printAccuracy('时限读法：各写法的例子', own);
  const foreign = foreignExpressions();
  if (foreign) printAccuracy('时限读法：他人文件、他人标注', foreign);
  else console.log('时限读法：他人文件（略过：没有 ../shared/yardsticks）');
  printSpeed(own);
  printScaling();
}

function printAccuracy(title: string, expressions: readonly Expression[]): void {
  const dated = expressions.filter(({ last }) => last.length > 0).length;
  console.log(`${title}（${expressions.length} 条，其中 ${dated} 条有日期；只比最后日期；对 / 错 / 没读出）：`);
  for (const reader of [OURS, CHRONO, GENEROUS_CHRONO, RECOGNIZERS]) {
    const { right, wrong, none, rightOfDated } = accuracyOf(reader, expressions);
    const share = `${percent(right, expressions.length)}，有日期的 ${percent(rightOfDated, dated)}`;
    console.log(`  ${reader.name}  ${right} / ${wrong} / ${none}（${share}）`);
  }
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function printSpeed(expressions: readonly Expression[]): void {
  const readers: Readonly<Record<'ours' | 'chrono' | 'recognizers', Reader>> = {
    ours: OURS,
    chrono: CHRONO,
    recognizers: RECOGNIZERS,
  };
  const perSecond = speeds(readers, expressions);
  console.log('每秒读多少条（中位数，轮流测量）：');
  console.log(`  ${OURS.name}  ${perSecond.ours.toFixed(0)}`);
  for (const peer of ['chrono', 'recognizers'] as const) {
    const ratio = perSecond.ours / perSecond[peer];
    console.log(
      `  ${readers[peer].name}  ${perSecond[peer].toFixed(0)}（本项目为其 ${ratio.toFixed(1)} 倍，目标 ≥ ${SPEED_GOALS[peer]}）`,
    );
  }
}
