import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { promosInside } from '../../src/clutter/promos/promosInside.ts'
import { BELL, SADDLER } from './bellStory.ts'
import { makeArticle } from './makeArticle.ts'

/** The parts set aside of a paragraph whose text in square brackets, if any, links to another page of the site. */
function parts(text: string): string[] {
  const start = text.indexOf('[')
  const links =
    start < 0 ? [] : [{ start, end: text.indexOf(']') - 1, href: 'https://news.example/2026/05/04/bell', rel: '' }]
  const block = { text: text.replace(/[[\]]/g, ''), links }
  return toEnd(promosInside(makeArticle([BELL, block, SADDLER], { url: 'https://news.example/2026/05/05/story' }))).map(
    ({ text }) => text,
  )
}

test.each(['SOURCE', 'CORRECTION', 'VERDICT', 'MAYOR'])('%s in capitals before a link is none of the site', (word) => {
  expect(parts(`${BELL} ${word}: [How the bell came to Tarrow]`)).toEqual([])
})

describe('a sentence in a paragraph', () => {
  test.each([
    [`${BELL} [Lea aquí cómo llegó la campana.] ${SADDLER}`, 'Lea aquí cómo llegó la campana.'],
    [`${BELL} [Δείτε εδώ πώς ήρθε η καμπάνα.] ${SADDLER}`, 'Δείτε εδώ πώς ήρθε η καμπάνα.'],
    [`${BELL} Lees hier [waarom de kapitein een kussen wil.]`, 'Lees hier waarom de kapitein een kussen wil.'],
    [`${BELL} Se videoen: Sådan lyder klokken.`, 'Se videoen: Sådan lyder klokken.'],
    [
      'घंटी नई है और तीन हफ़्ते से जहाज़ पर कोई ठीक से सो नहीं पाया है, ऐसा कप्तान ने कहा। वीडियो देखें: घंटी कैसे बजती है',
      'वीडियो देखें: घंटी कैसे बजती है',
    ],
    [
      '新钟已经挂了三个星期，船上没有一个人能在靠岸时睡着，船长因此向布兰尼克的马具匠订了一只垫子，可他先要知道钟舌是什么，又有多响。相关阅读：钟是怎么来的',
      '相关阅读：钟是怎么来的',
    ],
    [`${BELL} WIDEO: Tak dzwoni nowy dzwon ▶`, 'WIDEO: Tak dzwoni nowy dzwon ▶'],
    [`${BELL} Katso video kaatumisesta.`, 'Katso video kaatumisesta.'],
    [`${BELL} VÍDEOS: veja o novo sino da balsa`, 'VÍDEOS: veja o novo sino da balsa'],
    [`${BELL} ▶관련기사 A5면`, '▶관련기사 A5면'],
    [`${BELL} Nobody knows (read also our guide to bells) who rang it. ${SADDLER}`, '(read also our guide to bells)'],
    [`${BELL} MORE: [How the bell came to Tarrow]`, 'MORE: How the bell came to Tarrow'],
    [`${BELL} READ MORE: How the bell came to Tarrow.`, 'READ MORE: How the bell came to Tarrow.'],
    [
      `${BELL} ([How well do you know your bells? Twelve questions]) ${SADDLER}`,
      '(How well do you know your bells? Twelve questions)',
    ],
    [`${BELL} 🎧 Poslechněte si: [Kapitán o novém zvonu]`, '🎧 Poslechněte si: Kapitán o novém zvonu'],
    [`${BELL} VÍDEO | [La campana como nunca la habías oído]`, 'VÍDEO | La campana como nunca la habías oído'],
    [`${BELL} Read more: [How the bell came to Tarrow.]`, 'Read more: How the bell came to Tarrow.'],
    [`${BELL} — Читайте также: Откуда в Тарроу взялся колокол`, '— Читайте также: Откуда в Тарроу взялся колокол'],
    [`${BELL} [VEZI ȘI: Clopotul din Tarrow, vândut] ${SADDLER}`, 'VEZI ȘI: Clopotul din Tarrow, vândut'],
    [`${BELL} [▶관련 기사: 종은 어떻게 왔나] ${SADDLER}`, '▶관련 기사: 종은 어떻게 왔나'],
  ])('leads elsewhere, and is one finding: %s', (text, part) => expect(parts(text)).toEqual([part]))

  test.each([
    `${BELL} [Video from the hall shows a beam fall on the stalls.] ${SADDLER}`,
    `${BELL} [Read on: the words of the bell founder] stand in iron letters above the door. ${SADDLER}`,
    `${BELL} [Exclusive rights to the quay were sold in 1994.] ${SADDLER}`,
    `${BELL} [Voir le port vide lui fait mal.] ${SADDLER}`,
    `${BELL} [Lee poco y duerme menos.] ${SADDLER}`,
    `${BELL} Lees [de brief van de kapitein aan de haven.]`,
    `${BELL} ([The old captain]) ${SADDLER}`,
    `The captain ([the man who ordered the cushion]) sleeps. ${SADDLER}`,
    `${BELL} (The cushion is [red, round and filled with wool], the saddler says.) ${SADDLER}`,
    `${BELL} Video: Nan Ferris, Reuters`,
    `${BELL} Guarda il video e piange.`,
    `${BELL} شاهد الفيديو ملايين المستخدمين.`,
    `${BELL} “It is loud. Watch the video of it,” says the captain.`,
    `${BELL} Video: Feuerwehr der Stadt Valdorf / dpa`,
    `${BELL} Video: up to 4K at 60 frames per second`,
    `${BELL} TV: Live on Sky Sports Main Event`,
    `${BELL} Watch: the water comes right up to the step.`,
    `${BELL} «Vieni. Guarda: l’acqua è arrivata fin qui», dice.`,
    `${BELL} ▶관련 기사 삭제 ▶정정 보도 게재 ▶재발 방지`,
    `${BELL} Nobody knows (read also our study of 2019) who rang it. ${SADDLER}`,
    `${BELL} ▶ Related charges were dropped`,
    `${BELL} Nobody knows (read also Dupont, 1998) who rang it. ${SADDLER}`,
    `${BELL} Up next: a trip to Tarrow on Saturday without their captain.`,
    `${BELL} Further reading: Marten Holl, The Bells of the North.`,
  ])('tells the story: %s', (text) => expect(parts(text)).toEqual([]))
})
