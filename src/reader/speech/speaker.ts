import type { SpokenSentence } from './spokenSentences.ts'

/** The part of the browser that speaks, so that tests can stand in for its voices. */
export interface Voices {
  speak(utterance: SpeechSynthesisUtterance): void
  cancel(): void
  utterance(text: string): SpeechSynthesisUtterance
}

export interface Manner {
  /** Without one nothing is spoken: the browser would choose, and might choose one that sends the text to a server. */
  voice: SpeechSynthesisVoice | null
  rate: number
}

export interface SpeakerState {
  isPlaying: boolean
  /** Index of the sentence that is spoken, or at which it was paused. */
  at: number
  /** Whether the voice failed. */
  hasFailed: boolean
}

/** Reads sentences aloud, one utterance a piece. */
export interface Speaker {
  play(from?: number): void
  pause(): void
  /** Goes so many sentences on, or back; what is playing goes on playing there. */
  move(by: number): void
  /** Speaks on in another manner, from the beginning of the sentence. */
  change(manner: Manner): void
  /**
   * Speaks on in the text as it is now, without a break: the sentence that is spoken is looked for in it, nearest to where it
   * stood. Gives false, and changes nothing, where it is not there any more.
   */
  follow(sentences: SpokenSentence[]): boolean
  stop(): void
}

/** A voice reads about so many characters a second at rate 1; one that takes three times as long has been lost. */
const CHARACTERS_A_SECOND = 14
const PATIENCE = 3
/** Time to begin (ms): a voice may have to be fetched by the browser first. */
const START = 8000

/**
 * @param voices the browser's, or a test's.
 * @param changed told of every change of the state.
 */
export function createSpeaker(
  voices: Voices,
  text: SpokenSentence[],
  manner: Manner,
  changed: (state: SpeakerState) => void,
): Speaker {
  let sentences = text
  let now = manner
  let at = 0
  let isPlaying = false
  let timer: ReturnType<typeof setTimeout> | undefined
  // Held here, or Chromium forgets an utterance while it is spoken and never says that it has ended.
  let current: SpeechSynthesisUtterance | undefined

  const tell = (hasFailed = false) => changed({ isPlaying, at, hasFailed })

  function hush(): void {
    clearTimeout(timer)
    if (!current) return
    current = undefined
    voices.cancel()
  }

  function say(first: number): void {
    let piece = first
    let text = sentences[at]?.pieces[piece]
    while (text === undefined) {
      if (++at >= sentences.length) {
        finish()
        return
      }
      tell()
      piece = 0
      text = sentences[at]?.pieces[piece]
    }
    const utterance = voices.utterance(text)
    if (now.voice) utterance.lang = now.voice.lang
    utterance.voice = now.voice
    utterance.rate = now.rate
    const isCurrent = () => current === utterance
    utterance.onend = () => isCurrent() && next(piece)
    utterance.onerror = ({ error }) => {
      if (!isCurrent()) return
      // Another page of the browser may speak, and take the voice from us.
      current = undefined
      pause(error !== 'interrupted' && error !== 'canceled')
    }
    current = utterance
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        if (!isCurrent()) return
        hush()
        next(piece)
      },
      START + (PATIENCE * 1000 * text.length) / CHARACTERS_A_SECOND / now.rate,
    )
    voices.speak(utterance)
  }

  function next(piece: number): void {
    clearTimeout(timer)
    current = undefined
    say(piece + 1)
  }

  function finish(): void {
    isPlaying = false
    at = 0
    tell()
  }

  // The browser's own pause leaves some voices silent for good; beginning the sentence again works with all of them.
  function pause(hasFailed: boolean): void {
    isPlaying = false
    hush()
    tell(hasFailed)
  }

  function play(from = at): void {
    hush()
    at = Math.max(0, Math.min(from, sentences.length - 1))
    isPlaying = now.voice !== null
    tell()
    if (isPlaying) say(0)
  }

  return {
    play,
    pause: () => pause(false),
    move: (by) => {
      const to = Math.max(0, Math.min(at + by, sentences.length - 1))
      if (isPlaying) play(to)
      else {
        at = to
        tell()
      }
    },
    change: (manner) => {
      now = manner
      if (isPlaying) play(at)
    },
    follow: (next) => {
      const there = nearestTo(at, next, sentences[at])
      if (there === undefined) return false
      sentences = next
      at = there
      tell()
      return true
    },
    stop: () => {
      isPlaying = false
      hush()
    },
  }
}

/** The index of a sentence in another text, of several alike that nearest to where it was; undefined where it is missing. */
function nearestTo(at: number, sentences: SpokenSentence[], sentence?: SpokenSentence): number | undefined {
  const said = sentence?.pieces.join(' ')
  const there = sentences.flatMap(({ pieces }, index) => (pieces.join(' ') === said ? [index] : []))
  return there.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0]
}
