/** The voices that can read a language, those of its own region first; all of them where the language is not known. */
export function voicesFor(voices: SpeechSynthesisVoice[], language: string): SpeechSynthesisVoice[] {
  const wanted = tagOf(language)
  if (wanted === '') return voices
  const primary = wanted.split('-')[0]
  return voices
    .filter(({ lang }) => tagOf(lang).split('-')[0] === primary)
    .sort((a, b) => Number(tagOf(b.lang) === wanted) - Number(tagOf(a.lang) === wanted))
}

/** The voice that the reader chose where it reads this language, else the best for it; null for the browser's choice. */
export function voiceFor(voices: SpeechSynthesisVoice[], language: string, name: string): SpeechSynthesisVoice | null {
  const fitting = voicesFor(voices, language)
  return fitting.find((voice) => voice.name === name) ?? fitting.find((voice) => voice.default) ?? fitting[0] ?? null
}

/** Android writes "en_US". */
function tagOf(language: string): string {
  return language.replace('_', '-').toLowerCase()
}
