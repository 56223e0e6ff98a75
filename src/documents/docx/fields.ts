import { formatNumber } from './number-formats';

/** Fields whose result is left out: page numbers, and tables of contents, which say everything twice. */
const LEFT_OUT = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|TOC)\b/i;

/** A character in a circle (带圈字符), which Word writes as a formula without a result: 「EQ \o\ac(○,3)」. */
const ENCIRCLED = /^\s*EQ\s+\\o\s*\\ac\s*\([○◯△◇□],\s*([^()\\]{1,8})\)/i;

interface Field {
  instruction: string;
  /** Shown words that stood where an instruction should. */
  withheld: string;
  phase: 'instruction' | 'result';
  isLeftOut: boolean;
}

/** The fields (域) that are open at a place of the text. */
export interface FieldStack {
  begin(): void;
  /** Words of the instruction of the innermost field. */
  instruct(words: string): void;
  /** Words that are not shown where they stand. */
  withhold(words: string): void;
  /** The result of the innermost field begins. */
  separate(): void;
  /** Ends the innermost field and answers what it shows of itself: 「③」. */
  end(): string;
  /**
   * An instruction never reaches over the end of its paragraph: one that seems to has lost its other half, and the words
   * withheld for it come back.
   */
  endParagraph(): string;
  /** True where text is shown. */
  isShown(): boolean;
  /** True where a field that is left out has not ended. */
  isLeavingOut(): boolean;
}

/** True for a field whose result is no text of the author's. */
export function isLeftOutField(instruction: string): boolean {
  return LEFT_OUT.test(instruction);
}

function encircled(instruction: string): string {
  const inner = ENCIRCLED.exec(instruction)?.[1]?.trim() ?? '';
  return /^\d{1,2}$/.test(inner) ? formatNumber(Number(inner), 'decimalEnclosedCircle') : inner;
}

/** An empty stack; with `keepsAll` every result is shown. */
export function fieldStack(keepsAll: boolean): FieldStack {
  const fields: Field[] = [];
  let hiding = 0;
  let leavingOut = 0;
  const hides = ({ phase, isLeftOut }: Field) => phase === 'instruction' || isLeftOut;
  const pop = () => {
    const field = fields.pop();
    if (field && hides(field)) hiding--;
    if (field?.isLeftOut === true) leavingOut--;
    return field;
  };
  return {
    begin: () => {
      fields.push({ instruction: '', withheld: '', phase: 'instruction', isLeftOut: false });
      hiding++;
    },
    instruct: (words) => {
      const field = fields.at(-1);
      if (field && field.instruction.length < 100) field.instruction += words;
    },
    withhold: (words) => {
      const field = fields.at(-1);
      if (field?.phase === 'instruction') field.withheld += words;
    },
    separate: () => {
      const field = fields.at(-1);
      if (field?.phase !== 'instruction') return;
      field.phase = 'result';
      field.isLeftOut = !keepsAll && isLeftOutField(field.instruction);
      if (field.isLeftOut) leavingOut++;
      else hiding--;
    },
    end: () => {
      const field = pop();
      return field?.phase === 'instruction' ? encircled(field.instruction) : '';
    },
    endParagraph: () => {
      let words = '';
      while (fields.at(-1)?.phase === 'instruction') words = (pop()?.withheld ?? '') + words;
      return words;
    },
    isShown: () => hiding === 0,
    isLeavingOut: () => leavingOut > 0,
  };
}
