import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Settings } from '../../extension/settings.ts'
import { blockElement, bringIntoView, isInView, paint, rangeOf } from '../stretch.ts'
import { createSpeaker, type Speaker, type SpeakerState, type Voices } from './speaker.ts'
import type { SpokenSentence } from './spokenSentences.ts'
import { voiceFor, voicesFor } from './voiceFor.ts'

export interface Speech {
  /** Whether reading aloud was asked for, playing or not. */
  isOpen: boolean
  isPlaying: boolean
  hasFailed: boolean
  /** Voices for the article's language; none where the device has no such voice, and nothing is spoken then. */
  voices: SpeechSynthesisVoice[]
  voice: SpeechSynthesisVoice | null
  /** Begins with the first sentence of a block, or of those after it. */
  start: (block: number) => void
  toggle: () => void
  move: (by: number) => void
  close: () => void
}

/** After the reader scrolls, the page stays where it is for this long (ms) before it follows the voice again. */
const HANDS_OFF = 4000

const STILL: SpeakerState = { isPlaying: false, at: 0, hasFailed: false }

/** Reads the article aloud with the browser's voices, marks the sentence and keeps it in view. */
export function useSpeech(
  sentencesOf: () => SpokenSentence[],
  language: string,
  { voice: name, rate }: Settings['speech'],
  root: RefObject<HTMLElement | null>,
): Speech {
  const [isOpen, setOpen] = useState(false)
  const [state, setState] = useState(STILL)
  const all = useVoices()
  const speaker = useRef<Speaker | null>(null)
  const sentences = useRef<SpokenSentence[]>([])
  const touched = useRef(0)
  const voice = voiceFor(all, language, name)

  useEffect(() => speaker.current?.change({ voice, rate }), [voice?.voiceURI, rate])

  const hush = () => {
    speaker.current?.stop()
    paint('unecho-spoken', null)
  }
  const close = () => {
    hush()
    speaker.current = null
    setState(STILL)
    setOpen(false)
  }

  useEffect(() => {
    addEventListener('pagehide', hush)
    return () => {
      removeEventListener('pagehide', hush)
      hush()
    }
  }, [])

  // The page grew, or the reader kept something: the voice reads on in the text of now. Where the sentence is gone, what is
  // spoken would be of a text that nobody sees any more.
  useEffect(() => {
    if (!speaker.current) return
    sentences.current = sentencesOf()
    if (!speaker.current.follow(sentences.current)) close()
  }, [sentencesOf])

  useEffect(() => {
    if (!isOpen) return
    const touch = () => {
      touched.current = Date.now()
    }
    const events = ['wheel', 'touchmove', 'keydown'] as const
    for (const event of events) addEventListener(event, touch, { passive: true })
    return () => {
      for (const event of events) removeEventListener(event, touch)
    }
  }, [isOpen])

  const show = (next: SpeakerState) => {
    setState(next)
    const sentence = sentences.current[next.at]
    const element = sentence && root.current ? blockElement(root.current, sentence.block) : null
    const range = element && sentence ? rangeOf(element, sentence.start, sentence.end) : null
    paint('unecho-spoken', range)
    if (range && next.isPlaying && Date.now() - touched.current > HANDS_OFF && !isInView(range)) bringIntoView(range)
  }

  return {
    isOpen,
    ...state,
    voices: voicesFor(all, language),
    voice,
    start: (block) => {
      if (!speaker.current) {
        sentences.current = sentencesOf()
        speaker.current = createSpeaker(browserVoices, sentences.current, { voice, rate }, show)
      }
      setOpen(true)
      const from = sentences.current.findIndex((sentence) => sentence.block >= block)
      speaker.current.play(Math.max(0, from))
    },
    toggle: () => (state.isPlaying ? speaker.current?.pause() : speaker.current?.play()),
    move: (by) => speaker.current?.move(by),
    close,
  }
}

const browserVoices: Voices = {
  speak: (utterance) => speechSynthesis.speak(utterance),
  cancel: () => speechSynthesis.cancel(),
  utterance: (text) => new SpeechSynthesisUtterance(text),
}

/** The voices of this computer; browsers learn of them some time after the page has begun. */
function useVoices(): SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState<SpeechSynthesisVoice[]>([])
  useEffect(() => {
    if (typeof speechSynthesis === 'undefined') return
    const renew = () => setVoices(speechSynthesis.getVoices())
    renew()
    speechSynthesis.addEventListener('voiceschanged', renew)
    return () => speechSynthesis.removeEventListener('voiceschanged', renew)
  }, [])
  return voices
}
