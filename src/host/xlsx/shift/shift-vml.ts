import { shiftFormulaRows } from '../formulas/shift-formula-rows';
import { escapeInner, unescapeXml } from '../package/xml-outline';
import { moveAnchor } from './anchors';
import type { SheetScope } from './sheet-scope';

/** Excel writes texts of shapes as HTML here, so the part is not always well-formed and is read shape by shape. */
const SHAPE = /<((?:[\w-]+:)?shape)\b[^>]*>[^]*?<\/\1\s*>/g;
const FORMULA = /(<(?:\w+:)?Fmla(?:Link|Range|Txbx|Pict|Group)>)([^<]*)(<)/g;

/** Moves the boxes of notes and old form controls in a VML drawing; the box of a note goes with its cell. */
export function shiftVml(vml: string, scope: SheetScope): string {
  return vml.replace(SHAPE, (shape) => {
    const linked = shape.replace(FORMULA, (_, open: string, formula: string, close: string) => {
      const moved = shiftFormulaRows(unescapeXml(formula), scope.sheet, scope.move);
      return open + (moved === unescapeXml(formula) ? formula : escapeInner(moved)) + close;
    });
    return scope.isMoving ? movedShape(linked, scope) : linked;
  });
}

function movedShape(shape: string, scope: SheetScope): string {
  const row = numberIn(shape, 'Row');
  if (!/ObjectType\s*=\s*["']Note["']/.test(shape) || row === undefined) {
    return withAnchor(shape, (top, bottom) => {
      const edges = { from: { row: top, offset: 1 }, to: { row: bottom, offset: 1 } };
      const { from, to } = moveAnchor(edges, 'twoCell', scope.move);
      return [from.row, to.row];
    });
  }
  const newRow = scope.move.rowOf(row);
  if (newRow === undefined) return '';
  const down = newRow - row;
  if (down === 0) return shape;
  const moved = shape.replace(/(<(?:\w+:)?Row>\s*)\d+/, (_, open: string) => `${open}${newRow}`);
  return withAnchor(moved, (top, bottom) => [Math.max(0, top + down), Math.max(0, bottom + down)]);
}

function numberIn(shape: string, name: string): number | undefined {
  const text = new RegExp(String.raw`<(?:\w+:)?${name}>\s*(\d+)\s*<`).exec(shape)?.[1];
  return text === undefined ? undefined : Number(text);
}

/** An anchor is eight numbers: column and distance, row and distance, of the upper left corner and of the lower right one. */
function withAnchor(shape: string, move: (top: number, bottom: number) => readonly [number, number]): string {
  return shape.replace(/(<(?:\w+:)?Anchor>)([^<]*)(<)/, (whole, open: string, text: string, close: string) => {
    const numbers = text.split(',');
    const [, , top = '', , , , bottom = ''] = numbers;
    if (numbers.length !== 8) return whole;
    const [newTop, newBottom] = move(Number(top), Number(bottom));
    numbers[2] = top.replace(/\d+/, String(newTop));
    numbers[6] = bottom.replace(/\d+/, String(newBottom));
    return open + numbers.join(',') + close;
  });
}
