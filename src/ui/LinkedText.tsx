import { Fragment } from 'preact'
import { InsideLink } from './InsideLink.tsx'
import { type InlineRun, inlineParts, runsByStyle, STYLES } from './inlineParts.ts'
import type { Linked } from './linkedStretch.ts'
import { WebLink } from './WebLink.tsx'

/** A text with its links in place, set as its page sets it. */
export function LinkedText(linked: Linked) {
  return (
    <>
      {inlineParts(linked).map(({ href, start, runs, block }) => {
        const words = <Styled key={start} runs={runs} />
        if (href === '') return words
        return block === undefined ? (
          <WebLink key={start} href={href}>
            {words}
          </WebLink>
        ) : (
          <InsideLink key={start} href={href} block={block}>
            {words}
          </InsideLink>
        )
      })}
    </>
  )
}

/** Words in the styles that are left to set, each style an element around the next. */
function Styled({ runs, styles: [style, ...inner] = STYLES }: { runs: InlineRun[]; styles?: typeof STYLES }) {
  if (!style) return <>{runs.map(({ text }) => text)}</>
  return (
    <>
      {runsByStyle(runs, style).map(({ has, runs }, index) => {
        const Style = has ? style : Fragment
        return (
          <Style key={index}>
            <Styled runs={runs} styles={inner} />
          </Style>
        )
      })}
    </>
  )
}
