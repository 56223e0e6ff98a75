/** Where a piece of text stands: UTF-16 offsets, end not included. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}
