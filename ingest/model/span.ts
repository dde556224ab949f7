/** A stretch of text: UTF-16 offsets, half open, `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
