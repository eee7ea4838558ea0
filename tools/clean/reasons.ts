import messages from '../../public/_locales/en/messages.json' with { type: 'json' }
import type { Reading } from '../../src/reading.ts'

type Message = { message: string; placeholders?: Record<string, { content: string }> }

/** The reading with each finding's reason also in English words, as the extension's locale file gives them. */
export function withReasonsInWords(reading: Reading) {
  const findings = reading.findings.map((finding) => ({
    ...finding,
    reason: { ...finding.reason, words: inWords(finding.reason) },
  }))
  return { ...reading, findings }
}

/** Fills a message's places ($1 or named ones) with its arguments, as `i18n.getMessage` does. */
function inWords({ code, args }: { code: string; args: string[] }): string {
  const message = (messages as Record<string, Message>)[`reason_${code}`]
  if (!message) throw new Error(`no message for the reason ${code}`)
  const named = message.message.replace(
    /\$([A-Za-z0-9_@]+)\$/g,
    (whole, name: string) => message.placeholders?.[name.toLowerCase()]?.content ?? whole,
  )
  return named.replace(/\$(\d)/g, (_, place: string) => args[Number(place) - 1] ?? '')
}
