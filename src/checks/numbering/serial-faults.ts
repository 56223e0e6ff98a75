import type { SerialEntry } from './serials';

/** A place where a run of serials does not count on. */
export interface SerialFault {
  readonly kind: 'duplicate' | 'restart' | 'gap' | 'disorder';
  /** Index in the run. */
  readonly index: number;
  /** The number that was expected here. */
  readonly expected: number;
  /** True where the next entry counts on as if the expected number stood here: 3, 44, 5. */
  readonly isSlip?: true;
  /** True where no entry of the run has the expected number. */
  readonly isFree: boolean;
  /** The earlier entry with the same number, of a duplicate. */
  readonly twin?: SerialEntry;
}

/** What the entries before have used up. */
interface RunState {
  seen: Map<number, SerialEntry>;
  highest: number;
  /** Doubled numbers a little way above: a jump may make up for them. */
  doubled: number;
  /** Entries since the last doubled one. */
  sinceDoubled: number;
}

/** A jump farther below a doubled number has nothing to do with it. */
const NEAR = 5;

/** Compares every serial of a run with those before it. */
export function runFaults(run: readonly SerialEntry[]): readonly SerialFault[] {
  const faults: SerialFault[] = [];
  const numbers = new Set(run.map((entry) => entry.serial.number));
  const state: RunState = { seen: new Map(), highest: (run[0]?.serial.number ?? 1) - 1, doubled: 0, sinceDoubled: 0 };
  for (const [index, entry] of run.entries()) {
    const expected = state.highest + 1;
    const twin = state.seen.get(entry.serial.number);
    const next = run[index + 1];
    const kind = twin ? twinKind(entry, next) : jumpKind(entry, state, numbers);
    const isSlip = kind === 'gap' && !numbers.has(expected) && next?.serial.number === expected + 1;
    if (kind) {
      const isFree = !numbers.has(expected);
      faults.push({ kind, index, expected, isFree, ...(isSlip && { isSlip }), ...(twin && { twin }) });
    }
    if (isSlip) state.highest = expected;
    else advance(state, entry, kind);
  }
  return faults;
}

/** A second 1 that is followed by a 2 begins the numbering anew; its followers are no duplicates of their own. */
function twinKind(entry: SerialEntry, next: SerialEntry | undefined): 'duplicate' | 'restart' {
  return entry.serial.number === 1 && next?.serial.number === 2 ? 'restart' : 'duplicate';
}

/** A jump that only makes up for doubled or missing serials is no gap. */
function jumpKind(entry: SerialEntry, state: RunState, numbers: ReadonlySet<number>): 'gap' | 'disorder' | undefined {
  const skipped = entry.serial.number - state.highest - 1;
  if (skipped < 0) return 'disorder';
  const isExplained = skipped <= state.doubled + entry.missingBefore;
  return !isExplained && isAnyAbsent(numbers, state.highest + 1, entry.serial.number) ? 'gap' : undefined;
}

function advance(state: RunState, entry: SerialEntry, kind: SerialFault['kind'] | undefined): void {
  const { number } = entry.serial;
  if (kind === 'restart') {
    state.seen = new Map();
    state.highest = 0;
  }
  state.sinceDoubled = kind === 'duplicate' ? 0 : state.sinceDoubled + 1;
  if (kind === 'duplicate') state.doubled++;
  else if (number > state.highest + 1 || state.sinceDoubled >= NEAR) state.doubled = 0;
  if (!state.seen.has(number)) state.seen.set(number, entry);
  state.highest = Math.max(state.highest, number);
}

/** Stops at the first number that stands nowhere in the run: a jump to 1,000,000 costs no more than the run is long. */
function isAnyAbsent(numbers: ReadonlySet<number>, from: number, to: number): boolean {
  for (let number = from; number < to; number++) {
    if (!numbers.has(number)) return true;
  }
  return false;
}
