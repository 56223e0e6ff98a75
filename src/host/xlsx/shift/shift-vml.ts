import { shiftFormulaLines } from '../formulas/shift-formula-lines';
import type { Axis } from '../../line-edits';
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
      const moved = shiftFormulaLines(unescapeXml(formula), scope.sheet, scope.move);
      return open + (moved === unescapeXml(formula) ? formula : escapeInner(moved)) + close;
    });
    return scope.isMoving ? movedShape(linked, scope) : linked;
  });
}

/** How the two axes are called in a shape: the element of a note's cell, and where the numbers of an anchor begin. */
const NAMES = { rows: { of: 'Row', start: 2, end: 6 }, columns: { of: 'Column', start: 0, end: 4 } } as const;

function movedShape(shape: string, { move }: SheetScope): string {
  const { of } = NAMES[move.axis];
  const line = numberIn(shape, of);
  if (!/ObjectType\s*=\s*["']Note["']/.test(shape) || line === undefined) {
    return withAnchor(shape, move.axis, (first, last) => {
      const edges = { from: { line: first, offset: 1 }, to: { line: last, offset: 1 } };
      const { from, to } = moveAnchor(edges, 'twoCell', move);
      return [from.line, to.line];
    });
  }
  const newLine = move.lineOf(line);
  if (newLine === undefined) return '';
  const far = newLine - line;
  if (far === 0) return shape;
  const moved = shape.replace(
    new RegExp(String.raw`(<(?:\w+:)?${of}>\s*)\d+`),
    (_, open: string) => `${open}${newLine}`,
  );
  return withAnchor(moved, move.axis, (first, last) => [Math.max(0, first + far), Math.max(0, last + far)]);
}

function numberIn(shape: string, name: string): number | undefined {
  const text = new RegExp(String.raw`<(?:\w+:)?${name}>\s*(\d+)\s*<`).exec(shape)?.[1];
  return text === undefined ? undefined : Number(text);
}

/** An anchor is eight numbers: column and distance, row and distance, of the upper left corner and of the lower right one. */
function withAnchor(
  shape: string,
  axis: Axis,
  move: (first: number, last: number) => readonly [number, number],
): string {
  const { start, end } = NAMES[axis];
  return shape.replace(/(<(?:\w+:)?Anchor>)([^<]*)(<)/, (whole, open: string, text: string, close: string) => {
    const numbers = text.split(',');
    const [first = '', last = ''] = [numbers[start], numbers[end]];
    if (numbers.length !== 8) return whole;
    const [newFirst, newLast] = move(Number(first), Number(last));
    numbers[start] = first.replace(/\d+/, String(newFirst));
    numbers[end] = last.replace(/\d+/, String(newLast));
    return open + numbers.join(',') + close;
  });
}
