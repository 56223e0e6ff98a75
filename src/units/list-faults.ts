import { BREAK_GAP, type FoldedText, NO_GAP } from './fold';
import type { Stretch } from './lex';
import type { UnitItem } from './assign-roles';
import type { TextSpan } from '../text/text-span';
import type { UnitListFault } from './unit-list';

/** What splitting a cell has found out about its writing. */
export interface SplitEvidence {
  readonly folded: FoldedText;
  readonly items: readonly UnitItem[];
  /** Indexes where a name begins right behind another. */
  readonly seams: readonly number[];
  /** Offsets of brackets without a partner. */
  readonly strayOffsets: readonly number[];
}

const WHITE_SPACE = /\s/;

/** Faults of writing in the order of the text. */
export function listFaults(evidence: SplitEvidence): UnitListFault[] {
  const { folded, items, seams, strayOffsets } = evidence;
  const faults: UnitListFault[] = [
    ...items.flatMap((item) => (item.kind === 'name' ? breaksInside(folded, item) : [])),
    ...idleSeparators(folded, items),
    ...strayOffsets.map((start) => fault('bracket-unbalanced', { start, end: start + 1 })),
    ...seams.map((index) => fault('separator-missing', emptySpanAt(folded.at[index] ?? 0))),
  ];
  return faults.sort((a, b) => a.span.start - b.span.start);
}

function fault(kind: UnitListFault['kind'], span: TextSpan): UnitListFault {
  return { kind, span };
}

function emptySpanAt(offset: number): TextSpan {
  return { start: offset, end: offset };
}

/** Line breaks between two characters of one name; those before a bracket or behind 「、」 are layout. */
function breaksInside(folded: FoldedText, name: Stretch): UnitListFault[] {
  const faults: UnitListFault[] = [];
  for (let index = name.start + 1; index < name.end; index++) {
    if (folded.gaps[index] !== BREAK_GAP) continue;
    const isLayout = /[(、,]/.test(folded.key.charAt(index)) || /[、,)]/.test(folded.key.charAt(index - 1));
    if (!isLayout) faults.push(fault('line-break-inside', blanksBefore(folded, index)));
  }
  return faults;
}

function blanksBefore({ text, at }: FoldedText, index: number): TextSpan {
  const end = at[index] ?? 0;
  let start = end;
  while (start > 0 && WHITE_SPACE.test(text.charAt(start - 1))) start--;
  return { start, end };
}

/** Separators with no name on one side: at the end, at the beginning, or doubled. */
function idleSeparators({ at, key, gaps }: FoldedText, items: readonly UnitItem[]): UnitListFault[] {
  const last = items.reduce((found, item, index) => (item.kind === 'separator' ? found : index), -1);
  return items.flatMap((item, index) => {
    if (item.kind !== 'separator' || !isPunctuation(key.charAt(item.start), items[index - 1])) return [];
    const isDoubled = items[index - 1]?.kind === 'separator' && gaps[item.start] === NO_GAP;
    const start = at[item.start] ?? 0;
    return index > last || index === 0 || isDoubled ? [fault('trailing-punctuation', { start, end: start + 1 })] : [];
  });
}

/** Signs that belong between names; a full stop behind 「X牵头」 ends a sentence. */
function isPunctuation(sign: string, before: UnitItem | undefined): boolean {
  return /[、,;]/.test(sign) || (sign === '。' && before?.kind !== 'role');
}
