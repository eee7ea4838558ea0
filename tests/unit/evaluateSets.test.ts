import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findSets, readBeside, readPage, readSet } from '../../tools/measure/sets.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'unecho-sets-'))
  mkdirSync(join(dir, 'news', 'pages'), { recursive: true })
  const rows = [
    { id: 'a', url: 'https://a.example/', title: 'A', lang: 'en', gold_text: 'One.\n\n Two.' },
    { id: 'b', url: null, gold_text: 'B' },
    { id: 'missing', url: 'https://a.example/', gold_text: 'C' },
    { id: 'd', url: 'not an address', gold_text: 'D' },
    { id: 'e', url: 'https://a.example/' },
  ]
  const lines = [...rows.map((row) => JSON.stringify(row)), '{"id": ', '[1]', '']
  writeFileSync(join(dir, 'news', 'gold.jsonl'), lines.join('\n'))
  for (const id of ['a', 'b', 'd', 'e'])
    writeFileSync(join(dir, 'news', 'pages', `${id}.html.gz`), gzipSync(`<p>${id} é`))
  const labels = ['news', 'other'].map((dataset) => JSON.stringify({ dataset, id: 'a' }))
  writeFileSync(join(dir, 'labels.jsonl.gz'), gzipSync(labels.join('\n')))
})
afterAll(() => rmSync(dir, { recursive: true }))

describe('sets', () => {
  it('are found as the folder itself or as folders in it, else the trouble is named', () => {
    expect(findSets(dir)).toEqual([join(dir, 'news')])
    expect(findSets(join(dir, 'news'))).toEqual([join(dir, 'news')])
    expect(() => findSets(join(dir, 'news', 'pages'))).toThrow('no gold.jsonl')
    expect(() => findSets(join(dir, 'nowhere'))).toThrow('no such folder')
  })

  it('give the good pages, and name what is wrong with the others', () => {
    const problems: string[] = []
    const pages = readSet(join(dir, 'news'), (problem) => problems.push(problem))
    expect(pages.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(pages[0]).toMatchObject({ dataset: 'news', gold: ['One.', 'Two.'] })
    expect(pages[1]!.url).toMatch(/^https:/)
    expect(readPage(pages[0]!)).toBe('<p>a é')
    expect(problems).toHaveLength(5)
    expect(problems.join('\n')).toMatch(/missing\.html\.gz/)
    expect(problems.join('\n')).toMatch(/line 6 is no JSON object/)
  })

  it('take labels of their own pages from the folder beside', () => {
    const names = ['labels.jsonl', 'labels.jsonl.gz']
    expect(readBeside(join(dir, 'news'), names, () => {})).toEqual([{ dataset: 'news', id: 'a' }])
    expect(readBeside(join(dir, 'news'), ['links.jsonl'], () => {})).toEqual([])
  })
})
