import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import { type PageState, toShow } from '../extension/messages.ts'
import { bringToFront } from '../extension/readerPage.ts'
import type { KeyPoint } from '../reading.ts'
import { LeadInside } from '../ui/InsideLink.tsx'
import { pageLanguage } from '../ui/pageLanguage.ts'
import { readerParts } from '../ui/readerParts.ts'
import { ArticleHead } from './ArticleHead.tsx'
import { Body } from './Body.tsx'
import { Contents } from './Contents.tsx'
import { chunksOf } from './chunksOf.ts'
import { contentsOf } from './contentsOf.ts'
import { FateNotice } from './FateNotice.tsx'
import { KeyPoints } from './KeyPoints.tsx'
import { ReaderBar } from './ReaderBar.tsx'
import { SpeechBar } from './SpeechBar.tsx'
import { spokenSentences } from './speech/spokenSentences.ts'
import { useSpeech } from './speech/useSpeech.ts'
import { showStretch } from './stretch.ts'
import { asNotLoaded, leavesTraces } from './traces.ts'
import { useGradually } from './useGradually.ts'
import { useKeep } from './useKeep.ts'
import { usePlace } from './usePlace.ts'
import type { ReaderLook } from './useReaderLook.ts'
import type { Fate, Source } from './useSource.ts'
import { WrongHere } from './WrongHere.tsx'

interface ReaderPageProps extends Pick<Source, 'ask' | 'readAgain'> {
  tab: number
  /** Whether its window is a private one, of which nothing is remembered. */
  isPrivate: boolean
  state: PageState
  fate: Fate
  look: ReaderLook
  /** Says something to who cannot see it. */
  announce: (text: string) => void
}

/** An article to stay in. */
export function ReaderPage({ tab, isPrivate, state, fate, look, ask, readAgain, announce }: ReaderPageProps) {
  const isTraced = leavesTraces(isPrivate)
  const reading = useMemo(() => {
    const { summaries, media } = state.reading
    return { ...state.reading, summary: summaries[look.summaryLength], media: isTraced ? asNotLoaded(media) : media }
  }, [state.reading, look.summaryLength, isTraced])
  const { article } = reading
  const parts = useMemo(() => readerParts(reading), [reading])
  const contents = useMemo(() => contentsOf(parts, reading.minutes.after), [parts])
  const chunks = useMemo(() => chunksOf(parts), [parts])
  const drawn = useGradually(chunks.length)
  const root = useRef<HTMLElement>(null)
  const place = usePlace(root, parts, isPrivate ? null : article.url, drawn)
  // Anew with the text alone: a picture that has come in is no reason to fall silent.
  const sentences = useMemo(() => () => spokenSentences(parts, article), [reading.clean])
  const speech = useSpeech(sentences, article.language, look.speech, root)

  const keep = useKeep(root, parts, ask, announce)

  useEffect(() => {
    document.title = isTraced ? t('name') : article.title
  }, [article.title, isTraced])

  const showHere = async (block: number, start?: number, end?: number) => {
    await drawn.all()
    if (root.current) showStretch(root.current, block, start, end)
  }
  const showOnPage = async ({ block, start, end }: Pick<KeyPoint, 'block' | 'start' | 'end'>) => {
    const state = await ask(toShow(article.body, block, { start, end, isClean: true }))
    if (state?.isShown) await bringToFront(tab)
    else if (state) announce(t('now_not_shown'))
  }
  // Its offsets are of the clean text, which is drawn here; its own text may lack the word that opens the sentence.
  const showPoint = ({ block, start, end }: KeyPoint) => showHere(block, start, end)
  const shown = useMemo(() => new Set(reading.clean.map(({ id }) => id)), [reading])
  const leadInside = (block: number) => (shown.has(block) ? () => showHere(block) : null)
  const [isWrong, setWrong] = useState(false)
  const isThere = fate === 'there'
  return (
    <>
      <ReaderBar
        tab={tab}
        reading={reading}
        look={look}
        place={place}
        speech={speech}
        drawAll={drawn.all}
        onWrong={isThere ? () => setWrong(true) : undefined}
        announce={announce}
      />
      {!isThere && <FateNotice fate={fate} url={article.url} readAgain={readAgain} />}
      <main>
        <article ref={root} {...pageLanguage(article)}>
          <ArticleHead reading={reading} />
          <KeyPoints reading={reading} onShow={showPoint} onShowOnPage={isThere ? showOnPage : undefined} />
          {contents.length > 0 && <Contents entries={contents} onGo={(id) => showHere(id)} />}
          <LeadInside.Provider value={leadInside}>
            <Body chunks={chunks} upTo={drawn.upTo} article={article} onKeep={isThere ? keep : undefined} />
          </LeadInside.Provider>
        </article>
      </main>
      {isWrong && <WrongHere tab={tab} announce={announce} onClose={() => setWrong(false)} />}
      {speech.isOpen && <SpeechBar speech={speech} look={look} />}
    </>
  )
}
