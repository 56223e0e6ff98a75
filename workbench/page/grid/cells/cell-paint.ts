import { type Area, oneCell } from '../../../host/model/area';
import { type Look, PLAIN_LOOK } from '../../../host/model/look';
import type { Cell } from '../../../host/model/workbook';
import type { Line } from './borders';
import { edgesOf, hasFill } from './cell-edges';
import { type CellText, MAX_SPILL_COLS, textOf } from './cell-text';
import { isEmptyCell, type SheetView } from './sheet-view';
import { lineHeightPx, pxOf, STANDARD_POINTS } from '../layout/text-width';

/** A cell as it is drawn; styles are lists of CSS declarations. */
export interface CellPaint {
  readonly text: string;
  readonly cellStyle: string;
  readonly textStyle: string;
}

const COLOR = /^(?:#[0-9a-f]{6}|[a-z]{3,20})$/i;
const NO_TEXT: CellText = {
  text: '',
  align: 'left',
  isWrapped: false,
  indentPx: 0,
  points: STANDARD_POINTS,
  spillLeft: { cols: 0, px: 0 },
  spillRight: { cols: 0, px: 0 },
};

/** Paints a cell, or the merged area that begins there. */
export function paintCell(view: SheetView, area: Area): CellPaint {
  const cell = view.cellAt(area.row, area.col);
  const look = view.lookAt(area.row, area.col);
  const text = cell && cell.value !== '' ? textOf(view, cell, area) : NO_TEXT;
  return {
    text: text.text,
    cellStyle: [...backgroundOf(view, area, look), ...bordersOf(view, area, text), ...placingOf(look, text)].join(';'),
    textStyle: text.text === '' ? '' : [...fontOf(look, text), ...linesOf(look, text)].join(';'),
  };
}

function colorOr(color: unknown, fallback: string): string {
  return typeof color === 'string' && COLOR.test(color) ? color : fallback;
}

function backgroundOf(view: SheetView, { row, col }: Area, look: Look): string[] {
  const styles = hasFill(view, row, col) ? [`background-color:${colorOr(look['fill/color'], '#FFFFFF')}`] : [];
  const bar = view.effectAt(row, col)?.bar;
  if (!bar) return styles;
  const end = `${Math.round(bar.share * 1000) / 10}%`;
  return [
    ...styles,
    `background-image:linear-gradient(90deg,${colorOr(bar.color, '#638EC6')} ${end},transparent ${end})`,
  ];
}

function bordersOf(view: SheetView, area: Area, { spillRight }: CellText): string[] {
  const { right, bottom, left, top } = edgesOf(view, area);
  // No gridline runs through a text.
  const { row, col } = area;
  const isRunOver = spillRight.cols > 0 || runsOver(view, row, col, -1) || runsOver(view, row, col, 1);
  return [
    ...lineStyle('right', right === 'gridline' && isRunOver ? undefined : right),
    ...lineStyle('bottom', bottom),
    ...lineStyle('left', left),
    ...lineStyle('top', top),
  ];
}

function lineStyle(side: string, line: Line | 'gridline' | undefined): string[] {
  if (line === undefined) return [];
  if (line === 'gridline') return [`border-${side}:1px solid var(--zg-gridline)`];
  return [`border-${side}:${line.widthPx}px ${line.style} ${colorOr(line.color, '#000000')}`];
}

/** Whether a text that began further left (or, with `step` 1, right) runs over the right edge of an empty cell. */
function runsOver(view: SheetView, row: number, col: number, step: 1 | -1): boolean {
  if (!isEmptyCell(view, row, col)) return false;
  for (let distance = 1; distance <= MAX_SPILL_COLS; distance++) {
    const at = col + step * distance;
    if (at < 0 || at >= view.layout.cols.count) return false;
    if (isEmptyCell(view, row, at)) continue;
    const cell = view.cellAt(row, at);
    if (typeof cell?.value !== 'string' || cell.value === '') return false;
    const { spillLeft, spillRight } = textOf(view, cell, oneCell(row, at));
    // The edge on the far side of the last cell run over is a gridline again.
    return step === -1 ? spillRight.cols > distance : spillLeft.cols >= distance;
  }
  return false;
}

const PLACES: Readonly<Record<string, string>> = { Top: 'flex-start', Bottom: 'flex-end' };

function placingOf(look: Look, { spillLeft, spillRight }: CellText): string[] {
  const place = PLACES[String(look.verticalAlignment ?? PLAIN_LOOK.verticalAlignment)] ?? 'center';
  const isSpilling = spillLeft.cols > 0 || spillRight.cols > 0;
  return [`align-items:${place}`, ...(isSpilling ? ['overflow:visible', 'z-index:1'] : [])];
}

function fontOf(look: Look, { points }: CellText): string[] {
  const name = String(look['font/name'] ?? PLAIN_LOOK['font/name']).replace(/["\\;{}<>]/g, '');
  const underline = (look['font/underline'] ?? 'None') !== 'None';
  const decorations = [
    ...(underline ? ['underline'] : []),
    ...(look['font/strikethrough'] === true ? ['line-through'] : []),
  ];
  return [
    `font-family:"${name}",var(--zg-font)`,
    `font-size:${Math.round(pxOf(points) * 100) / 100}px`,
    `line-height:${lineHeightPx(points)}px`,
    `color:${colorOr(look['font/color'], '#000000')}`,
    ...(look['font/bold'] === true ? ['font-weight:700'] : []),
    ...(look['font/italic'] === true ? ['font-style:italic'] : []),
    ...(decorations.length > 0 ? [`text-decoration:${decorations.join(' ')}`] : []),
    ...(String(look['font/underline']).startsWith('Double') ? ['text-decoration-style:double'] : []),
  ];
}

/** Text stood on its side: office tables turn narrow headings so. */
const TURNS: Readonly<Record<string, string>> = {
  '90': 'writing-mode:vertical-rl;transform:rotate(180deg)',
  '-90': 'writing-mode:vertical-rl',
  '180': 'writing-mode:vertical-rl;text-orientation:upright',
};

const FLEX_ENDS: Readonly<Record<string, string>> = { right: 'flex-end', center: 'center' };

function linesOf(look: Look, text: CellText): string[] {
  const { align, isWrapped, indentPx } = text;
  const turn = TURNS[String(look.textOrientation ?? 0)];
  const end = FLEX_ENDS[align];
  return [
    `text-align:${align}`,
    `white-space:${isWrapped ? 'pre-wrap' : 'pre'}`,
    // A line too long for its room is cut where it does not begin.
    ...(!isWrapped && turn === undefined && end !== undefined ? ['display:flex', `justify-content:${end}`] : []),
    ...(indentPx > 0 ? [`padding-${align === 'right' ? 'right' : 'left'}:${indentPx + 2}px`] : []),
    ...roomOf(text),
    ...(turn === undefined ? [] : [turn]),
  ];
}

/** The room of a text that runs over its neighbours; centred text keeps its middle where its cell has it. */
function roomOf({ align, spillLeft: { px: left }, spillRight: { px: right } }: CellText): string[] {
  if (left + right === 0) return [];
  const [before, after] = align === 'center' ? [Math.max(left, right), Math.max(left, right)] : [left, right];
  return [
    `flex-basis:calc(100% + ${before + after}px)`,
    `margin-left:${-before}px`,
    `clip-path:inset(0 ${after - right}px 0 ${before - left}px)`,
  ];
}

/** Text a cell tells on hovering: its note, else where its link leads. */
export function hoverText(cell: Cell | undefined): string | undefined {
  if (cell?.note) return cell.note.author === '' ? cell.note.text : `${cell.note.author}：\n${cell.note.text}`;
  if (!cell?.link) return undefined;
  return cell.link.screenTip ?? cell.link.address ?? cell.link.documentReference;
}
