import { withoutBlanks } from '../text/blanks';
import { simplifyFrequent, stripArtefacts } from '../text/script';
import { toHalfWidth } from '../text/width';
import { COLUMN_ROLES } from './columns/index';
import { remember } from './remember';
import type { Role } from './role';

/** How a header label was understood: `exact` a listed label, `part` by its pieces, `vague` only if the cells agree. */
export interface LabelMatch {
  readonly role: Role;
  readonly how: 'exact' | 'part' | 'vague';
}

/** Turns traditional text into simplified text. */
export type Simplify = (text: string) => string;

/** Reads header cells. */
export interface LabelReader {
  /** The cell's words without blanks and artefacts, as columns are called. */
  wordsOf(text: string): string;
  /** The words in the form the column roles list them. */
  nameOf(text: string): string;
  /** What the words mean standing alone. */
  matchOf(text: string): LabelMatch | undefined;
}

/** No header label is longer. */
export const MAX_LABEL_CHARS = 40;

const EXACT = new Map<string, LabelMatch>();
for (const { id, headers, vagueHeaders = [] } of COLUMN_ROLES) {
  for (const header of headers) EXACT.set(header, { role: id, how: 'exact' });
  for (const header of vagueHeaders) EXACT.set(header, { role: id, how: 'vague' });
}

/** A reader for one sheet: a sheet is full of texts that stand in many cells. */
export function labelReader(simplify?: Simplify): LabelReader {
  const nameOf = (text: string) => normaliseLabel(text, simplify);
  return {
    wordsOf: (text) => withoutBlanks(stripArtefacts(simplify ? simplify(text) : text)),
    nameOf,
    matchOf: remember((text) => matchLabel([nameOf(text)])),
  };
}

/** A header cell's words in the form the column roles list them: 「工 作 任 务：」 → 「工作任务」, 「內(nèi)容」 → 「内容」. */
export function normaliseLabel(text: string, simplify: Simplify = simplifyFrequent): string {
  const plain = toHalfWidth(simplifyFrequent(simplify(stripArtefacts(text))));
  return withoutLabelMarks(withoutBlanks(plain));
}

/** A label without the sign of a column that must be filled in, and without a colon behind it. */
export function withoutLabelMarks(label: string): string {
  return label.replace(/^[*★]/, '').replace(/[:：*★]$/, '');
}

/**
 * Reads one column's label: the names in its header rows from the top down, normalised.
 * Under 「责任单位」 a 「牵头」 means 责任单位牵头 and 牵头责任单位 alike.
 */
export function matchLabel(names: readonly string[]): LabelMatch | undefined {
  const own = names.at(-1) ?? '';
  const above = names.slice(0, -1).join('');
  const ownMatch = matchExactly(own);
  if (ownMatch?.how === 'exact') return ownMatch;
  if (above === '') return ownMatch ?? matchByParts(own);
  const joined = matchExactly(own + above) ?? matchExactly(above + own);
  if (joined) return joined;
  return matchByParts(above + own) ?? matchByParts(own) ?? asPart(matchLabel(names.slice(0, -1))) ?? ownMatch;
}

/** Whole, with the words in brackets taken in, and without them: 「责任（配合）单位」「完成时限（月）」. */
function matchExactly(label: string): LabelMatch | undefined {
  const whole = EXACT.get(label);
  if (whole || !label.includes('(')) return whole;
  return EXACT.get(label.replace(/[()]/g, '')) ?? EXACT.get(withoutBrackets(label));
}

function matchByParts(label: string): LabelMatch | undefined {
  const bare = withoutBrackets(label);
  if (bare === '') return undefined;
  const found = COLUMN_ROLES.find(({ parts }) => parts?.test(bare) === true);
  return found && { role: found.id, how: 'part' };
}

function asPart(match: LabelMatch | undefined): LabelMatch | undefined {
  return match && { role: match.role, how: 'part' };
}

function withoutBrackets(label: string): string {
  return label.replace(/\([^()]{0,40}\)/g, '').replace(/[()]/g, '');
}
