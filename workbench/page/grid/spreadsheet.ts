import type { CellAddress } from '../../../src/grid/address';
import type { Excel } from '../../host/excel';
import { areaAddress, cellAddress } from '../../host/model/area';
import { type CommandContext, renameSheet } from './input/commands';
import { tryTo } from '../refusals';
import { openDesk } from './input/desk';
import { placeEditor } from './input/editor-place';
import { makeEditor } from './input/editor';
import { setAttribute } from '../elements';
import { type Drawing, makeGrid } from './grid-dom';
import { beginEditing, type InputContext, watchInput } from './input/input';
import { linkTarget } from './input/links';
import { makeOverlays } from './overlays';
import { makeParts } from './parts';
import { watchPointer } from './input/pointer';
import { makePopup } from './popup';
import { summaryOf } from './input/selection-summary';
import { editText } from './cells/shown-value';
import { addStyles } from './styles';
import { makeTabs } from './tabs';
import { HEAD_HEIGHT_PX, headWidthPx, offsetToShow } from './layout/view-window';
import { openViewport } from './layout/viewport';

/** A spreadsheet on the page. */
export interface Spreadsheet {
  /** Shows the workbook as it now is; changes Excel tells of are shown by themselves. */
  refresh(): void;
  destroy(): void;
}

let mounted = 0;

/** Shows the workbook of an Excel, to be looked at and edited, in an element whose size it fills. */
export function mountSpreadsheet(container: HTMLElement, excel: Excel): Spreadsheet {
  const id = `zg${++mounted}`;
  addStyles(container.ownerDocument);
  const parts = makeParts(id);
  const desk = openDesk(excel);
  const grid = makeGrid(`${id}-grid`);
  const overlays = makeOverlays(excel.book);
  const popup = makePopup(parts.panel, parts.popup);
  parts.stage.append(grid.element, overlays.element, parts.editor);
  container.replaceChildren(parts.root);

  let version = 0;
  let isDestroyed = false;
  let frame: number | undefined;

  const say = (message: string) => {
    if (parts.message.textContent !== message) parts.message.textContent = message;
  };
  const viewport = openViewport(parts.scroller, parts.spacer, () => {
    desk.keepScroll(viewport.offset());
    popup.hide();
    draw();
  });
  const editor = makeEditor(
    { inCell: parts.editor, inBar: parts.formulaBar },
    {
      setEditing: (isEditing) => {
        excel.editCell(isEditing);
      },
      write: ({ sheet, at }, text) => {
        tryTo({ say }, () => {
          excel.type(sheet.name, cellAddress(at.row, at.col), text);
        });
      },
      changed: () => {
        draw();
      },
    },
  );
  const commands: CommandContext = {
    excel,
    desk,
    say,
    pageRows: () => Math.max(1, Math.floor((viewport.size().height - HEAD_HEIGHT_PX) / 19) - 1),
  };
  const focusCells = () => {
    parts.editor.focus({ preventScroll: true });
  };
  const tabs = makeTabs(id, parts.panel.id, {
    show: (sheet) => {
      editor.commit();
      excel.activate(sheet.name);
      refresh();
    },
    rename: (sheet, name) => {
      renameSheet(commands, sheet, name);
    },
    leave: focusCells,
  });
  parts.foot.prepend(tabs.element);

  const draw = () => {
    const view = desk.view();
    const size = viewport.size();
    const drawing: Drawing = { view, scroll: viewport.offset(), size, selected: desk.selected(), version };
    parts.stage.style.width = `${size.width}px`;
    parts.stage.style.height = `${size.height}px`;
    grid.draw(drawing);
    overlays.draw(drawing);
    placeEditor(parts.editor, drawing, editor.editing());
    drawBars(drawing);
  };
  const drawBars = ({ view, selected }: Drawing) => {
    const { active, area } = selected;
    const address = cellAddress(active.row, active.col);
    if (parts.nameBox.ownerDocument.activeElement !== parts.nameBox) parts.nameBox.value = address;
    const cell = grid.cellElement(active.row, active.col);
    if (cell) setAttribute(parts.editor, 'aria-activedescendant', cell.id);
    else parts.editor.removeAttribute('aria-activedescendant');
    if (!editor.editing()) {
      const text = editText(view.cellAt(active.row, active.col), view.date1904);
      if (parts.formulaBar.value !== text) parts.formulaBar.value = text;
    }
    parts.formulaBar.readOnly = view.sheet.isProtected;
    parts.place.textContent = `${areaAddress(area)}${view.sheet.isProtected ? '　工作表受保护' : ''}`;
  };
  const fit = () => {
    const { layout } = desk.view();
    viewport.setContent({
      width: headWidthPx(layout) + layout.cols.totalPx,
      height: HEAD_HEIGHT_PX + layout.rows.totalPx,
    });
  };
  const reveal = (cell: CellAddress) => {
    viewport.scrollTo(offsetToShow(desk.view().layout, cell, viewport.offset(), viewport.size()));
    desk.keepScroll(viewport.offset());
  };
  const summarise = () => {
    parts.sums.textContent = summaryOf(desk.sheet(), desk.selected().area);
  };
  /** After the user has selected something. */
  const moved = () => {
    fit();
    reveal(desk.lead());
    summarise();
    draw();
    const { active } = desk.selected();
    popup.showFor(grid.cellElement(active.row, active.col));
  };
  const refresh = () => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
    if (isDestroyed) return;
    version += 1;
    const { isMoved, isOtherSheet } = desk.lookAgain();
    fit();
    if (isOtherSheet) viewport.scrollTo(desk.scroll());
    if (isMoved) reveal(desk.sheet().selection);
    setAttribute(parts.panel, 'aria-labelledby', tabs.draw(excel.book));
    summarise();
    draw();
  };
  const input: InputContext = {
    ...commands,
    parts,
    editor,
    moved,
    leave: () => {
      tabs.focus();
    },
    focusCells,
  };
  watchInput(input);
  const stopPointer = watchPointer(parts.stage, grid.element, desk, {
    scroll: () => viewport.offset(),
    beforeSelect: () => {
      editor.commit();
      focusCells();
    },
    selected: moved,
    clicked: (at) => {
      follow(at);
    },
    doubleClicked: () => {
      beginEditing(input, true);
    },
    hovered: (cell) => {
      popup.showFor(cell);
    },
  });
  const follow = (at: CellAddress) => {
    const link = desk.view().cellAt(at.row, at.col)?.link;
    if (!link) return;
    const target = linkTarget(excel.book, link, desk.sheet());
    if (target) excel.select(target.sheet.name, areaAddress(target.area));
    else say(link.address === undefined ? '链接的目标不存在。' : `外部链接，这里不打开：${link.address}`);
  };
  const resized =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver(() => {
          fit();
          draw();
        });
  resized?.observe(parts.scroller);
  const stopWatching = excel.onChange(() => {
    // What the user selects here is drawn at once, without looking through the whole workbook.
    if (desk.isSelecting()) return;
    frame ??= requestAnimationFrame(refresh);
  });
  refresh();

  return {
    refresh,
    destroy() {
      isDestroyed = true;
      stopWatching();
      editor.cancel();
      if (frame !== undefined) cancelAnimationFrame(frame);
      resized?.disconnect();
      viewport.destroy();
      stopPointer();
      parts.root.remove();
    },
  };
}
