/**
 * The voices of this device that can read a language, those of its own region first; all of them where the language is not
 * known. Browsers also list voices that send the text to a server and get it back spoken: those are none for us.
 */
export function voicesFor(voices: SpeechSynthesisVoice[], language: string): SpeechSynthesisVoice[] {
  const wanted = tagOf(language)
  const own = voices.filter(({ localService }) => localService)
  if (wanted === '') return own
  const primary = wanted.split('-')[0]
  return own
    .filter(({ lang }) => tagOf(lang).split('-')[0] === primary)
    .sort((a, b) => Number(tagOf(b.lang) === wanted) - Number(tagOf(a.lang) === wanted))
}

/** The voice that the reader chose where it reads this language, else the best for it; null where there is none. */
export function voiceFor(voices: SpeechSynthesisVoice[], language: string, name: string): SpeechSynthesisVoice | null {
  const fitting = voicesFor(voices, language)
  return fitting.find((voice) => voice.name === name) ?? fitting.find((voice) => voice.default) ?? fitting[0] ?? null
}

/** Android writes "en_US". */
function tagOf(language: string): string {
  return language.replace('_', '-').toLowerCase()
}
