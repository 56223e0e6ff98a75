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

/** Queues changes of names. */
export async function queueNames(batch: WriteBatch, changes: NameChanges): Promise<void> {
  const { names } = batch.context.workbook;
  for (const name of changes.removed) {
    await batch.room(0);
    names.getItemOrNullObject(name).delete();
  }
  for (const { name, formula, comment, visible } of changes.added) {
    await batch.room(NAME_BYTES);
    const made = names.add(name, formula, comment);
    if (!visible) made.visible = false;
  }
  for (const { name, formula, comment } of changes.changed) {
    await batch.room(NAME_BYTES);
    // A name that leads nowhere any more keeps its formula; whether a name shows is said when it is made only
    // (OfficeDev/office-js issues 3878 and 5174).
    names.getItem(name).set(sheetOfReference(formula) === undefined ? { comment } : { formula, comment });
  }
}
