import type { SheetPlan } from '../../grid/sheet-plan';
import { cellNameChanges } from '../cell-names';
import { sameReference, sheetNameOf, sheetOfReference } from '../defined-names';
import { blockReference } from '../plan-block';
import { type NameChanges, type NameImage, planNames } from '../row-links';
import type { WriteBatch } from './write-batch';

/** What a name takes in a request. */
const NAME_BYTES = 900;

/** The sheet of a plan among the names and sheets of its workbook. */
export interface NamedSheet {
  readonly title: string;
  readonly isNew: boolean;
  /** Ours, and those the plan would make. */
  readonly names: readonly NameImage[];
  /** The sheets a link may lead to. */
  readonly sheets: ReadonlySet<string>;
}

/** All a plan does to the names of a workbook: those of links, of its block, and those a person sees. */
export function namesOfPlan(plan: SheetPlan, { title, isNew, names, sheets }: NamedSheet): NameChanges {
  const links = planNames(plan, names, sheets);
  const cells = cellNameChanges(plan, title, names);
  const block = { name: sheetNameOf(plan.key), formula: blockReference(title, plan), comment: '', visible: false };
  const known = names.find(({ name }) => name.toLowerCase() === block.name.toLowerCase());
  // One that has led to a sheet that is gone is made anew.
  const isDead = known !== undefined && isNew;
  const isMoved = known !== undefined && !isNew && !sameReference(known.formula, block.formula);
  const commentOf = (name: string) => names.find((item) => item.name === name)?.comment ?? '';
  return {
    removed: [...links.removed, ...(isDead ? [known.name] : [])],
    added: [...(known === undefined || isDead ? [block] : []), ...links.added, ...cells.added],
    changed: [
      ...(isMoved ? [{ ...known, formula: block.formula }] : []),
      ...links.changed,
      ...cells.changed.map((item) => ({ ...item, comment: commentOf(item.name) })),
    ],
  };
}

/** The spellings of names a person sees, in lower case. */
export function cellNamesOf({ cellNames = new Map() }: SheetPlan): ReadonlySet<string> {
  return new Set(Array.from(cellNames.keys(), (name: string) => name.toLowerCase()));
}

/**
 * Queues changes of names; `now` are those of the workbook. On the web setting a comment empties the user's undo list
 * (Microsoft Learn, 「Undo capabilities with the Excel JavaScript API」): a name that gets another is made anew.
 */
export async function queueNames(
  batch: WriteBatch,
  { removed, added, changed }: NameChanges,
  now: readonly NameImage[],
): Promise<void> {
  const { names } = batch.context.workbook;
  const comments = new Map(now.map(({ name, comment }) => [name, comment]));
  // A name that leads nowhere any more can neither be made nor changed (OfficeDev/office-js issues 3878 and 5174).
  const living = changed.filter(({ formula }) => sheetOfReference(formula) !== undefined);
  const renewed = living.filter(({ name, comment }) => comments.get(name) !== comment);
  for (const name of [...removed, ...renewed.map((item) => item.name)]) {
    await batch.room(0);
    names.getItemOrNullObject(name).delete();
  }
  for (const { name, formula, comment, visible } of [...added, ...renewed]) {
    await batch.room(NAME_BYTES);
    const made = names.add(name, formula, comment);
    if (!visible) made.visible = false;
  }
  for (const { name, formula, comment } of living) {
    if (comments.get(name) !== comment) continue;
    await batch.room(NAME_BYTES);
    names.getItem(name).formula = formula;
  }
}
