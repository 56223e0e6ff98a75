import { readFrame } from './frame/read-frame';
import { readLayout } from './layout/read-layout';
import type { NoticeOptions, NoticeReading, NoticeSource } from './notice';
import { inKnownScript, inOwnScript } from './own-script';
import type { Paragraph } from './paragraph';
import { assemble } from './rows/assemble';
import { noticeFacts } from './rows/facts';
import { blankGaps, NO_TEXT, traced, type TracedText } from './traced-text';

/**
 * Reads a notice (通知、要点、方案) into the rows of a task table: every cell with its places in the source, everything that
 * could not be placed listed, every character accounted for. Total on any text; linear in its length.
 */
export function readNotice(source: NoticeSource, options: NoticeOptions = {}): NoticeReading {
  const text = inKnownScript(source.text);
  const reading = readKnown({ ...source, text }, options);
  return text === source.text ? reading : inOwnScript(reading, source.text);
}

function readKnown(source: NoticeSource, options: NoticeOptions): NoticeReading {
  const { text } = source;
  const frame = readFrame(readLayout(source));
  const facts = noticeFacts(frame, options);
  return {
    text,
    title: whole(text, frame.title),
    documentNumber: whole(text, frame.documentNumber),
    addressees: whole(text, frame.addressees),
    ...facts,
    ...assemble(text, frame, { ...facts, isPasted: source.tables === undefined }),
  };
}

function whole(source: string, paragraph: Paragraph | undefined): TracedText {
  return paragraph ? traced(paragraph, blankGaps(source)) : NO_TEXT;
}
