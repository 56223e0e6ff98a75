import type { TextSpan } from '../../text/text-span';

/** A line of the source that shows something, with what a conversion put into it taken out. */
export interface PhysicalLine extends TextSpan {
  /** The pieces that are the notice's own words, in order; none where the line is markup only. */
  readonly kept: readonly TextSpan[];
  /** Half-width text of these pieces, white space gone. */
  readonly text: string;
  /** Blank columns before the first character; a Han character takes two. */
  readonly indent: number;
  /** Width of the text in columns, without the indent. */
  readonly columns: number;
  /** Blank lines between this line and the one before. */
  readonly blanks: number;
  /** A form feed stands before it. */
  readonly isAfterFormFeed: boolean;
  /** Markup says that a paragraph begins here: a Markdown heading, a bullet, 「<p>」. */
  readonly begins: boolean;
  /** Markup says that the paragraph ends with this line: a Markdown heading. */
  readonly ends: boolean;
  /** Level of a Markdown or HTML heading. */
  readonly markupLevel: number | undefined;
}
