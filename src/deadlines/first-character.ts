/** What opens a group, an escape, a class, or any one sign of a regular expression. */
const SIGN = /\((?:\?(?:[:=!]|<(?:[=!]|\w+>)))?|\\(?:u[\da-fA-F]{4}|.)|\[(?:\\.|[^\]\\])*\]|[^]/y;
const REPEATED = /(?:([?*]|\{0[,}]\d*\}?)|\+|\{\d+(?:,\d*)?\})\??/y;

/** What a piece of an expression may begin with: alternatives of one character each, or nothing at all. */
interface Beginning {
  readonly first: readonly string[];
  readonly mayBeEmpty: boolean;
}

interface Cursor {
  readonly source: string;
  at: number;
}

const NOTHING: Beginning = { first: [], mayBeEmpty: true };

/**
 * Tells by its first character where an expression need not be tried. What the expression only looks at (`(?=`, `(?<!`) is
 * not asked, so it may be tried in vain, but is never left out where it matches.
 */
export function firstCharacter({ source }: RegExp): RegExp {
  const { first, mayBeEmpty } = readAlternatives({ source, at: 0 });
  return mayBeEmpty ? /^/ : new RegExp(`^(?:${[...new Set(first)].join('|')})`);
}

/** Reads to the end of a group or of the expression, the closing sign included. */
function readAlternatives(cursor: Cursor): Beginning {
  const first: string[] = [];
  let mayBeEmpty = false;
  let isOpen = true;
  for (let sign = nextSign(cursor); ; sign = nextSign(cursor)) {
    if (sign === '' || sign === ')' || sign === '|') {
      mayBeEmpty ||= isOpen;
      if (sign !== '|') return { first, mayBeEmpty };
      isOpen = true;
      continue;
    }
    const beginning = readRepeated(cursor, readTerm(cursor, sign));
    if (isOpen) first.push(...beginning.first);
    isOpen &&= beginning.mayBeEmpty;
  }
}

function readTerm(cursor: Cursor, sign: string): Beginning {
  if (sign.startsWith('(')) {
    const inside = readAlternatives(cursor);
    return /^\(\?<?[=!]/.test(sign) ? NOTHING : inside;
  }
  if (sign === '^' || sign === '$' || /^\\b/i.test(sign)) return NOTHING;
  return { first: [sign], mayBeEmpty: false };
}

function readRepeated(cursor: Cursor, { first, mayBeEmpty }: Beginning): Beginning {
  REPEATED.lastIndex = cursor.at;
  const match = REPEATED.exec(cursor.source);
  cursor.at += match?.[0].length ?? 0;
  return { first, mayBeEmpty: mayBeEmpty || match?.[1] !== undefined };
}

function nextSign(cursor: Cursor): string {
  SIGN.lastIndex = cursor.at;
  const sign = SIGN.exec(cursor.source)?.[0] ?? '';
  cursor.at += sign.length;
  return sign;
}
