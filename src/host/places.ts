import { type CellRange, parseA1 } from '../grid/address';
import { applyEdits } from '../grid/apply-edits';
import type { Edit } from '../grid/edit';
import { type Grid, NO_GRID } from '../grid/grid';
import { absoluteAreaReference, isPlaceName } from './defined-names';
import { isLineEdit } from './line-edits';
import { placeKeyOf, placeNameOf } from './place-names';

/** A name of the workbook (not of one of its sheets) and what it means, with its leading 「=」. */
export interface PlaceName {
  readonly name: string;
  readonly formula: string;
}

/** What `set-place` edits do to the names of a workbook; nothing where all names are right already. */
export interface PlaceChanges {
  readonly added: readonly PlaceName[];
  /** Names there already that are to mean something else. */
  readonly changed: readonly PlaceName[];
  readonly removed: readonly string[];
}

/** Areas by key. */
type Places = ReadonlyMap<string, readonly CellRange[]>;

/** What the names of a workbook remember on a sheet: `Grid.places`. What is #REF! by now is left out. */
export function placesOn(names: readonly PlaceName[], sheet: string): Places {
  const places = new Map<string, readonly CellRange[]>();
  for (const { key, areas } of knownPlaces(names, sheet)) {
    if (areas.length > 0) places.set(key, [...(places.get(key) ?? []), ...areas]);
  }
  return places;
}

/**
 * The names by which the areas of a batch's `set-place` edits are remembered once the whole batch is performed; `names` are
 * those before it. Names of the same key on other sheets stay.
 */
export function planPlaces(edits: readonly Edit[], sheet: string, names: readonly PlaceName[]): PlaceChanges {
  const known = knownPlaces(names, sheet);
  const changes = [...placesSetBy(edits)].map(([key, areas]) => {
    const ofKey = known.filter((one) => one.key === key);
    return changesOfKey({ key, sheet, edits }, areas, ofKey);
  });
  return {
    added: changes.flatMap(({ added }) => added),
    changed: changes.flatMap(({ changed }) => changed),
    removed: changes.flatMap(({ removed }) => removed),
  };
}

