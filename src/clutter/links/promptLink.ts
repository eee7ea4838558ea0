import { fold } from '../../article/text/normalise.ts'
import { words } from '../../article/text/words.ts'
import * as data from './promptWords.json' with { type: 'json' }

const PROMPTS = inBothForms(data.prompts)
const POINTERS = inBothForms(data.pointers)
const NETWORKS = data.networks.map(spoken)
const PLATFORMS = new Set([...NETWORKS, ...data.stores.map(spoken)])

/** Whether a link's words only ask the reader to act ("here", "sign up", "book a demo"). */
export function isPrompt(anchor: string): boolean {
  return PROMPTS.has(spoken(anchor)) || PROMPTS.has(fold(anchor)) || isPointer(anchor)
}

/** Whether they only point ("here", "learn more"); what they point to on the own site may be what the sentence speaks of. */
export function isPointer(anchor: string): boolean {
  return POINTERS.has(spoken(anchor)) || POINTERS.has(fold(anchor))
}

/** Whether a link's words name a network, an app store or a platform of podcasts and no more. */
export function namesPlatform(anchor: string): boolean {
  return PLATFORMS.has(spoken(anchor))
}

/** Whether a line says the name of one. */
export function mentionsPlatform(text: string): boolean {
  return mentions(text, PLATFORMS)
}

/** Whether a line says the name of a network, where anybody may have a channel. */
export function mentionsNetwork(text: string): boolean {
  return mentions(text, NETWORKS)
}

function mentions(text: string, names: Iterable<string>): boolean {
  const said = ` ${spoken(text)} `
  for (const name of names) if (said.includes(` ${name} `)) return true
  return false
}

/** The words of a text without its marks. */
function spoken(text: string): string {
  return words(text).join(' ')
}

/** Texts with their marks, since some have no words ("»"), and without. */
function inBothForms(texts: string[]): Set<string> {
  return new Set(texts.flatMap((text) => [fold(text), spoken(text) || fold(text)]))
}
