import type { Article, Block } from '../../src/article/types.ts'

/** A block with everything that a test does not care about filled in: a plain paragraph. */
export function makeBlock(text: string, id = 0, more: Partial<Block> = {}): Block {
  const plain = { id, kind: 'paragraph', level: 0, text, links: [], words: 'p', frame: 'p', group: 0, emphasis: 0 }
  return { ...plain, story: true, odds: 1, ...more } as Block
}

/** An article of plain paragraphs, ids as the walk would give them. */
export function makeArticle(paragraphs: (string | Partial<Block>)[], more: Partial<Article> = {}): Article {
  return {
    url: 'https://news.example/2026/03/04/a-story-with-a-long-slug',
    title: '',
    deck: '',
    byline: '',
    site: 'News',
    published: '',
    modified: '',
    language: 'en',
    direction: 'ltr',
    body: paragraphs.map((one, id) =>
      typeof one === 'string' ? makeBlock(one, id) : makeBlock(one.text ?? '', id, one),
    ),
    ...more,
  }
}
