/** A sentence of the summary and where it stands; offsets are UTF-16 units of the block's text. */
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
