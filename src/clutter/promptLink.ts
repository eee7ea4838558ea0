import { fold } from '../article/normalise.ts'
import { words } from '../article/words.ts'
import * as data from './promptWords.json' with { type: 'json' }

const PROMPTS = new Set(data.prompts.map(fold))
const POINTERS = new Set(data.pointers.map(fold))
const PLATFORMS = new Set(data.platforms.map(fold))

/** Whether a link's words only ask the reader to act ("here", "sign up", "book a demo"). */
export function isPrompt(anchor: string): boolean {
  return PROMPTS.has(words(anchor).join(' ')) || PROMPTS.has(fold(anchor)) || isPointer(anchor)
}

/** Whether they only point ("here", "learn more"); what they point to on the own site may be what the sentence speaks of. */
export function isPointer(anchor: string): boolean {
  return POINTERS.has(words(anchor).join(' ')) || POINTERS.has(fold(anchor))
}

/** Whether a link's words name a network, an app store or a platform of podcasts and no more. */
export function namesPlatform(anchor: string): boolean {
  return PLATFORMS.has(words(anchor).join(' '))
}

/** Whether a line says the name of one. */
export function mentionsPlatform(text: string): boolean {
  const said = ` ${words(text).join(' ')} `
  for (const name of PLATFORMS) if (said.includes(` ${name} `)) return true
  return false
}
