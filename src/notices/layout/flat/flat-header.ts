import { matchLabel, normaliseLabel } from '../../../tasks/labels';
import type { Role } from '../../../tasks/role';
import type { FlatToken } from './flat-token';

/** What the cells of a column hold. */
export type FlatKind = 'serial' | 'text' | 'units' | 'time';

/** A column of a table whose cells stand one below the other. */
export interface FlatColumn {
  readonly role: Role;
  readonly kind: FlatKind;
  /** The tokens of its label: 「牵头」⏎「单位」 is one. */
  readonly tokens: readonly FlatToken[];
}

/** The labels of a table, and how many tokens they take. */
export interface FlatHeader {
  readonly columns: readonly FlatColumn[];
  readonly length: number;
}

const LONGEST_LABEL = 16;
const LONGEST_PART = 4;
const MOST_COLUMNS = 14;
const FEWEST_LABELS = 3;

const KINDS: Partial<Readonly<Record<Role, FlatKind>>> = {
  no: 'serial',
  lead: 'units',
  responsible: 'units',
  cooperating: 'units',
  'lead+responsible': 'units',
  deadline: 'time',
};

/** What the cells below a label of a role hold. */
export function columnKind(role: Role): FlatKind {
  return KINDS[role] ?? 'text';
}

/** The header that begins at a token: at least three known labels, among them units or a deadline, and something to do. */
export function readFlatHeader(tokens: readonly FlatToken[], from: number): FlatHeader | undefined {
  const columns: FlatColumn[] = [];
  let at = from;
  while (columns.length < MOST_COLUMNS) {
    const column = columnAt(tokens, at);
    if (!column) break;
    columns.push(column);
    at += column.tokens.length;
  }
  return isHeader(columns) ? { columns, length: at - from } : undefined;
}

function isHeader(columns: readonly FlatColumn[]): boolean {
  const kinds = new Set(columns.map(({ kind }) => kind));
  const roles = columns.map(({ role }) => role);
  const number = roles.indexOf('no');
  return (
    columns.length >= FEWEST_LABELS &&
    // A title 「……任务清单」 right above the labels is none of them.
    (number <= 0 || (number === 1 && roles[0] === 'category')) &&
    (kinds.has('units') || kinds.has('time')) &&
    roles.some((role) => role === 'task' || role === 'requirement' || role === 'target') &&
    new Set(columns.map(({ tokens }) => tokens.map(({ text }) => text).join(''))).size === columns.length
  );
}

function columnAt(tokens: readonly FlatToken[], at: number): FlatColumn | undefined {
  return joinedLabel(tokens, at) ?? labelOf(tokens.slice(at, at + 1));
}

/** A label over two lines: 「完成」⏎「时限」. */
function joinedLabel(tokens: readonly FlatToken[], at: number): FlatColumn | undefined {
  const parts = tokens.slice(at, at + 2);
  if (parts.length < 2 || parts.some(({ text }) => text.length > LONGEST_PART)) return undefined;
  const areBothLabels = parts.every((part) => isExact([part]));
  return areBothLabels ? undefined : labelOf(parts, true);
}

function isExact(tokens: readonly FlatToken[]): boolean {
  return matchOf(tokens)?.how === 'exact';
}

function labelOf(tokens: readonly FlatToken[], mustBeExact = false): FlatColumn | undefined {
  const match = matchOf(tokens);
  if (!match || match.how === 'vague' || (mustBeExact && match.how !== 'exact')) return undefined;
  return { role: match.role, kind: columnKind(match.role), tokens };
}

function matchOf(tokens: readonly FlatToken[]) {
  const label = tokens.map(({ text }) => text).join('');
  if (label === '' || label.length > LONGEST_LABEL || /[。,;、]|^\(?[一二三四五六七八九十\d]{1,3}[)、.]/.test(label))
    return undefined;
  return matchLabel([normaliseLabel(label)]);
}