/** How many names remember the places of these sheets. */
export function placeNameCount(grids: readonly Grid[]): number {
  const counts = grids.flatMap(({ sheet, places }) =>
    [...(places?.values() ?? [])].map((areas) => formulasOf(sheet, areas).length),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The areas that `set-place` edits leave under their keys, at their places after the whole batch. */
function placesSetBy(edits: readonly Edit[]): Places {
  const set = new Set(edits.flatMap((edit) => (edit.kind === 'set-place' ? [edit.key] : [])));
  const moving = edits.filter((edit) => edit.kind === 'set-place' || isLineEdit(edit));
  const { places } = set.size === 0 ? NO_GRID : applyEdits(NO_GRID, moving);
  return new Map([...set].map((key) => [key, places?.get(key) ?? []]));
}

interface KnownPlace {
  readonly name: string;
  readonly key: string;
  /** Names of one key continue each other in the order of their numbers. */
  readonly number: number;
  /** Those on the sheet in question. */
  readonly areas: readonly CellRange[];
  /** Whether these areas are all that the name means. */
  readonly isExact: boolean;
  /** Leads to another sheet, and is that sheet's business. */
  readonly isElsewhere: boolean;
}

function knownPlaces(names: readonly PlaceName[], sheet: string): readonly KnownPlace[] {
  return names
    .filter(({ name }) => isPlaceName(name))
    .flatMap(({ name, formula }): readonly KnownPlace[] => {
      const place = placeKeyOf(name);
      if (!place) return [];
      const references = referencesOf(formula);
      const here = references.filter((one) => one.sheet?.toLowerCase() === sheet.toLowerCase());
      const areas = here.flatMap(({ area }) => area ?? []);
      const isElsewhere = here.length === 0 && references.some((one) => one.sheet !== undefined);
      return [{ name, ...place, areas, isExact: areas.length === references.length, isElsewhere }];
    })
    .sort((a, b) => a.number - b.number);
}

interface Batch {
  readonly key: string;
  readonly sheet: string;
  readonly edits: readonly Edit[];
}

function changesOfKey(
  { key, sheet, edits }: Batch,
  areas: readonly CellRange[],
  known: readonly KnownPlace[],
): PlaceChanges {
  const ours = known.filter(({ isElsewhere }) => !isElsewhere);
  const taken = new Set(known.filter(({ isElsewhere }) => isElsewhere).map(({ number }) => number));
  const formulas = formulasOf(sheet, areas);
  const numbers =
    ours.length < formulas.length ? freeNumbers(taken, formulas.length) : ours.map(({ number }) => number);
  const wanted = new Map(formulas.map((formula, index) => [numbers[index] ?? 0, formula]));
  const added: PlaceName[] = [];
  const changed: PlaceName[] = [];
  for (const [number, formula] of wanted) {
    const old = ours.find((one) => one.number === number);
    if (!old) added.push({ name: placeNameOf(key, number), formula });
    else if (formulaAfter(old, sheet, edits) !== formula) changed.push({ name: old.name, formula });
  }
  return { added, changed, removed: ours.filter(({ number }) => !wanted.has(number)).map(({ name }) => name) };
}

/** What a name means when the rows and columns of a batch have moved, in our own spelling: Excel drops quotes it does not need. */
function formulaAfter({ key, areas, isExact }: KnownPlace, sheet: string, edits: readonly Edit[]): string | undefined {
  const { places } = applyEdits({ ...NO_GRID, places: new Map([[key, areas]]) }, edits.filter(isLineEdit));
  return isExact ? formulasOf(sheet, places?.get(key) ?? [])[0] : undefined;
}

function freeNumbers(taken: ReadonlySet<number>, count: number): readonly number[] {
  return Array.from({ length: count + taken.size }, (_, index) => index + 1)
    .filter((number) => !taken.has(number))
    .slice(0, count);
}

/** Excel takes 8,192 characters in a formula, and a sheet's new name of 31 makes every reference longer. */
const MAX_FORMULA_CHARS = 2000;

/** The areas as few formulas, each a union of references. */
function formulasOf(sheet: string, areas: readonly CellRange[]): readonly string[] {
  const formulas: string[] = [];
  for (const area of areas) {
    const reference = absoluteAreaReference(sheet, area).slice(1);
    const last = formulas.at(-1);
    if (last === undefined || last.length + reference.length >= MAX_FORMULA_CHARS) formulas.push(`=${reference}`);
    else formulas[formulas.length - 1] = `${last},${reference}`;
  }
  return formulas;
}

interface AreaReference {
  /** Undefined where the sheet is gone. */
  readonly sheet: string | undefined;
  /** Undefined where the cells are gone. */
  readonly area: CellRange | undefined;
}

function referencesOf(formula: string): readonly AreaReference[] {
  return unionParts(formula.replace(/^=/, '')).map((part) => {
    const match = /^(?:'((?:[^']|'')*)'|([^'!]*))!(.*)$/.exec(part.trim());
    const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
    const isGone = sheet === undefined || sheet.startsWith('#');
    return { sheet: isGone ? undefined : sheet, area: isGone ? undefined : parseA1(match?.[3] ?? '') };
  });
}

/** Commas part the references of a union, but not inside the quotes of a sheet's name. */
function unionParts(union: string): readonly string[] {
  const parts: string[] = [];
  let isQuoted = false;
  let start = 0;
  for (let index = 0; index < union.length; index++) {
    if (union[index] === "'") isQuoted = !isQuoted;
    if (isQuoted || union[index] !== ',') continue;
    parts.push(union.slice(start, index));
    start = index + 1;
  }
  return [...parts, union.slice(start)];
}
