/** The small window that tells the note or the link of a cell. */
export interface Popup {
  /** Shows what a cell’s element has to tell, beside it; hides where it has nothing. */
  showFor(cell: Element | null | undefined): void;
  hide(): void;
}

const GAP_PX = 6;

/** Makes the popup in a panel it must not leave. */
export function makePopup(panel: HTMLElement, popup: HTMLElement): Popup {
  const hide = () => {
    popup.hidden = true;
  };
  return {
    hide,
    showFor(cell) {
      const text = cell?.getAttribute('aria-description');
      if (!cell || text === null || text === undefined) {
        hide();
        return;
      }
      popup.textContent = text;
      popup.hidden = false;
      const [at, within] = [cell.getBoundingClientRect(), panel.getBoundingClientRect()];
      const fitsRight = at.right + GAP_PX + popup.offsetWidth <= within.right;
      const left = fitsRight ? at.right - within.left + GAP_PX : at.left - within.left - popup.offsetWidth - GAP_PX;
      const top = Math.min(at.top - within.top, within.height - popup.offsetHeight - GAP_PX);
      popup.style.left = `${Math.max(0, left)}px`;
      popup.style.top = `${Math.max(0, top)}px`;
    },
  };
}
