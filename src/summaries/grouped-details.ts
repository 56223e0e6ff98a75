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
  const ofContext = known.get(context) ?? {
    columns: new Map<CountedColumn, CodedColumn>(),
    groups: new Map<string, GroupedDetails>(),
  };
  known.set(context, ofContext);
  const name = [...columns, ...(isDue ? ['isDue'] : [])].join(' ');
  const found = ofContext.groups.get(name);
  if (found) return found;
  const coded = columns.map((column) => {
    const one = ofContext.columns.get(column) ?? codedColumn(context, column);
    ofContext.columns.set(column, one);
    return one;
  });
  const grouped = grouping(context, coded, isDue);
  ofContext.groups.set(name, grouped);
  return grouped;
}

function codedColumn(context: SummaryContext, column: CountedColumn): CodedColumn {
  const codes = new Int32Array(context.details.length);
  const codeOf = new Map<string | number, number>();
  for (const [index, detail] of context.details.entries()) {
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
