import { type FieldStack, fieldStack } from './fields';
import type { ListCounters } from './list-counters';
import type { NumberLists } from './numbering';
import type { Block } from './plain-text';
import type { Style, Styles } from './styles';
import { type CellDraft, joinMerges, type RowDraft } from './table';
import { wholeNumber } from './xml';

/** A paragraph while it is read. */
export interface OpenParagraph {
  text: string;
  style?: string;
  numId?: string;
  level?: string;
  /** Its end is hidden: what follows stands on the same line. */
  isMarkHidden: boolean;
  /** Its end was deleted: what follows is the same paragraph. */
  isMarkDeleted: boolean;
  /** Something in it was left out as a field. */
  isCut: boolean;
}

/** A run while it is read; undefined where it says nothing about being hidden. */
export interface OpenRun {
  style?: string;
  isHidden?: boolean;
}

/** The body, or the inside of a text box: paragraphs may be open in several at once, the innermost last. */
interface Frame {
  readonly fields: FieldStack;
  paragraph: OpenParagraph | undefined;
  run: OpenRun | undefined;
  /** Paragraphs whose end is hidden, with their numbers. */
  before: string;
  /** Paragraphs whose end was deleted. */
  joined: string;
}

/** Where finished lines go: the document or the cell that is open. */
interface Target {
  readonly put: (block: Block) => void;
  /** Number of frames around it. */
  readonly depth: number;
  /** What text boxes hold that are bound to a paragraph still open. */
  readonly after: Block[];
}

/** What the parts beside the text say. */
export interface FlowContext {
  readonly styles: Styles;
  readonly lists: NumberLists;
  readonly counters: ListCounters;
  /** Nothing is left out as a page number or a table of contents. */
  readonly keepsFields: boolean;
}

interface OpenTable {
  readonly rows: RowDraft[];
  row: RowDraft | undefined;
  cell: CellDraft | undefined;
  /** Tables inside the open cell; their paragraphs are the cell's. */
  nested: number;
}

/** Puts a document together while it is read. */
export interface Flow {
  readonly blocks: readonly Block[];
  /** True once a field that is left out has not ended with the document or its text box. */
  readonly isCutOff: () => boolean;
  /** The innermost frame. */
  readonly frame: () => Pick<Frame, 'fields' | 'paragraph' | 'run'>;
  add(text: string): void;
  beginParagraph(): void;
  endParagraph(): void;
  beginBox(): void;
  endBox(): void;
  beginTable(): void;
  endTable(): void;
  beginRow(): void;
  endRow(): void;
  beginCell(): void;
  endCell(): void;
  /** The row and the cell that are open, unless a table inside a cell is. */
  readonly row: () => RowDraft | undefined;
  readonly cell: () => CellDraft | undefined;
  finish(): void;
}

