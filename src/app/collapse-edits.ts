import { a1 } from '../grid/address';
import { type Edit, sameContent } from '../grid/edit';

/** An edit of a batch, and what wanted it: indexes of the batch's changes and, behind them, its fixes. */
export interface OwnedEdit {
  readonly edit: Edit;
  readonly owners: readonly number[];
}

type ContentEdit = Extract<Edit, { readonly kind: 'set-value' | 'set-formula' }>;

/**
 * Writes every cell once where nothing but cells is changed in between: from what it held at first to what it is to hold
 * at last, and not at all where that is the same.
 */
export function collapseEdits(edits: readonly OwnedEdit[]): readonly OwnedEdit[] {
  const collapsed: OwnedEdit[] = [];
  const waiting = new Map<string, { readonly edit: ContentEdit; readonly owners: readonly number[] }>();
  const flush = () => {
    for (const owned of waiting.values()) if (!changesNothing(owned.edit)) collapsed.push(owned);
    waiting.clear();
  };
  for (const owned of edits) {
    const { edit, owners } = owned;
    if (edit.kind !== 'set-value' && edit.kind !== 'set-formula') {
      flush();
      collapsed.push(owned);
      continue;
    }
    const place = a1(edit.at);
    const earlier = waiting.get(place);
    waiting.set(
      place,
      earlier ? { edit: joined(earlier.edit, edit), owners: union(earlier.owners, owners) } : { edit, owners },
    );
  }
  flush();
  return collapsed;
}

/** A number format set by the earlier edit is the cell's own for the later one. */
function joined(earlier: ContentEdit, later: ContentEdit): ContentEdit {
  const numberFormat = later.numberFormat ?? earlier.numberFormat;
  return { ...later, was: earlier.was, ...(numberFormat !== undefined && { numberFormat }) };
}

function changesNothing(edit: ContentEdit): boolean {
  const after = edit.kind === 'set-value' ? { value: edit.value } : { formula: edit.formula };
  return edit.numberFormat === undefined && sameContent(edit.was, after);
}

function union(one: readonly number[], other: readonly number[]): readonly number[] {
  return [...new Set([...one, ...other])];
}
