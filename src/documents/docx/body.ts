import { Unreadable } from '../unreadable';
import { isLeftOutField } from './fields';
import { type Flow, openFlow, type FlowContext } from './flow';
import type { Block } from './plain-text';
import { symbol } from './symbols';
import { columnCount } from './table';
import { wordsOf } from './words';
import { isOn, wholeNumber, type XmlAttributes, type XmlHandlers } from './xml';

interface BodyState {
  readonly flow: Flow;
  /** Properties of a paragraph are open; so are those of a run. */
  isInParagraphProperties: boolean;
  isInRunProperties: boolean;
  isInRowProperties: boolean;
  /** For each 「this or that」 that is open, whether one was taken. */
  readonly choices: boolean[];
  /** For each content control that is open, what becomes of its content. */
  readonly controls: ('shown' | 'muted' | 'skipped')[];
  /** Open elements whose text is left out while their structure counts. */
  muted: number;
  /** Depth inside an element that is left out whole. */
  skipped: number;
  /** The text element that is open. */
  words: { text: string; readonly isTrimmed: boolean; readonly isInstruction: boolean } | undefined;
  readonly wordArt: string[];
}

type OpenHandler = (state: BodyState, attributes: XmlAttributes) => unknown;
type CloseHandler = (state: BodyState) => unknown;

/** What tracked changes have replaced, how a character is pronounced, deleted words. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblGridChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:delText',
  'w:delInstrText',
  'w:rt',
]);

const TABLE_OF_CONTENTS = 'Table of Contents';

/** What a part with paragraphs gives. */
export interface Body {
  readonly blocks: readonly Block[];
  /** Words drawn as pictures, as watermarks are (艺术字、水印); they are in no block. */
  readonly wordArt: readonly string[];
  /** The part is the main one of a document. */
  readonly isRoot: boolean;
  /** A field that is left out never ended, so that text after it is missing. */
  readonly isCutOff: boolean;
}

/** Reads the main part, a header or a footer; Unreadable where a part of it stands in another document. */
export function bodyReader(context: FlowContext): { readonly handlers: XmlHandlers; readonly finish: () => Body } {
  const state: BodyState = {
    flow: openFlow(context),
    isInParagraphProperties: false,
    isInRunProperties: false,
    isInRowProperties: false,
    choices: [],
    controls: [],
    muted: 0,
    skipped: 0,
    words: undefined,
    wordArt: [],
  };
  let isRoot: boolean | undefined;
  const handlers: XmlHandlers = {
    open: (name, attributes) => {
      isRoot ??= name === 'w:document';
      if (state.skipped > 0 || SKIPPED.has(name)) state.skipped++;
      else OPEN[name]?.(state, attributes);
    },
    close: (name) => {
      if (state.skipped > 0) state.skipped--;
      else CLOSE[name]?.(state);
    },
    text: (text) => {
      if (state.words) state.words.text += text;
    },
  };
  return {
    handlers,
    finish: () => {
      state.flow.finish();
      const { flow, wordArt } = state;
      return { blocks: flow.blocks, wordArt, isRoot: isRoot ?? false, isCutOff: flow.isCutOff() };
    },
  };
}

