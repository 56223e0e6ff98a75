/** ▾ where something is open, ▸ where it is closed; the state itself is told by `aria-expanded`. */
export function DisclosureMark({ isOpen }: { readonly isOpen: boolean }) {
  return <span aria-hidden="true">{isOpen ? '▾ ' : '▸ '}</span>;
}
