import type { CivilDate } from '../../calendar/civil-date';
import type { TextSpan } from '../../text/text-span';
import type { DeadlineFlag, DeadlinePart } from '../reading';
import { joinNeighbours } from './join-neighbours';

type Rhythm = Extract<DeadlinePart, { kind: 'recurring' | 'minfreq' }>;

/** When a rhythm applies: dates where they are known, else the words that say it. */
interface Window {
  readonly start?: CivilDate;
  readonly due?: CivilDate;
  readonly label?: string;
}

/** What may stand between a window and its rhythm: 「3月至12月，每月」. */
const SIDE_BY_SIDE = /^[\s,，的（(]{0,4}$/;

/** Joins a stretch of time with the rhythm right behind it: 「3月至12月每月不少于1次」「汛期每日」「2016年全年每季度」. */
export function joinWindows(source: string, parts: readonly DeadlinePart[]): readonly DeadlinePart[] {
  return joinNeighbours(parts, (before, part) => (isRhythm(part) ? joinWindow(source, before, part) : undefined));
}

function isRhythm(part: DeadlinePart): part is Rhythm {
  return part.kind === 'recurring' || part.kind === 'minfreq';
}

function joinWindow(source: string, before: DeadlinePart, rhythm: Rhythm): DeadlinePart | undefined {
  const isBeside = SIDE_BY_SIDE.test(source.slice(before.span.end, rhythm.span.start));
  const window = isBeside && before.action === undefined ? windowOf(before, rhythm) : undefined;
  if (!window) return undefined;
  const span: TextSpan = { start: before.span.start, end: rhythm.span.end };
  const flags: readonly DeadlineFlag[] = [...new Set([...before.flags, ...rhythm.flags])];
  return { ...rhythm, ...window, span, text: source.slice(span.start, span.end), flags };
}

function windowOf(before: DeadlinePart, rhythm: Rhythm): Window | undefined {
  if (isSaidAgain(before, rhythm)) return labelOf(before);
  if (before.kind === 'conditional') return before.from ? undefined : { label: before.text };
  // 「每年的3月至12月每月」: the finer rhythm counts.
  const isOfYear = before.kind === 'recurring' && before.period === 'P1Y' && before.at !== undefined;
  if (isOfYear && rhythm.period !== 'P1Y') return { label: before.text };
  const { start, due } = datesOf(before);
  if (!start && !due) return undefined;
  return { ...labelOf(before), ...(start && { start }), ...(due && { due }) };
}

function labelOf({ label }: DeadlinePart): Window {
  return label === undefined ? {} : { label };
}

/** 「按月报送，每月25日前」, 「季度（末月25日前）」: the same rhythm, then its day. */
function isSaidAgain(before: DeadlinePart, rhythm: Rhythm): boolean {
  if (before.kind !== 'recurring' || rhythm.kind !== 'recurring') return false;
  return before.period === rhythm.period && before.at === undefined && rhythm.at !== undefined;
}

function datesOf(part: DeadlinePart): Window {
  return part.kind === 'range' || part.kind === 'start' || part.kind === 'year' ? part : {};
}