/** An empty document. */
export function openFlow(context: FlowContext): Flow {
  const blocks: Block[] = [];
  const newFrame = () => openFrame(context.keepsFields);
  const frames: Frame[] = [newFrame()];
  const targets: Target[] = [{ put: (block) => void blocks.push(block), depth: 1, after: [] }];
  let table: OpenTable | undefined;
  let isCutOff = false;
  const frame = () => frames.at(-1) ?? newFrame();
  const outer = () => (table?.nested === 0 ? table : undefined);

  const settle = ({ put, after }: Target) => {
    for (const block of after) put(block);
    after.length = 0;
  };
  const emit = (block: Block) => {
    const target = targets.at(-1);
    if (!target) return;
    if (frames.length > target.depth) target.after.push(block);
    else {
      target.put(block);
      settle(target);
    }
  };
  const emitLine = (text: string) => {
    emit({ kind: 'line', text });
  };
  const endParagraph = () => {
    const open = frame();
    open.run = undefined;
    if (!open.paragraph) return;
    const line = closeParagraph(open, open.paragraph, context);
    open.paragraph = undefined;
    if (line !== undefined) emitLine(line);
  };
  const breakFields = () => {
    if (frame().fields.isLeavingOut()) isCutOff = true;
  };
  /** Nothing follows that the last paragraph could go on with. */
  const breakOff = () => {
    endParagraph();
    const open = frame();
    if (open.before + open.joined !== '') emitLine(open.before + open.joined);
    open.before = '';
    open.joined = '';
  };
  const endCell = () => {
    const open = outer();
    if (!open?.cell) return;
    breakOff();
    const target = targets.pop();
    if (target) settle(target);
    open.cell = undefined;
  };
  return {
    blocks,
    isCutOff: () => isCutOff,
    frame,
    row: () => outer()?.row,
    cell: () => outer()?.cell,
    add: (text) => {
      addText(frame(), text, context.styles);
    },
    beginParagraph: () => {
      endParagraph();
      const open = frame();
      const isCut = open.fields.isLeavingOut();
      open.paragraph = { text: '', isMarkHidden: false, isMarkDeleted: false, isCut };
    },
    endParagraph,
    beginBox: () => void frames.push(newFrame()),
    endBox: () => {
      breakOff();
      breakFields();
      if (frames.length > 1) frames.pop();
    },
    beginTable: () => {
      if (table) table.nested++;
      else {
        breakOff();
        table = { rows: [], row: undefined, cell: undefined, nested: 0 };
      }
    },
    endTable: () => {
      if (table && table.nested > 0) table.nested--;
      else if (table) {
        endCell();
        const rows = joinMerges(table.rows);
        table = undefined;
        if (rows.length > 0) emit({ kind: 'table', rows });
      }
    },
    beginRow: () => {
      const open = outer();
      if (!open) return;
      open.row = { cells: [], before: 0, isLeftOut: false };
      open.rows.push(open.row);
    },
    endRow: () => {
      const open = outer();
      if (open) open.row = undefined;
    },
    beginCell: () => {
      const open = outer();
      if (!open?.row || open.cell) return;
      const lines: string[] = [];
      open.cell = { lines, colSpan: 1 };
      open.row.cells.push(open.cell);
      targets.push({ put: cellSink(lines), depth: frames.length, after: [] });
    },
    endCell,
    finish: () => {
      breakOff();
      breakFields();
      for (const target of targets) settle(target);
    },
  };
}

function openFrame(keepsFields: boolean): Frame {
  return { fields: fieldStack(keepsFields), paragraph: undefined, run: undefined, before: '', joined: '' };
}

function cellSink(lines: string[]): Target['put'] {
  return (block) => {
    if (block.kind === 'line' && block.text !== '') lines.push(block.text);
  };
}

function addText({ fields, paragraph, run }: Frame, text: string, styles: Styles): void {
  if (!paragraph) return;
  if (!fields.isShown()) {
    paragraph.isCut = true;
    fields.withhold(text);
    return;
  }
  const styled = styles.byId.get(run?.style ?? '')?.isHidden ?? styleOf(paragraph, styles)?.isHidden;
  if (!(run?.isHidden ?? styled)) paragraph.text += text;
}

function styleOf({ style }: OpenParagraph, { byId, defaultParagraph }: Styles): Style | undefined {
  return byId.get(style ?? '') ?? byId.get(defaultParagraph ?? '');
}

/** The finished line; undefined where the paragraph goes on in the next one, or where all it held was left out. */
function closeParagraph(frame: Frame, paragraph: OpenParagraph, context: FlowContext): string | undefined {
  const text = frame.joined + paragraph.text + frame.fields.endParagraph();
  if (paragraph.isMarkDeleted) {
    frame.joined = text;
    return undefined;
  }
  const isNothing = text === '' && (paragraph.isMarkHidden || paragraph.isCut);
  if (isNothing && frame.before === '') return undefined;
  frame.joined = '';
  const line = frame.before + (isNothing ? '' : numberOf(paragraph, text !== '', context) + text);
  frame.before = paragraph.isMarkHidden ? line : '';
  return paragraph.isMarkHidden ? undefined : line;
}

function numberOf(paragraph: OpenParagraph, hasText: boolean, { styles, lists, counters }: FlowContext): string {
  const style = styleOf(paragraph, styles);
  const numId = paragraph.numId ?? style?.numId;
  if (numId === undefined || numId === '0') return '';
  const level = wholeNumber(paragraph.level) ?? levelOfStyle(paragraph, numId, { styles, lists }) ?? 0;
  const number = counters.next(numId, level);
  return hasText ? number : number.trimEnd();
}

/** The level that is bound to the paragraph's style goes before the one the style names. */
function levelOfStyle(
  paragraph: OpenParagraph,
  numId: string,
  { styles, lists }: Pick<FlowContext, 'styles' | 'lists'>,
): number | undefined {
  const id = paragraph.style ?? styles.defaultParagraph;
  const bound = lists.get(numId)?.levels.findIndex((level) => level?.style !== undefined && level.style === id);
  return bound !== undefined && bound >= 0 ? bound : wholeNumber(styleOf(paragraph, styles)?.level);
}
