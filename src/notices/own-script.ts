import { looksTraditional, pinyinArtefacts, simplifyFrequent } from '../text/script';
import type { NoticeReading, NoticeRow } from './notice';
import { shownText, type TracedText, withoutControls } from './traced-text';

/** Shown nowhere, and no white space that lays out a line. */
const NOTHING = '\u200b';

/**
 * A source as its words are known by: traditional script as simplified, character for character, pinyin artefacts and control
 * characters as nothing, so that every place stays. The same text where there is none of them.
 */
export function inKnownScript(source: string): string {
  const artefacts = pinyinArtefacts(source);
  const plain = withoutControls(looksTraditional(source) ? simplifyFrequent(source) : source, NOTHING);
  if (artefacts.length === 0) return plain;
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of artefacts) {
    kept.push(plain.slice(from, start), NOTHING.repeat(end - start));
    from = end;
  }
  return kept.join('') + plain.slice(from);
}

/** A reading of the known script with the words of the source itself. */
export function inOwnScript(reading: NoticeReading, source: string): NoticeReading {
  const own = <T extends TracedText>(traced: T): T => ({ ...traced, text: shownText(source, traced.spans) });
  const ownRow = (row: NoticeRow): NoticeRow => ({
    ...row,
    category: own(row.category),
    task: own(row.task),
    requirement: own(row.requirement),
    body: own(row.body),
    units: row.units.map(own),
    attribution: own(row.attribution),
    deadlines: row.deadlines.map(own),
  });
  return {
    ...reading,
    text: source,
    title: own(reading.title),
    documentNumber: own(reading.documentNumber),
    addressees: own(reading.addressees),
    rows: reading.rows.map(ownRow),
    unplaced: reading.unplaced.map(own),
  };
}
