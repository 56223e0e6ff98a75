import { readHolidayNotice } from '../../../src/calendar/read-holiday-notice';
import { readBodyDeadlines } from '../../../src/deadlines/body/read-body';
import { PATTERNS } from '../../../src/deadlines/patterns/index';
import { readDeadline } from '../../../src/deadlines/read-deadline';
import { leastTime } from '../measure';

/** The longest text a cell can hold, as a multiple of six; and a twentieth of it. */
const LONG = 32_760;
const TIMES = 20;
const SHORT = LONG / TIMES;
const GOAL = 30;
/** Pairs are tried in a small length; only the slowest are measured in full. */
const TRIAL = 420;
const MEASURED_PAIRS = 80;
const SHOWN = 5;
const MARKS = ' 　\n,.;:、，。；：（）()《》〈〉〔〕[]【】“”"/-—~～·%*#=+@|①\u200b\ud800';

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  readDeadline: (text) => readDeadline(text, { planYear: 2016 }),
  readBodyDeadlines: (text) => readBodyDeadlines(text, { planYear: 2016 }),
  readHolidayNotice,
};

interface Scaling {
  readonly piece: string;
  readonly longMs: number;
  readonly ratio: number;
}

/** What one character or two in turn cost in the longest cell, against a twentieth of it: linear is 20. */
export function printScaling(): void {
  const chars = [...patternCharacters(), ...Array.from(MARKS)];
  const pairs = chars.flatMap((first, at) => chars.slice(at + 1).map((second) => first + second));
  console.log(
    `最长的单元格（${LONG} 字）用时为 ${SHORT} 字的几倍（目标 ≤ ${GOAL}）：` +
      `${chars.length} 个单字、${pairs.length} 个双字（最慢的 ${MEASURED_PAIRS} 个细测）`,
  );
  for (const [name, read] of Object.entries(READERS)) {
    const measured = [...chars, ...slowest(pairs, read)].map((piece) => scalingOf(piece, read));
    const worst = measured.sort((a, b) => b.ratio - a.ratio).slice(0, SHOWN);
    const over = measured.filter(({ ratio }) => ratio > GOAL).length;
    console.log(`  ${name}：超过目标的 ${over} 个，最差的：${worst.map(inWords).join('，')}`);
  }
}

/** Every character that occurs in a pattern or a cue: Han characters, digits and letters of their words. */
function patternCharacters(): readonly string[] {
  const sources = PATTERNS.map(({ pattern, cue }) => pattern.source + cue.source).join('');
  return [...new Set(sources.match(/[\u3007\u4e00-\u9fff0-9]/g) ?? [])].sort();
}

function slowest(pairs: readonly string[], read: (text: string) => unknown): readonly string[] {
  const tried = pairs.map((piece) => ({ piece, ms: leastTime(() => read(filled(piece, TRIAL)), 1) }));
  return tried
    .sort((a, b) => b.ms - a.ms)
    .slice(0, MEASURED_PAIRS)
    .map(({ piece }) => piece);
}

/**
 * As much text in short cells as in the long one, so that both pay for the memory they leave behind. A ratio over the goal is
 * asked for again, more patiently: the clock may have been disturbed.
 */
function scalingOf(piece: string, read: (text: string) => unknown): Scaling {
  const long = filled(piece, LONG);
  const short = filled(piece, SHORT);
  const measured = (runs: number): Scaling => {
    const shorts = () => {
      for (let time = 0; time < TIMES; time++) read(short);
    };
    const shortMs = leastTime(shorts, runs) / TIMES;
    const longMs = leastTime(() => read(long), runs);
    return { piece, longMs, ratio: longMs / shortMs };
  };
  const first = measured(3);
  return first.ratio > GOAL ? measured(30) : first;
}

function filled(piece: string, length: number): string {
  return piece.repeat(length / piece.length);
}

function inWords({ piece, longMs, ratio }: Scaling): string {
  return `${JSON.stringify(piece)} ${ratio.toFixed(1)} 倍（${longMs.toFixed(0)} ms）`;
}
