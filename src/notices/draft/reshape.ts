import { joinTraced, NO_TEXT, showText, sliceTraced, traced, blankGaps, type TracedText } from '../traced-text';
import { sentencesIn } from '../rows/sentences';
import { eachPlaceOnce, inOrder, isSamePlace, sortUnits, standsIn } from './draft-units';
import type { DraftCells, DraftRow, DraftUnit } from './import-draft';
import { sentenceStarts } from './sentences';

/** Two rows as one under the first one's title; the second one's own title goes on in the requirement. */
export function mergeRows(source: string, first: DraftRow, second: DraftRow): DraftRow {
  const one = first.cells;
  const two = second.cells;
  const cells: DraftCells = {
    ...one,
    kind: one.kind === 'report' ? two.kind : one.kind,
    isOptional: one.isOptional && two.isOptional,
    requirement: joinTraced(source, one.requirement, ownTitle(one, two), two.requirement),
    body: joinedOnce(source, one.body, two.body),
    isOpen: one.isOpen || two.isOpen,
    separately: one.separately || two.separately,
    attribution: joinedOnce(source, one.attribution, two.attribution),
    deadlines: eachPlaceOnce(inOrder([...one.deadlines, ...two.deadlines])),
  };
  const units = sortUnits([...first.units, ...second.units]);
  return { kind: 'row', id: first.id, cells, units, isIn: true, sentences: first.sentences + second.sentences };
}

/**
 * A row as two, the second from a sentence of the requirement on. Units and times that stand in one half's own words stay with
 * it; those of the attribution go with both. Undefined where no sentence begins there.
 */
export function splitRow(
  source: string,
  row: DraftRow,
  at: number,
  newId: number,
): readonly [DraftRow, DraftRow] | undefined {
  const { requirement, body } = row.cells;
  if (at <= 0 || !sentenceStarts(requirement.text).includes(at)) return undefined;
  const cut = showText(source, requirement.spans).offsets[at] ?? 0;
  const bodies = { before: clipped(source, body, 0, cut), after: clipped(source, body, cut, source.length) };
  // Behind 「；」 no sentence of its own begins.
  const begun = sentencesIn(body.text).length - sentencesIn(bodies.before.text).length;
  const behind = Math.min(row.sentences, Math.max(0, begun));
  const half = (id: number, own: TracedText, other: TracedText, words: TracedText, sentences: number): DraftRow => {
    const belongs = (text: TracedText) => !standsIn(text, other);
    const attribution = belongs(row.cells.attribution) ? row.cells.attribution : NO_TEXT;
    const separately = row.cells.separately && attribution.text === row.cells.attribution.text;
    const deadlines = row.cells.deadlines.filter(belongs);
    const units: readonly DraftUnit[] = row.units.filter(belongs);
    return {
      kind: 'row',
      id,
      cells: { ...row.cells, requirement: words, body: own, attribution, separately, deadlines },
      units,
      isIn: row.isIn,
      sentences,
    };
  };
  return [
    half(row.id, bodies.before, bodies.after, sliceTraced(source, requirement, 0, at), row.sentences - behind),
    half(newId, bodies.after, bodies.before, sliceTraced(source, requirement, at), behind),
  ];
}

/** A title among the second row's own words; a heading above both says nothing new. */
function ownTitle(one: DraftCells, two: DraftCells): TracedText {
  return standsIn(two.task, two.body) && !isSamePlace(one.task, two.task) && !standsIn(two.task, two.requirement)
    ? two.task
    : NO_TEXT;
}

function joinedOnce(source: string, one: TracedText, two: TracedText): TracedText {
  return isSamePlace(one, two) ? one : joinTraced(source, one, two);
}

/** What of a text stands between two places of the source. */
function clipped(source: string, { spans }: TracedText, from: number, to: number): TracedText {
  const within = spans
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => end > start);
  return traced(showText(source, within), blankGaps(source));
}
