import { type CountedColumn, countedValue } from './detail-columns';
import type { SummaryContext } from './summary';

/** Rows of 明细 with the same values in some columns, counted together. */
export interface GroupedDetails {
  /** How many rows hold these values, in the order of the columns. */
  count(values: readonly (string | number)[]): number;
}

/** A column as small numbers: comparing and joining texts of 60,000 rows for every count would take seconds. */
interface CodedColumn {
  readonly codes: Int32Array;
  readonly codeOf: ReadonlyMap<string | number, number>;
}

interface Known {
  readonly columns: Map<CountedColumn, CodedColumn>;
  readonly groups: Map<string, GroupedDetails>;
}

const known = new WeakMap<SummaryContext, Known>();

/** Groups the rows once per set of columns; `isDue` keeps those whose 截止日期 has come. */
export function groupedDetails(
  context: SummaryContext,
  columns: readonly CountedColumn[],
  isDue: boolean,
): GroupedDetails {
  const ofContext = knownOf(context);
  const name = [...columns, ...(isDue ? ['isDue'] : [])].join(' ');
  const found = ofContext.groups.get(name);
  if (found) return found;
  for (const steps = readColumns(context, columns); steps.next().done !== true; ) continue;
  const coded = columns.flatMap((column) => ofContext.columns.get(column) ?? []);
  const grouped = grouping(context, coded, isDue);
  ofContext.groups.set(name, grouped);
  return grouped;
}

/** Reads columns ahead in pieces, where counting in one go would keep everything else waiting. */
export function* readColumns(context: SummaryContext, columns: readonly CountedColumn[]): Generator<undefined, void> {
  const ofContext = knownOf(context);
  for (const column of columns) {
    if (!ofContext.columns.has(column)) ofContext.columns.set(column, yield* codedColumn(context, column));
  }
}

function knownOf(context: SummaryContext): Known {
  const found = known.get(context) ?? {
    columns: new Map<CountedColumn, CodedColumn>(),
    groups: new Map<string, GroupedDetails>(),
  };
  known.set(context, found);
  return found;
}

const ROWS_PER_PAUSE = 5000;

function* codedColumn(context: SummaryContext, column: CountedColumn): Generator<undefined, CodedColumn> {
  const codes = new Int32Array(context.details.length);
  const codeOf = new Map<string | number, number>();
  for (const [index, detail] of context.details.entries()) {
    if (index > 0 && index % ROWS_PER_PAUSE === 0) yield;
    const value = countedValue(context, detail, column);
    let code = codeOf.get(value);
    if (code === undefined) {
      code = codeOf.size;
      codeOf.set(value, code);
    }
    codes[index] = code;
  }
  return { codes, codeOf };
}

function grouping(context: SummaryContext, columns: readonly CodedColumn[], isDue: boolean): GroupedDetails {
  const counts = new Map<number, number>();
  for (const [index, { task }] of context.details.entries()) {
    const due = task.deadline?.due;
    if (isDue && (due === undefined || due > context.asOf)) continue;
    let key = 0;
    for (const { codes, codeOf } of columns) key = key * codeOf.size + (codes[index] ?? 0);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    count: (values) => {
      let key = 0;
      for (const [index, { codeOf }] of columns.entries()) {
        const code = codeOf.get(values[index] ?? '');
        if (code === undefined) return 0;
        key = key * codeOf.size + code;
      }
      return counts.get(key) ?? 0;
    },
  };
}
