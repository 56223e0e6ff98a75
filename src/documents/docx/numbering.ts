import type { Styles } from './styles';
import { isOn, wholeNumber, type XmlAttributes, type XmlHandlers } from './xml';

/** How one level of a list is numbered. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** 「第%1章」 */
  readonly text: string;
  /** What parts the number from the paragraph: in plain text a blank or nothing. */
  readonly suffix: string;
  /** Levels above are written as digits. */
  readonly isLegal: boolean;
  /** One-based level whose use restarts this one; 0 never; absent: every level above. */
  readonly restart?: number;
  /** Style of the paragraphs that stand at this level. */
  readonly style?: string;
  readonly isHidden: boolean;
}

/** A list as paragraphs refer to it. */
export interface NumberList {
  /** Lists with the same count on together. */
  readonly counter: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Where a level begins anew when this list is first used at it. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** The lists of a document by `numId`. */
export type NumberLists = ReadonlyMap<string, NumberList>;

/** Levels of a list, counted from 0. */
export const LEVELS = 9;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface AbstractDraft {
  readonly levels: ListLevel[];
  /** The style that stands for the list. */
  link?: string;
}

interface NumDraft {
  abstract?: string;
  readonly levels: ListLevel[];
  readonly startOverrides: Map<number, number>;
}

interface NumberingState {
  readonly abstracts: Map<string, AbstractDraft>;
  readonly nums: Map<string, NumDraft>;
  abstract: AbstractDraft | undefined;
  num: NumDraft | undefined;
  overridden: number;
  level: Mutable<ListLevel> | undefined;
  /** Depth inside what newer programs alone understand; what they put aside for the others says the same. */
  choices: number;
}

/** Reads the part of numbering; lists that only name a style are found through the styles. */
export function numberingReader(styles: Styles): {
  readonly handlers: XmlHandlers;
  readonly finish: () => NumberLists;
} {
  const state: NumberingState = {
    abstracts: new Map(),
    nums: new Map(),
    abstract: undefined,
    num: undefined,
    overridden: 0,
    level: undefined,
    choices: 0,
  };
  const handlers: XmlHandlers = {
    open: (name, attributes) => {
      if (name === 'mc:Choice') state.choices++;
      else if (state.choices > 0) return;
      else if (state.level) noteLevel(state.level, name, attributes);
      else LIST_PARTS[name]?.(state, attributes);
    },
    close: (name) => {
      if (name === 'mc:Choice') state.choices--;
      else if (name === 'w:lvl') state.level = undefined;
      else if (name === 'w:abstractNum') state.abstract = undefined;
      else if (name === 'w:num') state.num = undefined;
    },
  };
  return { handlers, finish: () => linked(state, styles) };
}

const LIST_PARTS: Readonly<Record<string, (state: NumberingState, attributes: XmlAttributes) => void>> = {
  'w:abstractNum': (state, { abstractNumId = '' }) => {
    state.abstract = { levels: [] };
    state.abstracts.set(abstractNumId, state.abstract);
  },
  'w:num': (state, { numId = '' }) => {
    state.num = { levels: [], startOverrides: new Map() };
    state.nums.set(numId, state.num);
  },
  'w:abstractNumId': ({ num }, { val }) => {
    if (num && val !== undefined) num.abstract = val;
  },
  'w:numStyleLink': ({ abstract }, { val }) => {
    if (abstract && val !== undefined) abstract.link = val;
  },
  'w:lvlOverride': (state, { ilvl }) => {
    state.overridden = wholeNumber(ilvl) ?? 0;
  },
  'w:startOverride': ({ num, overridden }, { val }) => {
    num?.startOverrides.set(overridden, wholeNumber(val) ?? 0);
  },
  'w:lvl': (state, { ilvl }) => {
    beginLevel(state, wholeNumber(ilvl) ?? 0);
  },
};

const LEVEL_PARTS: Readonly<Record<string, (level: Mutable<ListLevel>, val: string) => void>> = {
  'w:start': (level, val) => {
    level.start = wholeNumber(val) ?? 0;
  },
  'w:numFmt': (level, val) => {
    level.format = val;
  },
  'w:lvlText': (level, val) => {
    level.text = val;
  },
  'w:suff': (level, val) => {
    level.suffix = val === 'nothing' ? '' : ' ';
  },
  'w:lvlRestart': (level, val) => {
    level.restart = wholeNumber(val) ?? 0;
  },
  'w:pStyle': (level, val) => {
    level.style = val;
  },
};

function beginLevel(state: NumberingState, level: number): void {
  state.level = { start: 0, format: 'decimal', text: '', suffix: ' ', isLegal: false, isHidden: false };
  const levels = (state.num ?? state.abstract)?.levels;
  if (levels && level < LEVELS) levels[level] = state.level;
}

function noteLevel(level: Mutable<ListLevel>, name: string, attributes: XmlAttributes): void {
  if (name === 'w:isLgl') level.isLegal = isOn(attributes);
  else if (name === 'w:vanish') level.isHidden = isOn(attributes);
  else LEVEL_PARTS[name]?.(level, attributes['val'] ?? '');
}

function linked({ abstracts, nums }: NumberingState, styles: Styles): NumberLists {
  const lists = new Map<string, NumberList>();
  for (const [numId, { abstract, levels, startOverrides }] of nums) {
    const counter = linkedAbstract(abstract, { abstracts, nums }, styles);
    if (counter === undefined) continue;
    const base = abstracts.get(counter)?.levels ?? [];
    const own = Array.from({ length: LEVELS }, (_, level) => levels[level] ?? base[level]);
    lists.set(numId, { counter, levels: own, startOverrides });
  }
  return lists;
}

/** Follows 「this list is that of a style」 to the list that has levels. */
function linkedAbstract(
  first: string | undefined,
  { abstracts, nums }: Pick<NumberingState, 'abstracts' | 'nums'>,
  styles: Styles,
): string | undefined {
  const seen = new Set<string>();
  let at = first;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    const link = abstracts.get(at)?.link;
    if (link === undefined) return at;
    at = nums.get(styles.byId.get(link)?.numId ?? '')?.abstract;
  }
  return undefined;
}
