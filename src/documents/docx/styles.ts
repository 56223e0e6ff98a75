import { isOn, type XmlAttributes, type XmlHandlers } from './xml';

/** What a style says of itself. */
interface StyleDraft {
  basedOn?: string;
  numId?: string;
  level?: string;
  isHidden?: boolean;
}

/** What a style means with all it is based on; absent where nobody says. */
export type Style = Readonly<Omit<StyleDraft, 'basedOn'>>;

/** The styles of a document by their ids. */
export interface Styles {
  readonly byId: ReadonlyMap<string, Style>;
  /** Of paragraphs that name no style. */
  readonly defaultParagraph: string | undefined;
}

/** A document without a part of styles. */
export const NO_STYLES: Styles = { byId: new Map(), defaultParagraph: undefined };

/** Reads the part of styles: only what numbering and hidden text need. */
export function stylesReader(): { readonly handlers: XmlHandlers; readonly finish: () => Styles } {
  const drafts = new Map<string, StyleDraft>();
  let style: StyleDraft | undefined;
  let defaultParagraph: string | undefined;
  // What a tracked change has replaced, or what a table style keeps for corners and margins, says nothing.
  let besides = 0;
  const begin = ({ styleId = '', type, default: isDefault }: XmlAttributes) => {
    style = {};
    drafts.set(styleId, style);
    if (type === 'paragraph' && isOn({ val: isDefault ?? '0' })) defaultParagraph ??= styleId;
  };
  const handlers: XmlHandlers = {
    open: (name, attributes) => {
      if (isBeside(name)) besides++;
      else if (name === 'w:style') begin(attributes);
      else if (style && besides === 0) note(style, name, attributes);
    },
    close: (name) => {
      if (isBeside(name)) besides--;
      else if (name === 'w:style') style = undefined;
    },
  };
  return { handlers, finish: () => ({ byId: settled(drafts), defaultParagraph }) };
}

function isBeside(name: string): boolean {
  return name === 'w:tblStylePr' || name === 'w:pPrChange' || name === 'w:rPrChange';
}

function note(style: StyleDraft, name: string, attributes: XmlAttributes): void {
  const value = attributes['val'];
  if (name === 'w:basedOn' && value !== undefined) style.basedOn = value;
  else if (name === 'w:numId' && value !== undefined) style.numId = value;
  else if (name === 'w:ilvl' && value !== undefined) style.level = value;
  else if (name === 'w:vanish') style.isHidden = isOn(attributes);
}

/** Each style once, from the foot of its chain upwards; a circle is cut where it closes. */
function settled(drafts: ReadonlyMap<string, StyleDraft>): ReadonlyMap<string, Style> {
  const result = new Map<string, Style>();
  for (const id of drafts.keys()) {
    const chain: string[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined; at = drafts.get(at)?.basedOn) {
      if (result.has(at) || seen.has(at) || !drafts.has(at)) break;
      seen.add(at);
      chain.push(at);
    }
    for (const member of chain.reverse()) {
      const { basedOn, ...own } = drafts.get(member) ?? {};
      result.set(member, { ...(basedOn === undefined ? {} : result.get(basedOn)), ...own });
    }
  }
  return result;
}
