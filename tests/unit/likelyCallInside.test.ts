import { describe, expect, test } from 'vitest'
import { callOdds } from '../../src/clutter/promos/callOdds.ts'
import { likelyCallInside } from '../../src/clutter/promos/likelyCallInside.ts'
import limits from '../../src/clutter/promos/siteCallLimits.json' with { type: 'json' }
import { namesSite, speaksOfUs } from '../../src/clutter/promos/siteNames.ts'
import { makeBlock } from './makeArticle.ts'

const SITE = 'The Harbour Post'

const TOLD = 'The harbour office closed the pier on Monday after a storm had torn out two of its planks. '
const CALL = 'Download the Harbour Post app for all the latest news.'
/** What is found in a paragraph, as the words of the call. */
const found = (text: string, kind: 'paragraph' | 'item' = 'paragraph', language = 'en') => {
  const speaks = (said: string) => speaksOfUs(said, language) || namesSite(said, SITE, [])
  const call = likelyCallInside(makeBlock(text, 0, { kind }), language, speaks)
  return call && text.slice(call.start, call.end).trim()
}

describe('a call amid or behind what a paragraph tells', () => {
  test('is known by its likeness, where it names what sites offer', () => {
    expect(found(TOLD + CALL)).toBe(CALL)
    expect(found(`${TOLD}"I know," the captain said. "It was old." ${CALL}`)).toBe(CALL)
  })

  test('may stand amid the sentences, and behind a question that leads up to it', () => {
    const more = ' It is to be mended by the first week of May, the mayor says.'
    expect(found(`${TOLD}${CALL}${more}`)).toBe(CALL)
    const led = 'Love stories like this? Get the Dispatch in your mailbox for $12 a year.'
    expect(found(`${TOLD}${led}${more}`)).toBe(led)
    expect(found(`${TOLD}${led.slice('Love stories like this? '.length)}${more}`)).toBeNull()
    // What is asked and answered is told.
    expect(found(`${TOLD}Does it cost more? The ferry costs $12 a year.${more}`)).toBeNull()
    // The rest must not be about such things, nor the sentence first, or said by somebody.
    expect(found(`${TOLD}${CALL} The app shows when the pier is open.`)).toBeNull()
    expect(found(`${CALL} ${TOLD}`)).toBeNull()
    expect(found(`${TOLD}“It is old. ${CALL} It helps,” said the captain.`)).toBeNull()
  })

  test.each([
    ['en', 'Watch the moment the pier fell in our video above.'],
    ['pt', 'Assista aos melhores momentos no vídeo acima.'],
  ])('is known where it names a video, in %s', (language, call) => {
    expect(found(TOLD + call, 'paragraph', language)).toBe(call)
    expect(found(`The video of the pier was seen by the whole island on Monday. ${call}`)).toBeNull()
  })

  test.each([
    [
      'ar',
      'أغلقت إدارة الميناء الرصيف يوم الاثنين بعد أن اقتلعت العاصفة لوحين من ألواحه. ',
      'تابعوا آخر الأخبار عبر قناتنا على «واتساب».',
    ],
    [
      'id',
      'Kantor pelabuhan menutup dermaga pada hari Senin setelah badai merusak dua papannya. ',
      'Simak kabar terbaru di saluran WhatsApp kami.',
    ],
    [
      'ja',
      '港の事務所は、嵐で二枚の板がはがれたため、月曜日に桟橋を閉鎖したと発表した。修理には一か月ほどかかり、その間は渡し船も欠航する見通しだという。',
      '本紙のアプリをダウンロードして最新ニュースをお読みください。',
    ],
  ])('in %s', (language, told, call) => {
    expect(found(told + call, 'paragraph', language)).toBe(call)
  })

  test.each([
    ['fr', 'Envoyez votre vidéo à la mairie avant le 14 février.'],
    ['fr', 'Partagez vos photos et vidéos sur le site de la ville.'],
    ['pt', 'Grave o seu vídeo e envie até 14 de fevereiro.'],
  ])('is none where somebody asks for a video: in %s, %s', (language, text) => {
    expect(callOdds(text)).toBeGreaterThanOrEqual(limits.atEnd)
    expect(found(TOLD + text, 'paragraph', language)).toBeNull()
  })

  test.each([
    ['what names nothing of the kind', `${TOLD}Never miss a story of the valley again.`],
    ['what tells of such a thing', `${TOLD}The captain told of it on Facebook at noon.`],
    ['what is of what somebody says', `“${TOLD}${CALL}”`],
    ['what ends in a bracket that began before', `${TOLD}(It was old. ${CALL})`],
    [
      'a paragraph that is about the app',
      `The Harbour Post has an app that tells when the pier is closed by a storm. ${CALL}`,
    ],
    [
      'a paragraph that speaks to its readers',
      `Would you like to know when the pier is closed by a storm at noon? ${CALL}`,
    ],
    ['all of a line', CALL],
    ['what a video shows', `${TOLD}The video shows how the pier fell into the sea.`],
    ['what speaks for nobody', `${TOLD}Download the app for all the latest news.`],
    ['a warning', `${TOLD}Never send money to anybody you know only from Instagram.`],
    ['where to enrol', `${TOLD}Follow the choir on Facebook for the dates of the tour.`],
    ['what follows a dash of speech', `– ${TOLD}Follow our group on Facebook.`],
    ['what little stands before', `It is closed. ${CALL}`],
  ])('is none as %s', (_, text) => {
    expect(found(text)).toBeNull()
  })

  test('is none in a list', () => {
    expect(found(TOLD + CALL, 'item')).toBeNull()
  })

  test('must sound like one', () => {
    expect(callOdds('The app of the Harbour Post costs nothing.')).toBeLessThan(limits.atEnd)
    expect(found(`${TOLD}The app of the Harbour Post costs nothing.`)).toBeNull()
  })
})