const OPEN: Readonly<Record<string, OpenHandler>> = {
  'w:p': ({ flow }) => {
    flow.beginParagraph();
  },
  'w:pPr': (state) => (state.isInParagraphProperties = true),
  'w:pStyle': ({ flow }, { val }) => {
    const { paragraph } = flow.frame();
    if (paragraph && val !== undefined) paragraph.style = val;
  },
  'w:numId': ({ flow }, { val }) => {
    const { paragraph } = flow.frame();
    if (paragraph && val !== undefined) paragraph.numId = val;
  },
  'w:ilvl': ({ flow }, { val }) => {
    const { paragraph } = flow.frame();
    if (paragraph && val !== undefined) paragraph.level = val;
  },
  'w:r': ({ flow }) => (flow.frame().run = {}),
  'w:rPr': (state) => (state.isInRunProperties = true),
  'w:rStyle': ({ flow }, { val }) => {
    const { run } = flow.frame();
    if (run && val !== undefined) run.style = val;
  },
  'w:vanish': vanish,
  'w:del': gone,
  'w:moveFrom': gone,
  'w:t': words,
  'm:t': words,
  'w:instrText': (state) => (state.words = { text: '', isTrimmed: false, isInstruction: true }),
  'w:tab': inRun('\t'),
  'w:ptab': inRun('\t'),
  'w:cr': inRun('\n'),
  'w:noBreakHyphen': inRun('-'),
  'w:br': (state, { type }) => {
    if (type !== 'page' && type !== 'column') add(state, '\n');
  },
  'w:sym': (state, { char }) => {
    add(state, symbol(char));
  },
  'w:fldChar': (state, { fldCharType }) => {
    const { fields } = state.flow.frame();
    if (fldCharType === 'begin') fields.begin();
    else if (fldCharType === 'separate') fields.separate();
    else if (fldCharType === 'end') add(state, fields.end());
  },
  'w:fldSimple': (state, { instr = '' }) => {
    if (isLeftOutField(instr)) state.skipped++;
  },
  'mc:AlternateContent': ({ choices }) => choices.push(false),
  'mc:Choice': alternative,
  'mc:Fallback': alternative,
  'w:sdt': ({ controls }) => controls.push('shown'),
  'w:showingPlcHdr': (state, attributes) => {
    if (isOn(attributes)) control(state, 'muted');
  },
  'w:docPartGallery': (state, { val }) => {
    if (val === TABLE_OF_CONTENTS) control(state, 'skipped');
  },
  'w:sdtContent': (state) => {
    const fate = state.controls.at(-1);
    if (fate === 'skipped') state.skipped++;
    else if (fate === 'muted') state.muted++;
  },
  'w:txbxContent': ({ flow }) => {
    flow.beginBox();
  },
  'v:textpath': ({ wordArt }, { string = '' }) => wordArt.push(string),
  'w:altChunk': elsewhere,
  'w:subDoc': elsewhere,
  'w:tbl': ({ flow }) => {
    flow.beginTable();
  },
  'w:tr': ({ flow }) => {
    flow.beginRow();
  },
  'w:trPr': (state) => (state.isInRowProperties = true),
  'w:hidden': ({ flow }, attributes) => {
    const row = flow.row();
    if (row && isOn(attributes)) row.isLeftOut = true;
  },
  'w:gridBefore': ({ flow }, { val }) => {
    const row = flow.row();
    if (row) row.before = columnCount(wholeNumber(val), 0);
  },
  'w:tc': ({ flow }) => {
    flow.beginCell();
  },
  'w:gridSpan': ({ flow }, { val }) => {
    const cell = flow.cell();
    if (cell) cell.colSpan = columnCount(wholeNumber(val), 1);
  },
  'w:vMerge': ({ flow }, { val }) => {
    const cell = flow.cell();
    if (cell) cell.down = val === 'restart' ? 'restart' : 'continue';
  },
  'w:hMerge': ({ flow }, { val }) => {
    const cell = flow.cell();
    if (cell) cell.isContinued = val !== 'restart';
  },
};

const CLOSE: Readonly<Record<string, CloseHandler>> = {
  'w:p': ({ flow }) => {
    flow.endParagraph();
  },
  'w:pPr': (state) => (state.isInParagraphProperties = false),
  'w:r': ({ flow }) => (flow.frame().run = undefined),
  'w:rPr': (state) => (state.isInRunProperties = false),
  'w:trPr': (state) => (state.isInRowProperties = false),
  'w:t': endWords,
  'm:t': endWords,
  'w:instrText': endWords,
  'mc:AlternateContent': ({ choices }) => choices.pop(),
  'w:sdt': ({ controls }) => controls.pop(),
  'w:sdtContent': (state) => {
    if (state.controls.at(-1) === 'muted') state.muted--;
  },
  'w:txbxContent': ({ flow }) => {
    flow.endBox();
  },
  'w:tbl': ({ flow }) => {
    flow.endTable();
  },
  'w:tr': ({ flow }) => {
    flow.endRow();
  },
  'w:tc': ({ flow }) => {
    flow.endCell();
  },
};

function add({ flow, muted }: BodyState, text: string): void {
  if (muted === 0) flow.add(text);
}

/** Outside runs the same names mean settings: a `w:tab` of a paragraph is a tab stop. */
function inRun(text: string): OpenHandler {
  return (state) => {
    if (!state.isInParagraphProperties) add(state, text);
  };
}

function vanish({ flow, isInParagraphProperties }: BodyState, attributes: XmlAttributes): void {
  const { paragraph, run } = flow.frame();
  if (isInParagraphProperties) {
    if (paragraph) paragraph.isMarkHidden = isOn(attributes);
  } else if (run) run.isHidden = isOn(attributes);
}

/** In properties it says that the end of the paragraph, or the row, is deleted; elsewhere it holds what was deleted. */
function gone(state: BodyState): void {
  const row = state.flow.row();
  const { paragraph } = state.flow.frame();
  if (state.isInRowProperties) {
    if (row) row.isLeftOut = true;
  } else if (state.isInParagraphProperties) {
    if (paragraph) paragraph.isMarkDeleted = true;
  } else if (!state.isInRunProperties) state.skipped++;
}

/** Words that stand in another document, put in or linked: without them this one would be read as if it were whole. */
function elsewhere(): never {
  throw new Unreadable('elsewhere');
}

function alternative(state: BodyState): void {
  if (state.choices.at(-1)) state.skipped++;
  else state.choices.splice(-1, 1, true);
}

function control({ controls }: BodyState, fate: 'muted' | 'skipped'): void {
  if (controls.length > 0) controls.splice(-1, 1, fate);
}

function words(state: BodyState, { space }: XmlAttributes): void {
  state.words = { text: '', isTrimmed: space !== 'preserve', isInstruction: false };
}

function endWords(state: BodyState): void {
  if (!state.words) return;
  const { text, isTrimmed, isInstruction } = state.words;
  state.words = undefined;
  if (isInstruction) state.flow.frame().fields.instruct(text);
  else add(state, wordsOf(text, isTrimmed));
}
