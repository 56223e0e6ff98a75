/**
 * Styles of the grid. What is drawn is clipped, not hidden: hidden overflow can be scrolled by whoever brings a cell into
 * view, and the grid would stand askew. Cells keep the workbook's own colours on white in the dark too, as Excel does; only what lies
 * around them follows the colour scheme.
 */
const GRID_STYLES = `
.zg {
  --zg-ground: #ffffff; --zg-face: #f5f5f5; --zg-ink: #242424; --zg-faint: #5c5c5c; --zg-line: #d1d1d1;
  --zg-head: #e9e9e9; --zg-head-selected: #cfe7d8; --zg-head-ink: #424242; --zg-accent: #107c41; --zg-outside: #e6e6e6;
  --zg-gridline: #e1e1e1; --zg-font: SimSun, "Songti SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  --zg-ui: "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Segoe UI", sans-serif;
  display: flex; flex-direction: column; height: 100%; min-height: 0; min-width: 0;
  background: var(--zg-face); color: var(--zg-ink); font: 13px/1.4 var(--zg-ui);
}
@media (prefers-color-scheme: dark) {
  .zg {
    --zg-ground: #292929; --zg-face: #1f1f1f; --zg-ink: #f0f0f0; --zg-faint: #b8b8b8; --zg-line: #4d4d4d;
    --zg-head: #333333; --zg-head-selected: #1e4d33; --zg-head-ink: #e0e0e0; --zg-accent: #6ccb93; --zg-outside: #1a1a1a;
  }
}
.zg *, .zg *::before, .zg *::after { box-sizing: border-box; }
.zg [hidden] { display: none !important; }
.zg-bar { display: flex; gap: 6px; align-items: stretch; padding: 4px; border-bottom: 1px solid var(--zg-line); }
.zg-name, .zg-formula, .zg-tab-name {
  font: inherit; color: var(--zg-ink); background: var(--zg-ground); border: 1px solid var(--zg-line); border-radius: 2px;
  padding: 2px 6px; margin: 0;
}
.zg-name { width: 112px; }
.zg-fx { align-self: center; color: var(--zg-faint); font-style: italic; }
.zg-formula { flex: 1; min-width: 0; height: 26px; min-height: 26px; max-height: 160px; resize: vertical; white-space: pre-wrap; }
.zg-name:focus-visible, .zg-formula:focus-visible, .zg-tab:focus-visible, .zg-tab-name:focus-visible {
  outline: 2px solid var(--zg-accent); outline-offset: -1px;
}
.zg-panel { position: relative; flex: 1; min-height: 0; }
.zg-scroller { position: absolute; inset: 0; overflow: scroll; background: var(--zg-outside); overscroll-behavior: contain; }
.zg-spacer { position: relative; min-width: 100%; min-height: 100%; }
.zg-stage { position: sticky; top: 0; left: 0; overflow: clip; }
.zg-grid { position: absolute; inset: 0; overflow: clip; isolation: isolate; user-select: none; cursor: cell; }
.zg-rows { position: absolute; left: 0; top: 0; width: 100%; }
.zg-rows-frozen { z-index: 2; background: var(--zg-outside); border-bottom: 1px solid #8a8a8a; box-sizing: content-box; }
.zg-row { position: absolute; left: 0; top: 0; }
.zg-cells { position: absolute; left: 0; top: 0; transform: translateX(var(--zg-shift)); }
.zg-cells-frozen { position: absolute; left: var(--zg-head-width); top: 0; z-index: 2; }
.zg-cell {
  position: absolute; top: 0; display: flex; overflow: clip; background: #ffffff; color: #000000; outline: none;
}
.zg-text { display: block; flex: 0 0 100%; padding: 0 2px; overflow: clip; overflow-wrap: anywhere; }
.zg-cell.has-link { cursor: pointer; }
.zg-cell.has-note::after {
  content: ""; position: absolute; top: 0; right: 0; border: 4px solid; border-color: #c00000 #c00000 transparent transparent;
}
.zg-cell.is-filter-head::before {
  content: "▾"; position: absolute; right: 1px; bottom: 1px; width: 15px; height: 15px; font: 11px/14px var(--zg-ui);
  text-align: center; color: #424242; background: #ffffff; border: 1px solid #b0b0b0; z-index: 1;
}
.zg-head { position: absolute; left: 0; top: 0; width: 100%; height: 24px; z-index: 3; background: var(--zg-head); }
.zg-head .zg-row { width: 100%; height: 24px; }
.zg-col-head, .zg-row-head, .zg-corner {
  position: absolute; display: flex; align-items: center; justify-content: center; overflow: hidden;
  background: var(--zg-head); color: var(--zg-head-ink); font-size: 12px; cursor: default;
}
.zg-col-head { top: 0; height: 24px; border-right: 1px solid var(--zg-line); border-bottom: 1px solid var(--zg-line); }
.zg-row-head {
  left: 0; top: 0; width: var(--zg-head-width); z-index: 3;
  border-right: 1px solid var(--zg-line); border-bottom: 1px solid var(--zg-line);
}
.zg-corner {
  left: 0; top: 0; width: var(--zg-head-width); height: 24px; z-index: 3;
  border-right: 1px solid var(--zg-line); border-bottom: 1px solid var(--zg-line);
}
.zg-unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.zg-col-head.is-selected { background: var(--zg-head-selected); border-bottom-color: var(--zg-accent); }
.zg-row-head.is-selected { background: var(--zg-head-selected); border-right-color: var(--zg-accent); }
.zg-overlays { position: absolute; inset: 0; pointer-events: none; }
.zg-pane { position: absolute; overflow: clip; }
.zg-range { position: absolute; background: rgb(16 124 65 / 9%); border: 1px solid #107c41; }
.zg-active { position: absolute; border: 2px solid #107c41; }
.zg-stage:focus-within .zg-active { box-shadow: 0 0 0 1px #ffffff, 0 0 0 2px #107c41; }
.zg-charts { position: absolute; left: 0; top: 0; }
.zg-chart-place { position: absolute; }
.zg-chart { display: block; font-family: var(--zg-ui); }
.zg-editor {
  position: absolute; margin: 0; padding: 0 2px; border: 2px solid #107c41; background: #ffffff; color: #000000;
  font: 15px/19px var(--zg-font); resize: none; overflow: hidden; outline: 1px solid #ffffff; z-index: 4;
}
.zg-editor.is-idle {
  opacity: 0; pointer-events: none; border: 0; padding: 0; outline: 0; caret-color: transparent;
}
.zg-popup {
  position: absolute; max-width: 260px; padding: 6px 8px; z-index: 5; pointer-events: none; white-space: pre-wrap;
  background: #fff8d6; color: #242424; border: 1px solid #8a8a8a; box-shadow: 0 2px 6px rgb(0 0 0 / 25%);
}
.zg-foot { display: flex; flex-wrap: wrap; align-items: center; border-top: 1px solid var(--zg-line); min-height: 30px; }
.zg-tab-bar { position: relative; flex: 1 1 200px; min-width: 0; }
.zg-tabs { display: flex; overflow-x: auto; scrollbar-width: thin; }
.zg-tab {
  font: inherit; color: var(--zg-ink); background: transparent; border: 0; border-right: 1px solid var(--zg-line);
  padding: 4px 14px; white-space: nowrap; cursor: pointer; min-height: 29px;
}
.zg-tab[aria-selected="true"] { background: var(--zg-ground); color: var(--zg-accent); font-weight: 600; box-shadow: inset 0 -2px var(--zg-accent); }
.zg-tab-name { position: absolute; top: 1px; height: 27px; }
.zg-lock { display: inline-block; position: relative; width: 8px; height: 6px; margin: 4px 0 0 8px; background: currentcolor; }
.zg-lock::before { content: ""; position: absolute; left: 1px; top: -5px; width: 6px; height: 7px; border: 1.5px solid; border-bottom: 0; border-radius: 3px 3px 0 0; }
.zg-status { display: flex; gap: 16px; align-items: center; padding: 4px 10px; color: var(--zg-faint); white-space: nowrap; min-width: 0; }
.zg-message { color: var(--zg-ink); overflow: hidden; text-overflow: ellipsis; }
@media (forced-colors: active) {
  .zg-cell, .zg-text, .zg-range, .zg-active { forced-color-adjust: none; }
  .zg-tab[aria-selected="true"], .zg-col-head.is-selected, .zg-row-head.is-selected {
    forced-color-adjust: none; background: Highlight; color: HighlightText;
  }
}
`;

const STYLE_ID = 'zg-styles';

/** Puts the styles into a page once. */
export function addStyles(page: Document): void {
  if (page.getElementById(STYLE_ID)) return;
  const style = page.createElement('style');
  style.id = STYLE_ID;
  style.textContent = GRID_STYLES;
  page.head.append(style);
}
