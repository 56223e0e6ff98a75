import { type FontLook, fontLookReader } from './font-look';
import { type XmlAttributes, unescapeText } from '../package/xml';

/** Text of a cell with what is needed to tell whether it mixes fonts. */
export interface RichText {
  readonly text: string;
  /** Different looks of its runs, two or more; undefined stands for the cell's own font. Empty where there is one look. */
  readonly looks: readonly (FontLook | undefined)[];
}

/** Reads one `si` or `is` element after another from parser events. */
export interface RichTextReader {
  begin(): void;
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
  end(): RichText;
}

const ONE_LOOK: RichText['looks'] = [];

/** Phonetic guides (`rPh`) are left out; runs of nothing but white space have no look. */
export function richTextReader(): RichTextReader {
  const font = fontLookReader();
  let whole = '';
  let run = '';
  let look: FontLook | undefined;
  let looks = new Set<FontLook | undefined>();
  let isInText = false;
  let isInPhonetic = false;
  let isInRunLook = false;
  return {
    begin: () => {
      whole = '';
      looks = new Set();
      isInText = isInPhonetic = isInRunLook = false;
    },
    open: (name, attributes) => {
      if (isInRunLook) font.property(name, attributes);
      else if (name === 't') isInText = !isInPhonetic;
      else if (name === 'rPh') isInPhonetic = true;
      else if (name === 'r') {
        run = '';
        look = undefined;
      } else if (name === 'rPr') {
        isInRunLook = true;
        font.begin();
      }
    },
    text: (text) => {
      if (!isInText) return;
      whole += text;
      run += text;
    },
    close: (name) => {
      if (name === 't') isInText = false;
      else if (name === 'rPh') isInPhonetic = false;
      else if (name === 'rPr') {
        isInRunLook = false;
        look = font.end();
      } else if (name === 'r' && run.trim() !== '') looks.add(look);
    },
    end: () => ({ text: unescapeText(whole), looks: looks.size < 2 ? ONE_LOOK : [...looks] }),
  };
}

/** True where the runs of a text differ in look, inside a cell with the given font. */
export function mixesFonts(text: RichText, cellFont: FontLook | undefined): boolean {
  const [first, ...others] = text.looks.map((look) => look ?? cellFont);
  return others.some((look) => look !== first);
}
