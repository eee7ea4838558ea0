import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { NO_RULES } from '../../src/extension/siteRules.ts'
import { blockAround, wider } from '../../src/page/picker/candidates.ts'
import { createSiteMemory } from '../../src/page/siteMemory.ts'
import { knowModals } from './modalDialogs.ts'

/** A page whose elements all have another size, the outer ones the greater. */
function open(html: string): Document {
  const { window } = new JSDOM(`<!doctype html><body>${html}</body>`)
  knowModals(window)
  window.Element.prototype.getBoundingClientRect = function () {
    return { top: 0, left: 0, width: 300, height: 20 + this.querySelectorAll('*').length } as DOMRect
  }
  return window.document
}

test('what may be picked is hidden on the site, too: nothing that holds the heading of the page', () => {
  const document = open(
    '<main><article id="story" class="story"><h1>Ferry</h1><aside class="box"><p>Buy boots</p></aside></article></main>',
  )
  const paragraph = blockAround(document.querySelector('p'))!
  const box = wider(paragraph)!
  expect([paragraph.localName, box.localName, wider(box)]).toEqual(['p', 'aside', null])
  expect(blockAround(document.querySelector('h1'))?.localName).toBe('h1')
  for (let block: Element | null = paragraph; block; block = wider(block)) {
    const memory = createSiteMemory(document, NO_RULES, () => {})
    memory.hide(block, true)
    memory.look()
    expect([...memory.hidden]).toEqual([block])
  }
})

test('nothing is picked that would take an open modal dialog along, also from a shadow tree', () => {
  const dialog = '<dialog open data-modal><section><p>Boat tickets</p></section></dialog>'
  const document = open(
    `<main><div><p>The ferry sails.</p></div><div class="shop">${dialog}</div><news-shop></news-shop></main>`,
  )
  const picked: string[] = []
  for (let block = blockAround(document.querySelector('dialog p')); block; block = wider(block))
    picked.push(block.localName)
  expect(picked).toEqual(['p', 'section'])
  document.querySelector('.shop')?.remove()
  expect(blockAround(document.querySelector('main'))?.localName).toBe('main')
  const shop = document.querySelector('news-shop')!
  shop.attachShadow({ mode: 'open' }).innerHTML = dialog
  expect(blockAround(shop)).toBeNull()
})
