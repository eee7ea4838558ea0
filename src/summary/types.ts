/**
 * A sentence of the summary and where it stands; offsets are UTF-16 units of the clean block's text. Its text is that
 * stretch, without remarks on a picture that is not there and without the word that joins it to the sentence before ("But").
 */
export interface KeyPoint {
  text: string
  block: number
  start: number
  end: number
}

/** `short`: the text is too short to be summarised, and `points` is empty. */
export interface Summary {
  state: 'ok' | 'short'
  points: KeyPoint[]
}

/** How much of the text a summary tells: about two, three, or five points. */
export type SummaryLength = 'short' | 'medium' | 'long'
