import type { TextSpan } from '../text/text-span';

/** What a file gives: its words, or why it gives none. */
export type DocumentReading =
  | {
      readonly kind: 'document';
      readonly document: PlainDocument;
      readonly format: 'docx' | 'txt';
      /** Of a text file: 「GB18030」. */
      readonly encoding?: TextEncoding;
    }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/**
 * `damaged`: cut off or changed on the way; `elsewhere`: words of it stand in another document, put in or linked;
 * `encrypted`: has a password; `old-word`: .doc or .wps of before 2007; `other-format`: neither Word nor plain text;
 * `too-large`: above the limits; `empty`: no text in it, only pictures perhaps.
 */
export type UnreadableReason =
  | 'damaged'
  | 'elsewhere'
  | 'encrypted'
  | 'old-word'
  | 'other-format'
  | 'too-large'
  | 'empty';

/** How a text file is written. */
export type TextEncoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

/**
 * The words of a document, with the numbers Word would show. A paragraph stands on a line of its own, and so does what
 * follows a line break typed by hand. A row of a table is one line: cells parted by tabs, lines inside a cell by U+000B.
 */
export interface PlainDocument {
  readonly text: string;
  /** In the order of the text. */
  readonly tables: readonly PlainTable[];
  /** What stands beside the text on its pages: headers, footers, watermarks (页眉、页脚、水印), each with its lines. */
  readonly edges: readonly string[];
}

/** A table; offsets in the document's text. */
export interface PlainTable {
  readonly span: TextSpan;
  /** `rows[row]` holds the cells that begin there, from the left. */
  readonly rows: readonly (readonly PlainCell[])[];
}

/** A cell of a table; one that is merged stands where the merge begins. */
export interface PlainCell {
  readonly span: TextSpan;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}
