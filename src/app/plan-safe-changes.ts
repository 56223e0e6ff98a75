import { type CellAddress, a1, topLeft } from '../grid/address';
import { applyEdits } from '../grid/apply-edits';
import { contentOf, type Edit } from '../grid/edit';
import { cellAt, type Grid, textAt } from '../grid/grid';
import type { CheckProgress, CheckReport } from '../findings/check-report';
import type { Finding } from '../findings/finding';
import type { PlannedChange } from './assistant';
import type { Recheck } from './recheck';

/** A safe fix may uncover another (a space behind a comma): more rounds than this mean two rules undo each other. */
const MOST_ROUNDS = 10;

type SetValue = Extract<Edit, { kind: 'set-value' }>;

/**
 * Composes all safe fixes of a report cell by cell: what the sheet will hold when none is left.
 * Two fixes on one cell take turns, each planned on what the other leaves. What somebody has called no problem stays so
 * although its finding bears another name once the text has changed.
 */
export function* planSafeChanges(
  grid: Grid,
  report: CheckReport,
  titles: ReadonlyMap<string, string>,
  recheck: Recheck,
): Generator<CheckProgress, readonly PlannedChange[]> {
  const changes = new Map<string, { readonly at: CellAddress; readonly because: Set<string> }>();
  let changed = grid;
  const ignored = ignoredPlaces(report);
  let current: CheckReport | undefined = report;
  for (let round = 0; round < MOST_ROUNDS && current; round++) {
    const edits: SetValue[] = [];
    const taken = new Set<string>();
    const rules = new Set<string>();
    for (const { finding, edit } of safeEdits(current.findings)) {
      const place = a1(edit.at);
      if (ignored.has(`${finding.rule} ${place}`)) continue;
      rules.add(finding.rule);
      if (taken.has(place)) continue;
      taken.add(place);
      edits.push(edit);
      const change = changes.get(place) ?? { at: edit.at, because: new Set() };
      changes.set(place, { ...change, because: change.because.add(titles.get(finding.rule) ?? finding.rule) });
    }
    if (edits.length === 0) break;
    changed = applyEdits(changed, edits);
    current = yield* recheck(changed, [...rules]);
  }
  return [...changes.values()]
    .map(({ at, because }) => plannedChange(grid, changed, at, [...because]))
    .filter((change) => change.original !== change.changed)
    .sort((a, b) => a.at.row - b.at.row || a.at.col - b.at.col);
}

/** Every place, with its rule, that an ignored finding is about or would mend. */
function ignoredPlaces({ ignored }: CheckReport): ReadonlySet<string> {
  return new Set(
    ignored.flatMap(({ finding: { rule, at, fixes } }) => {
      const mended = fixes.flatMap(({ edits }) => edits.flatMap((edit) => ('at' in edit ? [edit.at] : [])));
      return [topLeft(at), ...mended].map((place) => `${rule} ${a1(place)}`);
    }),
  );
}

/** Safe fixes that only set values; a fix that moves rows is a matter for a person. */
function safeEdits(findings: readonly Finding[]): { finding: Finding; edit: SetValue }[] {
  return findings.flatMap((finding) => {
    const fix = finding.fixes.find((candidate) => candidate.safety === 'safe');
    const edits = fix?.edits.filter((edit) => edit.kind === 'set-value') ?? [];
    return edits.length === fix?.edits.length ? edits.map((edit) => ({ finding, edit })) : [];
  });
}

function plannedChange(before: Grid, after: Grid, at: CellAddress, because: readonly string[]): PlannedChange {
  const cell = cellAt(after, at);
  const edit: Edit = {
    kind: 'set-value',
    at,
    was: contentOf(cellAt(before, at)),
    value: cell?.value ?? null,
    ...(cell?.numberFormat !== cellAt(before, at)?.numberFormat &&
      cell?.numberFormat !== undefined && { numberFormat: cell.numberFormat }),
  };
  return { at, original: textAt(before, at), changed: cell?.text ?? '', because, edit };
}
