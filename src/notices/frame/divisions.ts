import type { UnitHeading } from '../attributions/unit-headings';
import type { FrameLine } from './frame-line';

/** A section that divides the work among units: 「三、职责分工」, or what follows 「各部门职责如下：」. */
export interface Division {
  /** What stands as high ends it. */
  readonly level: number;
  /** A heading without a number: the next such heading ends it. */
  readonly isLoose: boolean;
  /** Units without numbers are its headings: the first stands before any other word. */
  readonly opensWithUnits: boolean;
}

const DIVISION =
  /^[^,。;:、]{0,12}?(?:职责|分工|任务分解|责任分解|责任清单|任务清单|职能|责任划分|责任落实)(?:安排|任务|[与及和](?:要求|任务|分工|职责))?[。:]?$/;
/** 「二、强化职责分工，落实监管责任」 */
const DIVISION_AND_MORE = /^[^,。;:、]{0,6}(?:职责分工|部门职责|单位职责)[,、][^,。;:]{2,14}$/;
const MAX_DIVISION = 24;
/** 「各部门职责如下：」「具体分工如下。」 */
const LEAD_IN = /(?:职责|分工|任务|责任).{0,10}如下[:。]$/;
const MAX_LEAD_IN = 40;
const SENTENCE = /。|如下:$/;
const LOOSE_TITLE = /^[^,。;:、]{2,20}$/;

/** The units that lines name as headings, whatever stands around them, by line number. */
export type UnitHeadings = ReadonlyMap<number, UnitHeading>;

/** The division each line is in; its heading and lead-in are in none. */
export function divisionsOf(lines: readonly FrameLine[], units: UnitHeadings): readonly (Division | undefined)[] {
  let open: Division | undefined;
  // 「某县任务清单」 above all words is a title.
  let isInBody = false;
  return lines.map((line, at) => {
    const isUnit = units.has(at);
    isInBody ||= !isLoose(line) || SENTENCE.test(line.text);
    if (open && ends(line, open, isUnit)) open = undefined;
    if (isInBody && !isUnit && beginsDivision(line)) {
      open = { ...(open ?? newDivision(lines, at)), opensWithUnits: isLoose(lines[at + 1]) && units.has(at + 1) };
      return undefined;
    }
    return open;
  });
}

function newDivision(lines: readonly FrameLine[], at: number): Division {
  return {
    level: lines[at]?.level ?? levelAbove(lines, at),
    isLoose: isLoose(lines[at]),
    opensWithUnits: false,
  };
}

function isLoose(line: FrameLine | undefined): boolean {
  return line?.level === undefined;
}

const LOOKED_AT = 3;

/** A heading without a number is just above the first number below it. */
function levelAbove(lines: readonly FrameLine[], at: number): number {
  const below = lines.slice(at + 1, at + 1 + LOOKED_AT).find(({ level }) => level !== undefined)?.level;
  return below === undefined ? 0 : below - 1;
}

function beginsDivision({ text, title, level, block }: FrameLine): boolean {
  if (block.kind === 'table') return false;
  if (title.length <= MAX_DIVISION && (DIVISION.test(title) || DIVISION_AND_MORE.test(title))) return true;
  return level === undefined && text.length <= MAX_LEAD_IN && LEAD_IN.test(text);
}

function ends(line: FrameLine, division: Division, isUnit: boolean): boolean {
  if (line.level !== undefined) return line.level <= division.level;
  return !isUnit && division.isLoose && LOOSE_TITLE.test(line.text);
}
