import type { ComponentChildren } from 'preact'
import { t } from '../extension/i18n.ts'

/** Heights of the lines of a paragraph from its top. */
const LINES = [0, 9, 18]

/** One page before and after: the paragraph that stands twice and the promo have become thin lines. */
export function Picture() {
  return (
    <figure>
      <svg class="picture" viewBox="0 0 520 240" role="img" aria-label={t('welcome_picture')}>
        <Page x={10}>
          <Paragraph y={56} />
          <Promo y={92} />
          <Paragraph y={126} />
          <Paragraph y={162} kind="echo" />
          <Paragraph y={198} kind="echo" />
        </Page>
        <path class="arrow" d="M238 120h40m-14-12 14 12-14 12" />
        <Page x={300}>
          <Paragraph y={56} />
          <Fold y={94} />
          <Paragraph y={108} />
          <Fold y={146} />
        </Page>
      </svg>
      <figcaption aria-hidden="true">
        <span>{t('welcome_before')}</span>
        <span>{t('welcome_after')}</span>
      </figcaption>
    </figure>
  )
}

function Page({ x, children }: { x: number; children: ComponentChildren }) {
  return (
    <g transform={`translate(${x} 6)`}>
      <rect class="sheet" width="210" height="228" rx="12" />
      <rect class="title" x="18" y="20" width="150" height="12" rx="6" />
      <rect class="title" x="18" y="37" width="96" height="6" rx="3" opacity=".5" />
      {children}
    </g>
  )
}

function Paragraph({ y, kind = 'text' }: { y: number; kind?: 'text' | 'echo' }) {
  return (
    <g class={kind} transform={`translate(18 ${y})`}>
      {LINES.map((top, index) => (
        <rect key={top} y={top} width={index === LINES.length - 1 ? 118 : 174} height="5" rx="2.5" />
      ))}
    </g>
  )
}

function Promo({ y }: { y: number }) {
  return (
    <g class="promo" transform={`translate(18 ${y})`}>
      <rect width="174" height="24" rx="5" />
      <rect class="words" x="10" y="9" width="120" height="6" rx="3" />
    </g>
  )
}

function Fold({ y }: { y: number }) {
  return (
    <g class="fold-line" transform={`translate(18 ${y})`}>
      <path d="M0 0h76m22 0h76" />
      <circle cx="87" r="4" />
    </g>
  )
}
