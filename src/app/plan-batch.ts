import type { CheckProgress } from '../findings/check-report';
import { applyEdits } from '../grid/apply-edits';
import { contentOf, type Edit, sameContent } from '../grid/edit';
import { cellAt, type Grid } from '../grid/grid';
import type { Refusal } from '../host/host';
import type { FixBatch, LeftFix, LeftReason, PlannedChange } from './assistant';
import {
  findAgain,
  findChosen,
  type FindingIndex,
  type FoundFix,
  indexFindings,
  movedAlong,
  type OfferedFix,
  withoutSiblings,
} from './chosen-fixes';
import type { Fix } from '../findings/finding';
import { collapseEdits, type OwnedEdit } from './collapse-edits';
import { choosePass } from './choose-pass';
import type { Recheck } from './recheck';

/** More rounds than this mean that two rules undo each other. */
const MOST_PASSES = 10;

/** A batch as one list of edits without conflicts. */
export interface BatchPlan {
  /** Addresses of each refer to the sheet as the edits before it leave it. */
  readonly edits: readonly OwnedEdit[];
  /** Changes whose cell no longer holds what they were planned on; indexes of the batch's changes. */
  readonly refused: readonly Refusal[];
  readonly left: readonly LeftFix[];
  /** Fixes that move rows, columns or merges, by their index behind the changes: all their edits hold together. */
  readonly structural: ReadonlySet<number>;
}

/** What has been planned so far, and what is still to be done. */
interface Draft {
  readonly grid: Grid;
  readonly edits: readonly OwnedEdit[];
  readonly pending: readonly OfferedFix[];
  /** What the last pass wrote into cells, still to be looked at: two fixes may both have taken the one free number. */
  readonly unproved: readonly FoundFix[];
  readonly left: readonly LeftFix[];
  readonly structural: ReadonlySet<number>;
}

/**
 * Composes safe changes and chosen fixes on the sheet as it is: pass by pass, each planned on what the passes before leave,
 * until everything chosen is mended. A pass does what does not touch each other and costs one check by the rules concerned,
 * however many fixes it does.
 */
export function* planBatch(grid: Grid, batch: FixBatch, recheck: Recheck): Generator<CheckProgress, BatchPlan> {
  const { changes, refused } = standingChanges(grid, batch.changes);
  let draft = yield* firstDraft(grid, batch, changes, recheck);
  const isAlone = batch.changes.length + batch.fixes.length === 1;
  for (let pass = 1; pass < MOST_PASSES && !isAlone && isUnfinished(draft); pass++) {
    const report = yield* recheck(draft.grid, rulesOf(draft));
    const before = draft.edits.length;
    draft = withPass(settled(draft, indexFindings(report?.findings ?? [])), batch.changes.length);
    if (draft.edits.length === before) break;
  }
  const waiting = draft.pending.map(({ found }) => leftFix(found, 'beside-others'));
  const left = [...draft.left, ...waiting];
  return { edits: collapseEdits(draft.edits), refused, left, structural: draft.structural };
}

function isUnfinished({ pending, unproved }: Draft): boolean {
  return pending.length + unproved.length > 0;
}

/** Finds every fix on the sheet before anything is changed, then does the changes and what goes beside them. */
function* firstDraft(
  grid: Grid,
  { changes: { length: offset }, fixes }: FixBatch,
  changes: readonly OwnedEdit[],
  recheck: Recheck,
): Generator<CheckProgress, Draft> {
  const rules = [...new Set(fixes.map(({ rule }) => rule))];
  const report = rules.length > 0 ? yield* recheck(grid, rules) : undefined;
  const findings = indexFindings(report?.findings ?? []);
  const left: LeftFix[] = [];
  const pending = fixes.flatMap((chosen, index): OfferedFix[] => {
    const offered = findChosen(findings, chosen, index);
    if (!offered) left.push({ ...chosen, because: 'not-offered' });
    return offered ? [offered] : [];
  });
  const draft = {
    grid: applyEdits(grid, editsOf(changes)),
    edits: changes,
    pending,
    unproved: [],
    left,
    structural: new Set<number>(),
  };
  return withPass(draft, offset, changes);
}

