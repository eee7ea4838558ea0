import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSpeaker, type Manner, type SpeakerState, type Voices } from '../../src/reader/speech/speaker.ts'
import { piecesOf, type SpokenSentence, spokenSentences } from '../../src/reader/speech/spokenSentences.ts'
import { voiceFor, voicesFor } from '../../src/reader/speech/voiceFor.ts'
import { read } from '../../src/reading.ts'
import { readerParts } from '../../src/ui/readerParts.ts'
import { makeBlock } from './makeArticle.ts'
import { testPages } from './testPages.ts'

/** A voice that says only what it is told to, when the test says so. */
function fakeVoices() {
  const said: string[] = []
  const rates: number[] = []
  let current: SpeechSynthesisUtterance | null = null
  const voices: Voices = {
    utterance: (text) => ({ text }) as SpeechSynthesisUtterance,
    speak: (utterance) => {
      said.push(utterance.text)
      rates.push(utterance.rate)
      current = utterance
    },
    cancel: () => {
      const cut = current
      current = null
      cut?.onerror?.({ error: 'interrupted' } as SpeechSynthesisErrorEvent)
    },
  }
  const end = () => {
    const done = current
    current = null
    done?.onend?.({} as SpeechSynthesisEvent)
  }
  const fail = (error: string) => current?.onerror?.({ error } as SpeechSynthesisErrorEvent)
  return { voices, said, rates, end, fail }
}

const SENTENCES: SpokenSentence[] = [
  { block: 1, start: 0, end: 4, pieces: ['One.'] },
  { block: 1, start: 5, end: 20, pieces: ['Two,', 'and a half.'] },
  { block: 2, start: 0, end: 6, pieces: ['Three.'] },
]
const voice = (name: string, lang: string, isDefault = false) =>
  ({ name, lang, default: isDefault, voiceURI: name, localService: true }) as SpeechSynthesisVoice
const MANNER = { voice: voice('Ann', 'en-US'), rate: 1 }

function speaking(manner: Manner = MANNER) {
  const fake = fakeVoices()
  const states: SpeakerState[] = []
  const speaker = createSpeaker(fake.voices, SENTENCES, manner, (state) => states.push(state))
  return { ...fake, speaker, state: () => states.at(-1)! }
}

describe('a speaker', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('says every piece of every sentence in order, and then is at the beginning', () => {
    const { speaker, said, end, state } = speaking()
    speaker.play()
    for (let i = 0; i < 4; i++) end()
    expect(said).toEqual(['One.', 'Two,', 'and a half.', 'Three.'])
    expect(state()).toEqual({ isPlaying: false, at: 0, hasFailed: false })
  })

  test('begins a sentence again after a pause', () => {
    const { speaker, said, end, state } = speaking()
    speaker.play()
    end()
    end()
    speaker.pause()
    expect(state()).toEqual({ isPlaying: false, at: 1, hasFailed: false })
    speaker.play()
    expect(said.slice(2)).toEqual(['and a half.', 'Two,'])
  })

  test('moves from sentence to sentence, and no further than there are', () => {
    const { speaker, said, state } = speaking()
    speaker.move(5)
    expect(state()).toEqual({ isPlaying: false, at: 2, hasFailed: false })
    speaker.play()
    speaker.move(-1)
    speaker.move(-9)
    expect(said).toEqual(['Three.', 'Two,', 'One.'])
  })

  test('goes on in another manner from the beginning of the sentence', () => {
    const { speaker, said, rates, end } = speaking()
    speaker.play()
    end()
    end()
    speaker.change({ ...MANNER, rate: 2 })
    expect(said.at(-1)).toBe('Two,')
    expect(rates).toEqual([1, 1, 1, 2])
  })

  test('goes on in a text that grew above and below, without beginning its sentence again', () => {
    const { speaker, said, end, state } = speaking()
    speaker.play()
    end()
    const [one, two, three] = SENTENCES as [SpokenSentence, SpokenSentence, SpokenSentence]
    const saying = (...pieces: string[]): SpokenSentence => ({ block: 9, start: 0, end: 9, pieces })
    expect(speaker.follow([saying('Before.'), one, saying('Between.'), two, three, saying('After.'), two])).toBe(true)
    expect(state()).toEqual({ isPlaying: true, at: 3, hasFailed: false })
    for (let i = 0; i < 4; i++) end()
    expect(said).toEqual(['One.', 'Two,', 'and a half.', 'Three.', 'After.', 'Two,'])
  })

  test('takes no other text, where its sentence is not in it', () => {
    const { speaker, said, end, state } = speaking()
    speaker.play()
    expect(speaker.follow(SENTENCES.slice(1))).toBe(false)
    expect(state()).toEqual({ isPlaying: true, at: 0, hasFailed: false })
    end()
    expect(said).toEqual(['One.', 'Two,'])
  })

  test('goes on by itself when a voice never says that it has ended', () => {
    const { speaker, said, state } = speaking()
    speaker.play()
    vi.advanceTimersByTime(60_000)
    expect(said.length).toBeGreaterThan(1)
    speaker.stop()
    const then = said.length
    vi.advanceTimersByTime(600_000)
    expect(said.length).toBe(then)
    expect(state().hasFailed).toBe(false)
  })

  test('says when a voice fails, and pauses when another page takes it', () => {
    const { speaker, state, fail } = speaking()
    speaker.play()
    fail('synthesis-failed')
    expect(state()).toEqual({ isPlaying: false, at: 0, hasFailed: true })
    speaker.play()
    fail('interrupted')
    expect(state()).toEqual({ isPlaying: false, at: 0, hasFailed: false })
  })
})

