import { a1Range } from '../../grid/address';
import { DETAIL } from '../summary-choice';
import { shownName } from '../parts/cell-text';
import { TEXT } from '../text/zh-cn';
import { LATER_TEXT } from '../text/zh-cn-later';
import { OFFER_TEXT } from '../text/zh-cn-offers';
import { FailureWords, isOurTrouble } from '../views/failure-words';
import { FIRST_CELL, type NoticeContent, type NoticeOf, type Offer, reasonsOf, writtenContent } from './content';

/** The columns may lie far to the right: they can be looked at. */
export function columnsContent({ columns }: NoticeOf<'columns-written'>): NoticeContent {
  const { sheet, at, added, updated, left, cells, refused, asOfSheet } = columns;
  const words = OFFER_TEXT.enrich;
  const place = a1Range(at);
  const parts = [
    words.written(place, added.length, updated.length, cells),
    ...(asOfSheet === undefined ? [] : [words.asOfSheet(asOfSheet)]),
    ...left.map(leftWords),
  ];
  const content = writtenContent(parts.join(''), cells, refused);
  if (cells === refused.length && cells > 0) return content;
  const show: Offer = { kind: 'show', words: TEXT.finding.show(place), sheet, range: at };
  return { ...content, offers: [show, ...(content.offers ?? [])] };
}

/** Why no columns were written. */
export function noColumnsContent({ result }: NoticeOf<'columns-not-written'>): NoticeContent {
  switch (result.kind) {
    case 'unchanged':
      return { tone: 'success', words: [OFFER_TEXT.enrich.unchanged, ...result.left.map(leftWords)].join('') };
    case 'no-table':
      return { tone: 'warning', words: LATER_TEXT.notices.noTable };
    case 'several-tables':
      return { tone: 'warning', words: LATER_TEXT.notices.severalTables(result.count) };
  }
}

function leftWords({ header, because }: { readonly header: string; readonly because: string }): string {
  return OFFER_TEXT.enrich.left(shownName(header), because);
}

/** What came of 拆分填充 or of merging again. */
export function mergesContent({ merges }: NoticeOf<'merges-changed'>): NoticeContent {
  const { kind, areas, kept, refused } = merges;
  const words = OFFER_TEXT.merges;
  const parts = [
    words.done[kind](areas),
    ...(kept > 0 ? [words.kept(kept)] : []),
    ...(refused.length > 0 ? [LATER_TEXT.notices.cellsRefused(refused.length, reasonsOf(refused))] : []),
  ];
  return {
    tone: refused.length > 0 ? 'warning' : 'success',
    words: parts.join(''),
    offers: areas > 0 ? [{ kind: 'undo', words: TEXT.notices.undo }] : [],
  };
}

/** Which summaries stand and which do not; what is missing can be written after all. */
export function summariesContent({ result, task }: NoticeOf<'summaries-written'>): NoticeContent {
  const { written, left, because, begun, tasks, entries } = result;
  const words = OFFER_TEXT.summaries;
  // 明细 is written first, and is what people look at last.
  const first = written.find(({ id }) => id !== DETAIL) ?? written[0];
  const open: readonly Offer[] = first
    ? [{ kind: 'show', words: words.openSheet(first.sheet), sheet: first.sheet, range: FIRST_CELL }]
    : [];
  if (because === undefined) {
    return { tone: 'success', words: words.written(written.length, words.counts(tasks, entries)), offers: open };
  }
  const offers = [...goOnOffers(task, written), ...open];
  const begunWords = begun === undefined ? '' : words.begun(begun);
  if (because === 'stopped') {
    return { tone: 'info', words: words.stopped(written.length, left.length) + begunWords, offers };
  }
  return {
    tone: 'error',
    words: (
      <>
        {words.partly(
          written.map(({ title }) => title),
          left,
        )}
        {begunWords}
        {because.code === 'cell-editing' ? LATER_TEXT.editing : <FailureWords failure={because} />}
      </>
    ),
    offers: isOurTrouble(because) ? [...offers, { kind: 'diagnostics', diagnostics: because.diagnostics }] : offers,
  };
}

function goOnOffers(
  task: NoticeOf<'summaries-written'>['task'],
  written: NoticeOf<'summaries-written'>['result']['written'],
): readonly Offer[] {
  const done = new Set(written.map(({ id }) => id));
  const summaries = task.choice.summaries.filter((id) => !done.has(id));
  if (summaries.length === 0) return [];
  const rest = { ...task, choice: { ...task.choice, summaries } };
  return [{ kind: 'ask', words: OFFER_TEXT.summaries.goOn(summaries.length), task: rest }];
}
