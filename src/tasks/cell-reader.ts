import type { CivilDate } from '../calendar/civil-date';
import { readDeadline } from '../deadlines/read-deadline';
import type { DeadlineContext, DeadlineReading } from '../deadlines/reading';
import { isErrorValue } from '../grid/grid';
import { trimBlanks } from '../text/blanks';
import { looksTraditional, stripArtefacts } from '../text/script';
import { readUnitList } from '../units/read-unit-list';
import type { UnitList } from '../units/unit-list';
import { dateInWords } from './real-dates';
import { remember } from './remember';
import type { ReadOptions } from './task-table';

/** Reads cell texts; each text is read once however often it stands in the table. */
export interface CellReader {
  /** What a text means: artefacts removed, simplified, trimmed. */
  meaningOf(raw: string): string;
  unitsOf(raw: string): UnitList;
  deadlineOf(raw: string, date: CivilDate | undefined): DeadlineReading;
}

/** A reader for one table; `isTraditional` says that every text of it is to be simplified. */
export function cellReader(options: ReadOptions, isTraditional: boolean, context: DeadlineContext): CellReader {
  const simplify = (text: string) =>
    options.simplify && (isTraditional || looksTraditional(text)) ? options.simplify(text) : text;
  return {
    meaningOf: remember((raw) => trimBlanks(simplify(stripArtefacts(raw)))),
    unitsOf: remember((raw) =>
      inPlaces(raw, readUnitList(isErrorValue(raw) ? '' : inStep(raw, simplify(raw))), (name) =>
        simplify(stripArtefacts(name)),
      ),
    ),
    deadlineOf: (() => {
      const read = remember((raw) => ({ ...readDeadline(inStep(raw, simplify(raw)), context), text: raw }));
      const readDate = remember((words) => readDeadline(words, context));
      return (raw, date) => (date ? overWhole(raw, readDate(dateInWords(date))) : read(raw));
    })(),
  };
}

/** A simplified text is only of use where every offset is that of the cell's text. */
function inStep(raw: string, simplified: string): string {
  return simplified.length === raw.length ? simplified : raw;
}

/** Gives the list back the cell's own words, and its names their meaning. */
function inPlaces(raw: string, list: UnitList, meaningOf: (name: string) => string): UnitList {
  const mentions = list.mentions.map((mention) => ({
    ...mention,
    written: raw.slice(mention.span.start, mention.span.end),
    name: meaningOf(mention.name),
    expanded: meaningOf(mention.expanded),
  }));
  return { ...list, text: raw, mentions };
}

/** The reading of a real date cell: its one part is the whole shown text. */
function overWhole(raw: string, reading: DeadlineReading): DeadlineReading {
  const parts = reading.parts.map((part) => ({ ...part, text: raw, span: { start: 0, end: raw.length } }));
  return { ...reading, text: raw, parts };
}
