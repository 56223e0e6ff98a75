import type { CellRange } from '../../../src/grid/address';
import type { Grid, GridCell } from '../../../src/grid/grid';
import { BODIES, type Body } from './bodies';

/** A sheet in mixed wording, and what a clerk who knows the city would say of its names. */
export interface MixedPlan {
  readonly grid: Grid;
  /** How often the sheet writes each name, blanks inside left out and prefixes carried on. */
  readonly counts: ReadonlyMap<string, number>;
  /** The body each name means. */
  readonly bodyOf: ReadonlyMap<string, Body>;
  /** Names that lack their prefix, and names with a slip. */
  readonly bare: ReadonlySet<string>;
  readonly slips: ReadonlySet<string>;
}

interface Size {
  readonly rows: number;
  /** How many of the bodies, from the first. */
  readonly bodies: number;
  readonly seed: number;
}

/** Collectives and the like: bodies of nobody's list. */
const COLLECTIVES = ['各县（区）人民政府', '各乡镇', '市直有关部门', '各县区'];
const HEADER = ['序号', '工作任务', '牵头单位', '责任单位', '完成时限'];
const DEADLINES = ['2026年6月底前', '2026年9月底前', '2026年12月底前', '全年工作', '每季度末'];
/** How often the first, second and third way of a body is written, of a hundred. */
const SHARES = [62, 26, 12];
/** Of so many bodies one is now and then written without 「市」. */
const BARE_EVERY = 4;
/** What takes no 「市」 off: offices of party and government, companies. */
const NEVER_BARE = /^市(?:委|府|政府|中|人民|总工会|红十字)|公司|集团/;

const PLACE = /^[^市区县镇乡]+[区县镇乡]/;

/** Writes the sheet: the same size and seed, the same sheet. */
export function mixedPlan(size: Size): MixedPlan {
  const writer = unitWriter(size);
  const rows: (GridCell | undefined)[][] = [['2026年重点工作责任分解表'].map(cellOf), HEADER.map(cellOf)];
  const merges: CellRange[] = [{ top: 0, left: 0, bottom: 0, right: HEADER.length - 1 }];
  let leadUntil = 0;
  for (let serial = 1; serial <= size.rows; serial++) {
    const row = rows.length;
    const isMerged = row <= leadUntil;
    const lead = isMerged ? undefined : cellOf(writer.leadCell());
    if (!isMerged && writer.random() < 0.2) {
      leadUntil = Math.min(row + 1 + Math.floor(writer.random() * 2), size.rows + 1);
      if (leadUntil > row) merges.push({ top: row, left: 2, bottom: leadUntil, right: 2 });
    }
    const responsible = cellOf(writer.responsibleCell(serial));
    const deadline = cellOf(DEADLINES[serial % DEADLINES.length] ?? '');
    rows.push([cellOf(serial), cellOf(`推进第${serial}项重点工作，形成书面成果`), lead, responsible, deadline]);
  }
  const grid: Grid = {
    sheet: '责任分解',
    rowCount: rows.length,
    colCount: HEADER.length,
    rows,
    merges,
    hiddenRows: new Set(),
    hiddenCols: new Set(),
    isProtected: false,
    tables: [],
    date1904: false,
  };
  return { grid, ...writer.truth };
}

interface UnitWriter {
  readonly random: () => number;
  readonly leadCell: () => string;
  readonly responsibleCell: (serial: number) => string;
  readonly truth: Omit<MixedPlan, 'grid'>;
}

function unitWriter({ bodies: count, seed }: Size): UnitWriter {
  const random = mulberry32(seed);
  const bodies = BODIES.slice(0, count);
  const counts = new Map<string, number>();
  const bodyOf = new Map<string, Body>();
  const bare = new Set<string>();
  const slips = new Set<string>();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const tell = (body: Body, name: string) => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    bodyOf.set(name, body);
    return name;
  };
  /** Different bodies: what stands in one cell is never one body twice. */
  const pickBodies = (number: number) => {
    const picked = new Set<Body>();
    while (picked.size < number) picked.add(pick(bodies));
    return [...picked];
  };
  const nameOf = (body: Body): string => {
    const turn = bodies.indexOf(body);
    const at = random() * 100;
    const way = SHARES.findIndex((_, index) => at < sum(SHARES.slice(0, index + 1)));
    return body.names[(way + turn) % body.names.length] ?? '';
  };
  /** A name with blanks or a line break inside, now and then; behind its place they may part two units: 「东湖区⏎城管局」. */
  const untidy = (name: string): string => {
    const first = PLACE.exec(name)?.[0].length ?? 1;
    if (random() > 0.06 || name.length < first + 3) return name;
    const at = first + 1 + Math.floor(random() * (name.length - first - 2));
    return name.slice(0, at) + pick([' ', '\u3000', '\n']) + name.slice(at);
  };
  const alone = (body: Body): string => {
    const slip = body.slip !== undefined && random() < 0.2 ? body.slip : undefined;
    if (slip !== undefined) slips.add(slip);
    const name = slip ?? nameOf(body);
    const takesBare = bodies.indexOf(body) % BARE_EVERY === 0 && name.startsWith('市') && !NEVER_BARE.test(name);
    if (slip !== undefined) return tell(body, slip);
    if (!takesBare || random() > 0.2) return untidy(tell(body, name));
    bare.add(name.slice(1));
    return tell(body, name.slice(1));
  };
  const list = (picked: readonly Body[]): string => {
    if (picked.length === 1) return picked.map(alone).join('');
    let before = '';
    const written = picked.map((body) => {
      const name = tell(body, nameOf(body));
      // The name before has said which level is meant.
      const isCarried = before.startsWith('市') && name.startsWith('市') && !NEVER_BARE.test(name) && random() < 0.15;
      before = name;
      return isCarried ? name.slice(1) : untidy(name);
    });
    const comma = random() < 0.1 ? '，' : '、';
    if (random() > 0.06) return written.join(comma);
    return `${written.slice(0, -1).join(comma)}及${written.at(-1) ?? ''}`;
  };
  return {
    random,
    leadCell: () => list(pickBodies(random() < 0.85 ? 1 : 2)),
    responsibleCell: (serial) => {
      const picked = pickBodies(serial % 13 === 0 ? 3 : 1 + Math.floor(random() * 5));
      if (serial % 13 === 0) return `${list(picked.slice(0, 1))}牵头，${list(picked.slice(1))}配合`;
      const units = list(picked);
      const end = serial % 50 === 0 ? '，' : '';
      return (serial % 9 === 0 ? `${units}、${pick(COLLECTIVES)}` : units) + end;
    },
    truth: { counts, bodyOf, bare, slips },
  };
}

function cellOf(value: string | number): GridCell {
  return { value, text: String(value) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Numbers from 0 to 1, the same ones for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
