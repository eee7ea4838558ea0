import { randomFrom } from '../measure/random.ts'

/** Common English words, so that made-up sentences pass for prose with an engine that counts such words. */
const WORDS =
  'the of and to in a is that for it was on are as with his they at be this from have or by one had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know'.split(
    ' ',
  )

/** A page whose article has `blocks` paragraphs, the whole of it repeated `times` over. The same at each call. */
export function articlePage(blocks: number, times: number): string {
  const random = randomFrom(`article of ${blocks}`)
  const word = () => WORDS[Math.floor(random() * WORDS.length)]!
  const sentence = (paragraph: number) => {
    const rest = Array.from({ length: 9 + Math.floor(random() * 9) }, word).join(' ')
    // A name of its own keeps paragraphs from being alike by chance.
    return `Witness${paragraph} ${rest}.`
  }
  const paragraphs = Array.from({ length: blocks }, (_, i) => `<p>${sentence(i)} ${sentence(i)} ${sentence(i)}</p>`)
  const article = paragraphs.join('\n')
  return `<!doctype html><html lang="en"><head><title>A long story</title></head><body><main><article>
<h1>A long story</h1>${Array.from({ length: times }, () => `<section>${article}</section>`).join('\n')}
</article></main></body></html>`
}
