/** The words of a copy that are not the page's own. */
export interface CopyWords {
  /** The heading over the key points. */
  summary: string
  /** Where the text is from, in one line; without it no such line is written. */
  citation?: string
}
