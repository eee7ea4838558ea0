import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import manifest from '../../manifest.json' with { type: 'json' }
import permissions from '../../store/permissions.json' with { type: 'json' }

const FOLDER = new URL('../../store/listing/', import.meta.url)
const listings = readdirSync(FOLDER).map((file) => ({
  language: file.replace('.json', ''),
  listing: JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')),
}))

describe('the texts for the stores', () => {
  it('are there in English and German', () => {
    expect(listings.map(({ language }) => language)).toEqual(expect.arrayContaining(['de', 'en']))
  })

  it.each(listings)('fit into the fields of the stores in $language', ({ listing }) => {
    // Chrome Web Store: name 75, summary 132, description 16,000 characters; addons.mozilla.org: name 50, summary 250.
    expect(listing.name.length).toBeLessThanOrEqual(50)
    expect(listing.summary.length).toBeLessThanOrEqual(132)
    const description = listing.description.join('\n\n')
    expect(description.length).toBeGreaterThan(500)
    expect(description.length).toBeLessThanOrEqual(16_000)
    // Neither store reads markup there.
    expect(description).not.toMatch(/<\w|\]\(|\*\*/)
    expect(Object.keys(listing.screenshots)).toEqual(Object.keys(listings[0]?.listing.screenshots))
  })

  it('say of each permission what it is for', () => {
    // What Chrome's variant has more stands in vite.config.ts; `built.test.ts` holds both to what they may ask for.
    const asked = [...manifest.permissions, ...manifest.optional_host_permissions, 'sidePanel']
    expect(Object.keys(permissions).sort()).toEqual(asked.sort())
  })
})
