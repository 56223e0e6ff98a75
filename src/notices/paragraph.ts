import type { ItemMark } from '../text/marks';
import type { TextSpan } from '../text/text-span';
import type { ResidueKind, SourceTable } from './notice';
import type { ShownText } from './traced-text';

/** A paragraph of the source, whole again where lines or pages broke it: `text` is normalised, `offsets` lead back. */
export interface Paragraph extends ShownText {
  /** The list mark it begins with, 「（一）」; `mark.length` counts in `text`. */
  readonly mark?: ItemMark;
  /** Level of a Markdown heading, 1 for 「#」. */
  readonly markupLevel?: number;
}

/** What the source is made of: paragraphs and tables in order, and what is none of them. */
export interface NoticeLayout {
  readonly blocks: readonly LayoutBlock[];
  /** In order; with the paragraphs' and tables' places they cover every character but white space. */
  readonly residue: readonly Residue[];
  /** The 文号 that the box of a web page shows; its line is residue. */
  readonly boxedNumber?: Paragraph;
}

export type LayoutBlock =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly kind: 'table'; readonly table: SourceTable };

/** A stretch that is no part of the notice's own words. */
export interface Residue {
  readonly span: TextSpan;
  readonly kind: ResidueKind;
}

/** What a block is in the document. */
export type FramePart =
  /** A paragraph that is only a heading: 「一、……」, 「（一）……」 with items below it, or a title line without a number. */
  | {
      readonly kind: 'heading';
      readonly paragraph: Paragraph;
      readonly level: number;
      /** It names the units that do what stands below: 「（一）市教育局」. */
      readonly names?: 'over';
    }
  /** A paragraph with words of its own under the headings before it; `level` where a mark begins it, else undefined. */
  | {
      readonly kind: 'item';
      readonly paragraph: Paragraph;
      readonly level: number | undefined;
      /** Units stand here without bracket, label or word of role: as the whole paragraph, or as its first words. */
      readonly names?: 'all' | 'first';
    }
  /** The last paragraphs after the items, the letter before the plan, 导语 of the plan or of a section: looked through for duties to report. */
  | {
      readonly kind: 'prose';
      readonly paragraph: Paragraph;
      readonly part: 'opening' | 'lead-in' | 'cover' | 'closing' | 'attachment' | 'note';
    }
  /** Everything that asks nothing of anybody. */
  | { readonly kind: 'frame'; readonly paragraph: Paragraph; readonly part: ResidueKind }
  | { readonly kind: 'table'; readonly table: SourceTable };

/** A notice with every block in its place, in the order of the source. */
export interface NoticeFrame {
  readonly parts: readonly FramePart[];
  readonly residue: readonly Residue[];
  /** The paragraphs that hold these facts, also among `parts`. */
  readonly title?: Paragraph;
  readonly documentNumber?: Paragraph;
  readonly addressees?: Paragraph;
  /** The 成文日期 as written, best the one under the signature. */
  readonly issueDate?: Paragraph;
}
