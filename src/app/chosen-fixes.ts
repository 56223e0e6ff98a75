import type { Finding, Fix } from '../findings/finding';
import { type CellRange, topLeft } from '../grid/address';
import { applyEdits } from '../grid/apply-edits';
import type { Edit } from '../grid/edit';
import { NO_GRID } from '../grid/grid';
import type { ChosenFix } from './assistant';

/** A chosen fix that has been found on the sheet, with all that finds it again once others have changed the sheet. */
export interface FoundFix {
  /** Index among the batch's fixes. */
  readonly index: number;
  readonly chosen: ChosenFix;
  /** Where its finding stands on the sheet as changed so far. */
  readonly at: CellRange;
  /** Which of the findings of its rule at its place it is of, and of how many. */
  readonly order: Ordinal;
  /** Which of the finding's fixes it is, and of how many. */
  readonly option: Ordinal;
}

interface Ordinal {
  readonly index: number;
  readonly of: number;
}

/** What a fix is to do on the sheet as it stands. */
export interface OfferedFix {
  readonly found: FoundFix;
  readonly fix: Fix;
}

/** Findings of a report by rule and place, for looking them up. */
export interface FindingIndex {
  readonly byPlace: ReadonlyMap<string, readonly Finding[]>;
  readonly byFingerprint: ReadonlyMap<string, Finding>;
}

/** Sorts findings so that looking one up costs the same on every sheet. */
export function indexFindings(findings: readonly Finding[]): FindingIndex {
  const byPlace = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = placeKey(finding.rule, finding.at);
    const there = byPlace.get(key);
    if (there) there.push(finding);
    else byPlace.set(key, [finding]);
  }
  return { byPlace, byFingerprint: new Map(findings.map((finding) => [finding.fingerprint, finding])) };
}

/** Finds a fix as it was chosen; undefined where the text has changed since, or the fix is no longer offered. */
export function findChosen(findings: FindingIndex, chosen: ChosenFix, index: number): OfferedFix | undefined {
  const there = findings.byPlace.get(placeKey(chosen.rule, chosen.at)) ?? [];
  const finding =
    there.find(({ fingerprint }) => fingerprint === chosen.fingerprint) ??
    there.find(({ fingerprint }) => baseOf(fingerprint) === baseOf(chosen.fingerprint)) ??
    findings.byFingerprint.get(chosen.fingerprint);
  const option = finding?.fixes.findIndex(({ title }) => title === chosen.title) ?? -1;
  const fix = finding?.fixes[option];
  if (!finding || !fix || finding.rule !== chosen.rule) return undefined;
  const siblings = findings.byPlace.get(placeKey(finding.rule, finding.at)) ?? [];
  const found: FoundFix = {
    index,
    chosen,
    at: finding.at,
    order: { index: siblings.indexOf(finding), of: siblings.length },
    option: { index: option, of: finding.fixes.length },
  };
  return { found, fix };
}

/**
 * Finds a fix again where others have changed texts and places meanwhile: by what it says, else by its turn among those
 * offered there. `settled`: nothing is left to be mended at its place.
 */
export function findAgain(findings: FindingIndex, found: FoundFix): OfferedFix | 'settled' | 'not-offered' {
  const there = findings.byPlace.get(placeKey(found.chosen.rule, found.at)) ?? [];
  if (there.length === 0) return 'settled';
  const finding =
    there.find(({ fingerprint }) => fingerprint === found.chosen.fingerprint) ??
    (there.length === found.order.of ? there[found.order.index] : onlyWithTitle(there, found.chosen.title));
  if (!finding) return 'not-offered';
  const fix =
    finding.fixes.find(({ title }) => title === found.chosen.title) ??
    (finding.fixes.length === found.option.of ? finding.fixes[found.option.index] : undefined);
  return fix ? { found: { ...found, at: finding.at }, fix } : 'not-offered';
}

function onlyWithTitle(findings: readonly Finding[], title: string): Finding | undefined {
  const offering = findings.filter(({ fixes }) => fixes.some((fix) => fix.title === title));
  return offering.length === 1 ? offering[0] : undefined;
}

/** The fixes at their places after edits; those whose rows are gone are left out. */
export function movedAlong(fixes: readonly FoundFix[], edits: readonly Edit[]): readonly FoundFix[] {
  const lineEdits = edits.filter(({ kind }) => kind.endsWith('-rows') || kind.endsWith('-columns'));
  if (lineEdits.length === 0) return fixes;
  // A table moves as the cells do.
  const tables = fixes.map(({ at }, index) => ({ name: String(index), range: at }));
  return applyEdits({ ...NO_GRID, tables }, lineEdits).tables.flatMap(({ name, range }) => {
    const found = fixes[Number(name)];
    return found ? [{ ...found, at: range }] : [];
  });
}

/** Fixes that wait, each counting among the findings at its place only those that the chosen ones leave there. */
export function withoutSiblings(waiting: readonly OfferedFix[], chosen: readonly OfferedFix[]): readonly OfferedFix[] {
  const mended = new Map<string, number[]>();
  for (const { found } of chosen) {
    const key = placeKey(found.chosen.rule, found.at);
    mended.set(key, [...(mended.get(key) ?? []), found.order.index]);
  }
  return waiting.map((offer) => {
    const { chosen: own, at, order } = offer.found;
    const gone = mended.get(placeKey(own.rule, at)) ?? [];
    if (gone.length === 0) return offer;
    const index = order.index - gone.filter((other) => other < order.index).length;
    return { ...offer, found: { ...offer.found, order: { index, of: order.of - gone.length } } };
  });
}

/** The ordinal behind a fingerprint tells equal findings apart; it changes when an earlier one is gone. */
function baseOf(fingerprint: string): string {
  return fingerprint.replace(/-\d+$/, '');
}

function placeKey(rule: string, at: CellRange): string {
  const { row, col } = topLeft(at);
  return `${rule} ${row},${col}`;
}
