/** A picture of the article, or something to play or to look at elsewhere. Plain data. */
export interface Media {
  kind: 'image' | 'video' | 'audio' | 'embed'
  /** Absolute address: of the picture, or for all else of the place where it can be played; may be `data:` for a picture. */
  src: string
  /** Whether the page shows the picture, so that it is no news to the site when it is asked for again. */
  loaded: boolean
  /** What it shows in words, as the page has it, or ''. */
  alt: string
  /** Size in CSS pixels as far as known, else 0. */
  width: number
  height: number
  /** Id of the block of the page that it follows, -1 at the top; need not be a block of the body. */
  after: number
  /** Ids of the body's blocks that are its caption. */
  captions: number[]
  /** Its caption where that is no block of the body, as for the picture above the first paragraph; else ''. */
  caption: string
}

/** Media with the blocks of the page that stand in the same box; whoever sets all of these aside sets it aside too. */
export interface FoundMedia extends Media {
  box: number[]
  /** Captions of the same picture further down that say the same again. */
  captionsAgain: number[]
}
