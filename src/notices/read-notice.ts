import { finished, saying } from '../tasks/saying';
import { readingFrame } from './frame/read-frame';
import { readingLayout } from './layout/read-layout';
import type { NoticeOptions, NoticeProgress, NoticeReading, NoticeSource } from './notice';
import { inKnownScript, inOwnScript } from './own-script';
import type { Paragraph } from './paragraph';
import { assembling } from './rows/assemble';
import { noticeFacts } from './rows/facts';
import { undatedRows } from './rows/undated';
import { blankGaps, NO_TEXT, traced, type TracedText } from './traced-text';

/**
 * Reads a notice (通知、要点、方案) into the rows of a task table: every cell with its places in the source, everything that
 * could not be placed listed, every character accounted for. Total on any text; linear in its length.
 */
export function readNotice(source: NoticeSource, options: NoticeOptions = {}): NoticeReading {
  return finished(readingNotice(source, options));
}

/** The same piece by piece, for a page that must not stand still; only a single very long paragraph is one piece. */
export function* readingNotice(
  source: NoticeSource,
  options: NoticeOptions = {},
): Generator<NoticeProgress, NoticeReading> {
  const text = inKnownScript(source.text);
  const reading = yield* readingKnown({ ...source, text }, options);
  return text === source.text ? reading : inOwnScript(reading, source.text);
}

function* readingKnown(source: NoticeSource, options: NoticeOptions): Generator<NoticeProgress, NoticeReading> {
  const { text } = source;
  const frame = yield* readingFrame(yield* saying({ step: 'lines' }, readingLayout(source)));
  const facts = noticeFacts(frame, options);
  const assembled = yield* assembling(text, frame, { ...facts, isPasted: source.tables === undefined });
  const { length: of } = assembled.rows;
  const undated = yield* saying({ step: 'rows', counted: { done: of, of } }, undatedRows(assembled.rows, facts));
  return {
    text,
    title: whole(text, frame.title),
    documentNumber: whole(text, frame.documentNumber),
    addressees: whole(text, frame.addressees),
    ...facts,
    ...(undated > 0 && { undated }),
    ...assembled,
  };
}

function whole(source: string, paragraph: Paragraph | undefined): TracedText {
  return paragraph ? traced(paragraph, blankGaps(source)) : NO_TEXT;
}
