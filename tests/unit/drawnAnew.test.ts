import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { drawnAnew } from '../../src/page/drawnAnew.ts'

/** A page that has drawn its view anew: what was there, what is there, and the record of the change. */
function redrawn(before: string, after: string) {
  const { document } = new JSDOM(`<main>${before}</main>`).window
  const main = document.querySelector('main')!
  const old = [...main.querySelectorAll('*')]
  main.innerHTML = after
  const records = [{ addedNodes: main.childNodes }] as unknown as MutationRecord[]
  const now = [...main.querySelectorAll('*')]
  return {
    /** For some of the old elements, by number, the number of the new one in its place. */
    places: (...gone: number[]) => {
      const found = drawnAnew(
        gone.map((index) => old[index]!),
        records,
      )
      return gone.map((index) => now.indexOf(found.get(old[index]!)!))
    },
    main,
    now,
    records,
  }
}

test('an element takes the place of one with its tag, class and text', () => {
  const page = '<p class="a">One</p><div><p class="a">Two</p></div>'
  expect(redrawn(page, page).places(0, 2)).toEqual([0, 2])
  expect(redrawn(page, page.replaceAll('"a"', '"b"')).places(0, 2)).toEqual([-1, -1])
  expect(redrawn(page, page.replaceAll('<p', '<h2').replaceAll('/p>', '/h2>')).places(0, 2)).toEqual([-1, -1])
  expect(redrawn(page, page.replace('Two', 'Three')).places(0, 2)).toEqual([0, -1])
})

test('of several that are alike the last ones do, each for one', () => {
  const page = '<p>One</p><p>Two</p><p>One</p>'
  expect(redrawn(page, page).places(2)).toEqual([2])
  expect(redrawn(page, page).places(0, 2)).toEqual([2, 0])
})

test('what is gone again takes no place, nor does what comes behind thousands', () => {
  const { main, now, records, places } = redrawn('<p>One</p>', '<p>One</p>')
  now[0]!.remove()
  expect(main.childElementCount).toBe(0)
  expect(drawnAnew([now[0]!], records).size).toBe(0)
  expect(places(0)).toEqual([-1])
  expect(redrawn('<p>One</p>', `${'<i></i>'.repeat(2999)}<p>One</p>`).places(0)).toEqual([2999])
  expect(redrawn('<p>One</p>', `${'<i></i>'.repeat(3000)}<p>One</p>`).places(0)).toEqual([-1])
})
