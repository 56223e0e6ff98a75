/** One sample workbook, drawn as text in the notation of tests/kit/sheet.ts. */
export interface Sample {
  /** File name in samples/. */
  readonly file: string;
  readonly sheet: string;
  /** Width of every column, in characters of the default font. */
  readonly widthsChars: readonly number[];
  /** Zero-based rows that are printed as the table's head. */
  readonly headerRows: readonly number[];
  readonly drawing: string;
}
