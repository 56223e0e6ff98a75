import { make } from './elements';

/** Excel's pane is so wide when it opens. */
const STANDARD_PX = 350;
const MIN_PX = 320;
const STEP_PX = 10;

/** A handle that sets the width of what lies to its right, with the mouse or ← → Home. */
export function makeSplitter(target: HTMLElement): HTMLElement {
  const handle = make('div', {
    role: 'separator',
    tabindex: 0,
    class: 'splitter',
    'aria-orientation': 'vertical',
    'aria-label': '任务窗格宽度',
    'aria-controls': target.id,
    'aria-valuemin': MIN_PX,
    title: '拖动或按 ← → 调整宽度，按 Home 还原',
  });
  let width = STANDARD_PX;
  const setWidth = (wanted: number) => {
    const max = Math.max(MIN_PX, Math.round(window.innerWidth / 2));
    width = Math.min(max, Math.max(MIN_PX, Math.round(wanted)));
    target.style.width = `${width}px`;
    handle.setAttribute('aria-valuemax', String(max));
    handle.setAttribute('aria-valuenow', String(width));
  };
  handle.addEventListener('keydown', (event) => {
    const wanted = { ArrowLeft: width + STEP_PX, ArrowRight: width - STEP_PX, Home: STANDARD_PX }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    setWidth(wanted);
  });
  handle.addEventListener('pointerdown', (event) => {
    // Captured, the pointer stays ours over the pane's frame.
    handle.setPointerCapture(event.pointerId);
    const drag = (move: PointerEvent) => {
      setWidth(target.getBoundingClientRect().right - move.clientX);
    };
    handle.addEventListener('pointermove', drag);
    handle.addEventListener(
      'lostpointercapture',
      () => {
        handle.removeEventListener('pointermove', drag);
      },
      { once: true },
    );
  });
  setWidth(STANDARD_PX);
  return handle;
}
