// Fills the page with words that are harmless only as long as they are taken for words.
window.hits = 0
window.hit = () => {
  window.hits++
}

const make = (name, ...content) => {
  const element = document.createElement(name)
  element.append(...content)
  return element
}
const linkTo = (href, words) => Object.assign(make('a', words), { href })
const data = make(
  'script',
  `{
    "@type": "NewsArticle",
    "__proto__": { "polluted": "yes" },
    "constructor": { "prototype": { "polluted": "yes" } },
    "headline": { "toString": "hit()", "__proto__": { "polluted": "yes" } },
    "author": [[[[{ "name": { "name": "hit()" } }]]], 7, null],
    "articleBody": 12,
    "datePublished": { "length": 1e9 },
    "url": "javascript:hit()"
  }`,
)
data.type = 'application/ld+json'
document.head.append(data)

const OVERRIDE = '\u202e'
const title = `<script>hit()</script>${OVERRIDE}${'Title of a hundred thousand characters '.repeat(2600)}`
const markup =
  '"Markup <img src=x onerror=hit()> and {{hit()}} are words like any others," said the keeper, "and a list of them does no more than any other list of words in this valley."'
document.title = title
document
  .getElementById('story')
  .append(
    make('h1', title),
    make(
      'p',
      'Of ',
      linkTo('javascript:hit()', 'links that run'),
      ', ',
      linkTo('data:text/html,%3Cscript%3Ehit()%3C/script%3E', 'links that are pages'),
      ' and ',
      linkTo('vbscript:hit()', 'links of old'),
      ' the keeper had heard nothing at all until the cellar was opened on Saturday in front of the whole village.',
    ),
    make(
      'p',
      linkTo('/elsewhere/honest-story', 'A link that is one'),
      ' stood among them, and the keeper followed it to the far end of the garden, where the smell of stored apples came up the steps for the first time since the flood.',
    ),
    make(
      'p',
      'Read more: ',
      linkTo('javascript:hit()', `${OVERRIDE}<script>hit()</script> What the mayor never said about the mill`),
    ),
    make('p', markup),
    make('p', markup),
    make('p', 'a'.repeat(1_000_000)),
    ...STORIES.orchard.paragraphs.map((text) => make('p', text)),
  )