describe('without a voice of this device', () => {
  test('nothing is spoken, whatever is pressed', () => {
    const { speaker, said, state } = speaking({ ...MANNER, voice: null })
    speaker.play()
    speaker.move(1)
    speaker.play()
    expect(said).toEqual([])
    expect(state()).toEqual({ isPlaying: false, at: 1, hasFailed: false })
    speaker.change(MANNER)
    speaker.play()
    speaker.change({ ...MANNER, voice: null })
    expect(said).toEqual(['Two,'])
    expect(state().isPlaying).toBe(false)
  })
})

describe('what is spoken', () => {
  test('is all that stands open, in pieces short enough for any voice', async () => {
    for (const name of [
      'promo--read-more-en',
      'untouched--code-listing',
      'script--chinese',
      'untouched--table-with-equal-cells',
    ]) {
      const reading = read(await testPages.find((page) => page.name === name)!.open())
      const spoken = spokenSentences(readerParts(reading), reading.article)
      expect(spoken.flatMap(({ pieces }) => pieces).filter((piece) => piece.length > 180 || piece === '')).toEqual([])
      const texts = new Map(reading.clean.map((block) => [block.id, block]))
      const squeezed = (text: string) => text.replaceAll(' | ', ', ').replace(/\s+/g, '')
      for (const { block, start, end, pieces } of spoken) {
        expect(squeezed(pieces.join(''))).toBe(squeezed(texts.get(block)!.text.slice(start, end)))
      }
      const captions = reading.media.flatMap((one) => one.captions)
      const open = reading.clean.filter(({ id, kind }) => kind !== 'code' && !captions.includes(id)).map(({ id }) => id)
      expect(new Set(spoken.map(({ block }) => block))).toEqual(new Set(open))
    }
  })

  test('leaves out what is struck out', () => {
    const text = 'The 1,200 120 wells are dry. They were full.'
    const styles = [
      { start: 4, end: 10, style: 's' as const },
      { start: 34, end: 38, style: 'strong' as const },
    ]
    const blocks = [{ ...makeBlock(text, 3), styles }]
    const spoken = spokenSentences([{ is: 'text', id: 3, kind: 'paragraph', level: 0, blocks }], { language: 'en' })
    expect(spoken.map(({ pieces }) => pieces.join(' '))).toEqual(['The 120 wells are dry.', 'They were full.'])
  })

  test('is cut at a pause where there is one, else between words', () => {
    const clause = 'a clause of some thirty letters'
    expect(piecesOf(Array(8).fill(clause).join(', '))[0]).toMatch(/letters,$/)
    expect(piecesOf(Array(50).fill('words').join(' ')).every((piece) => piece.startsWith('words'))).toBe(true)
    expect(piecesOf('字'.repeat(400)).map((piece) => piece.length)).toEqual([180, 180, 40])
  })
})

describe('voices', () => {
  const all = [voice('Ann', 'en-US', true), voice('Ben', 'en_GB'), voice('Cleo', 'de-DE')]

  test('are those of the language, its region first', () => {
    expect(voicesFor(all, 'en-GB').map(({ name }) => name)).toEqual(['Ben', 'Ann'])
    expect(voicesFor(all, 'fr')).toEqual([])
    expect(voicesFor(all, '')).toEqual(all)
  })

  test('that send the text to a server are none, whichever is chosen', () => {
    const remote = { ...voice('Far', 'en-GB', true), localService: false }
    expect(voicesFor([remote, ...all], '')).toEqual(all)
    expect(voiceFor([remote, ...all], 'en-GB', 'Far')?.name).toBe('Ann')
    expect(voiceFor([remote], 'en-GB', 'Far')).toBe(null)
  })

  test('are chosen by name only where they read the language', () => {
    expect(voiceFor(all, 'en', 'Ben')?.name).toBe('Ben')
    expect(voiceFor(all, 'de', 'Ben')?.name).toBe('Cleo')
    expect(voiceFor(all, 'en', '')?.name).toBe('Ann')
    expect(voiceFor(all, 'fr', 'Ann')).toBe(null)
  })
})