/** The fixes as they are offered now; those with nothing left to mend at their place are done, and those undone again wait. */
function settled(draft: Draft, findings: FindingIndex): Draft {
  const left = [...draft.left];
  const pending: OfferedFix[] = [];
  for (const { found } of draft.pending) {
    const again = findAgain(findings, found);
    if (again === 'not-offered') left.push(leftFix(found, again));
    else if (again !== 'settled') pending.push(again);
  }
  const undone = draft.unproved.map((found) => findAgain(findings, found)).filter((again) => typeof again !== 'string');
  return { ...draft, pending: [...pending, ...undone], unproved: [], left };
}

/**
 * Does as many of the pending fixes as go beside each other, and beside what was `written` since they were planned;
 * `offset` is what their indexes begin behind.
 */
function withPass(draft: Draft, offset: number, written: readonly OwnedEdit[] = []): Draft {
  const { chosen, waiting, impossible } = choosePass(draft.pending, {
    edits: editsOf(draft.edits),
    written: written.flatMap(({ edit }) => ('at' in edit ? [edit.at] : [])),
  });
  const owned = chosen.flatMap(({ found, fix }) =>
    fix.edits.map((edit): OwnedEdit => ({ edit, owners: [offset + found.index] })),
  );
  const edits = editsOf(owned);
  const rearranging = chosen.filter(({ fix }) => !writesOnly(fix));
  return {
    grid: applyEdits(draft.grid, edits),
    edits: [...draft.edits, ...owned],
    pending: movedOffers(withoutSiblings(waiting, chosen), edits),
    unproved: movedAlong(
      chosen.filter(({ fix }) => writesOnly(fix)).map(({ found }) => found),
      edits,
    ),
    left: [...draft.left, ...impossible.map(({ found }) => leftFix(found, 'moves-columns'))],
    structural: new Set([...draft.structural, ...rearranging.map(({ found }) => offset + found.index)]),
  };
}

function writesOnly({ edits }: Fix): boolean {
  return edits.every((edit) => 'at' in edit);
}

function movedOffers(offers: readonly OfferedFix[], edits: readonly Edit[]): readonly OfferedFix[] {
  const fixes = new Map(offers.map(({ found, fix }) => [found.index, fix]));
  const places = movedAlong(
    offers.map(({ found }) => found),
    edits,
  );
  return places.flatMap((found) => {
    const fix = fixes.get(found.index);
    return fix ? [{ found, fix }] : [];
  });
}

/** Parts the changes whose cell still holds what they were planned on from the others. */
function standingChanges(grid: Grid, changes: readonly PlannedChange[]) {
  const refused: Refusal[] = [];
  const standing = changes.flatMap(({ edit }, index): OwnedEdit[] => {
    const cell = 'at' in edit ? cellAt(grid, edit.at) : undefined;
    const isStanding = !('was' in edit) || sameContent(edit.was, contentOf(cell));
    if (isStanding && cell?.mixedFonts !== true) return [{ edit, owners: [index] }];
    refused.push({ index, reason: isStanding ? 'mixed-fonts' : 'changed-since' });
    return [];
  });
  return { changes: standing, refused };
}

function rulesOf({ pending, unproved }: Draft): readonly string[] {
  return [...new Set([...pending.map(({ found }) => found), ...unproved].map(({ chosen }) => chosen.rule))];
}

function editsOf(owned: readonly OwnedEdit[]): readonly Edit[] {
  return owned.map(({ edit }) => edit);
}

function leftFix({ chosen }: FoundFix, because: LeftReason): LeftFix {
  return { ...chosen, because };
}
