/** A value of a formula: numbers, texts, truth, an empty cell, or one row of values. */
export type FormulaValue = number | string | boolean | null | readonly (number | string | boolean | null)[];

type Scalar = Exclude<FormulaValue, readonly unknown[]>;

/** What names and cells stand for. */
export type Lookup = (name: string) => Scalar;

const TOKEN = /\s*("(?:[^"]|"")*"|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|<=|>=|<>|[-+<>=(),{}]|[$A-Za-z\d\u4e00-\u9fff!'.]+)/y;

/** Works out the formulas the add-in writes, as Excel does, as far as those need it; throws on anything else. */
export function evaluate(formula: string, lookup: Lookup): FormulaValue {
  const tokens = tokensOf(formula.replace(/^=/, ''));
  let at = 0;
  const peek = () => tokens[at];
  const take = (wanted?: string) => {
    const token = tokens[at++];
    if (token === undefined || (wanted !== undefined && token !== wanted)) throw new Error(`${formula}: ${token}`);
    return token;
  };
  const compare = (): FormulaValue => {
    let left = sum();
    for (let sign = peek(); sign && /^(?:<=|>=|<>|[<>=])$/.test(sign); sign = peek()) {
      const operator = take();
      left = overArrays(left, sum(), (a, b) => compared(operator, a, b));
    }
    return left;
  };
  const sum = (): FormulaValue => {
    let left = primary();
    for (let sign = peek(); sign === '+' || sign === '-'; sign = peek()) {
      take();
      const factor = sign === '+' ? 1 : -1;
      left = overArrays(left, primary(), (a, b) => numberOf(a) + factor * numberOf(b));
    }
    return left;
  };
  const list = (end: string): FormulaValue[] => {
    const values: FormulaValue[] = [];
    while (peek() !== end) {
      values.push(compare());
      if (peek() === ',') take();
    }
    take(end);
    return values;
  };
  const primary = (): FormulaValue => {
    const token = take();
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) return Number(token);
    if (token === '-') return -numberOf(scalar(primary()));
    if (token === '{') return list('}').map(scalar);
    if (token === '(') {
      const inner = compare();
      take(')');
      return inner;
    }
    if (peek() === '(') {
      take('(');
      return call(token, list(')'));
    }
    if (token === 'TRUE' || token === 'FALSE') return token === 'TRUE';
    return lookup(token);
  };
  const result = compare();
  if (at < tokens.length) throw new Error(`${formula}: ${tokens.slice(at).join('')}`);
  return result;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new Error(`no formula at ${from}: ${text}`);
    tokens.push(token);
  }
  return tokens;
}

const FUNCTIONS: Readonly<Record<string, (args: readonly FormulaValue[]) => FormulaValue>> = {
  IF: ([test = null, yes = null, no = null]) => (truthOf(scalar(test)) ? yes : no),
  AND: (args) => args.flatMap(items).every(truthOf),
  OR: (args) => args.flatMap(items).some(truthOf),
  NOT: ([value = null]) => !truthOf(scalar(value)),
  ISNUMBER: ([value]) => typeof value === 'number',
  EXACT: ([one = null, other = null]) => textOf(scalar(one)) === textOf(scalar(other)),
  LEFT: ([text = null, count = null]) => textOf(scalar(text)).slice(0, numberOf(scalar(count))),
  LEN: ([text = null]) => textOf(scalar(text)).length,
  LOOKUP: ([wanted = null, keys = null, values = null]) => {
    const later = items(keys).findIndex((key) => numberOf(key) > numberOf(scalar(wanted)));
    const found = items(values)[(later < 0 ? items(keys).length : later) - 1];
    if (found === undefined) throw new Error('#N/A');
    return found;
  },
};

function call(name: string, args: readonly FormulaValue[]): FormulaValue {
  const work = FUNCTIONS[name];
  if (!work) throw new Error(`no function ${name}`);
  return work(args);
}

function isScalar(value: FormulaValue): value is Scalar {
  return value === null || typeof value !== 'object';
}

function items(value: FormulaValue): readonly Scalar[] {
  return isScalar(value) ? [value] : value;
}

function scalar(value: FormulaValue): Scalar {
  if (!isScalar(value)) throw new Error('an array where one value is wanted');
  return value;
}

function overArrays(a: FormulaValue, b: FormulaValue, work: (a: Scalar, b: Scalar) => Scalar): FormulaValue {
  if (isScalar(a) && isScalar(b)) return work(a, b);
  const [left, right] = [items(a), items(b)];
  const length = Math.max(left.length, right.length);
  return Array.from({ length }, (_, index) =>
    work(left[left.length === 1 ? 0 : index] ?? null, right[right.length === 1 ? 0 : index] ?? null),
  );
}

/** Numbers come before texts, texts before truth; an empty cell is 0 or 「」 as its neighbour asks. */
function compared(sign: string, a: Scalar, b: Scalar): boolean {
  const [left, right] = [a ?? emptyLike(b), b ?? emptyLike(a)];
  const rank = (value: Scalar) => ['number', 'string', 'boolean'].indexOf(typeof value);
  const [x, y] = [keyOf(left), keyOf(right)];
  const order = rank(left) - rank(right) || (x < y ? -1 : Number(x > y));
  if (sign === '=') return order === 0;
  if (sign === '<>') return order !== 0;
  if (sign.endsWith('=') && order === 0) return true;
  return sign.startsWith('<') ? order < 0 : order > 0;
}

function keyOf(value: Scalar): string | number {
  return typeof value === 'string' ? value.toLowerCase() : Number(value);
}

function emptyLike(other: Scalar): Scalar {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function numberOf(value: Scalar): number {
  const number = Number(value);
  if (Number.isNaN(number)) throw new Error(`#VALUE! ${value}`);
  return number;
}

function truthOf(value: Scalar): boolean {
  if (typeof value === 'string') throw new Error('#VALUE!');
  return Boolean(value);
}

function textOf(value: Scalar): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
