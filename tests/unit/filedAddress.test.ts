import { expect, test } from 'vitest'
import { isOfNewsroom } from '../../src/clutter/links/filedAddress.ts'

test.each([
  ['https://news.example/local/ferry-late-5512034', true],
  ['https://edu.portal.com.cn/2026-03-04/doc-5512034.shtml', true],
  ['https://news.example/politics/the-ferry-was-late-every-day', true],
  ['https://news.example/the-ferry-was-late-every-day', false],
  ['https://www.stadt-holm.example/aktuelles/fundbuero-5512034', false],
  ['https://www.holm.kommune.no/nyheter/5512034', false],
  ['https://www.holm.gov.uk/news/5512034', false],
])('whether %s is of a newsroom: %s', (address, is) => expect(isOfNewsroom(address)).toBe(is))
