/**
 * Puts text in the place of what is selected, as if it were typed or pasted, so that Ctrl+Z takes it away again; false where
 * the browser does not do that.
 */
export function insertText(field: HTMLTextAreaElement, text: string): boolean {
  field.focus();
  const { ownerDocument } = field;
  // The only way that leaves a native field its 撤销: a value that is set empties the list of what can be undone.
  // eslint-disable-next-line @typescript-eslint/no-deprecated, @typescript-eslint/no-unnecessary-condition
  return ownerDocument.execCommand?.('insertText', false, text) ?? false;
}
