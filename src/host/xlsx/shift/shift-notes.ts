import { moveRef } from '../formulas/shift-formula-lines';
import type { XmlSpan } from '../package/xml-outline';
import type { PartDraft } from './part-draft';
import type { SheetScope } from './sheet-scope';

/** Elements that belong to one cell, and the attribute that names it. */
const OF_CELL: Readonly<Record<string, string>> = { comment: 'ref', threadedComment: 'ref', singleXmlCell: 'r' };

/** Moves notes, conversations and mapped cells of the moving sheet; they are deleted with their cells. */
export function shiftNotes(draft: PartDraft, scope: SheetScope): void {
  shiftBelow(draft, draft.root, scope);
}

function shiftBelow(draft: PartDraft, parent: XmlSpan, scope: SheetScope): void {
  for (const child of draft.children(parent)) {
    const attribute = OF_CELL[child.name];
    if (attribute === undefined) shiftBelow(draft, child, scope);
    else shiftNote(draft, child, attribute, scope);
  }
}

function shiftNote(draft: PartDraft, note: XmlSpan, attribute: string, { move }: SheetScope): void {
  const moved = moveRef(draft.attributes(note)[attribute] ?? '', move);
  if (moved === undefined) draft.drop(note);
  else draft.setAttributes(note, { [attribute]: moved });
}
