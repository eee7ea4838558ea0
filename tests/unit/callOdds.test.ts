import { describe, expect, test } from 'vitest'
import { callOdds } from '../../src/clutter/promos/callOdds.ts'

describe('how likely a line is a call of its site', () => {
  test.each([
    'Never miss a story from your valley: get our best reads in your inbox every morning',
    'Mit dem Lotsen-Abo lesen Sie alle Artikel ohne Werbung, vier Wochen gratis',
    'Recevez chaque matin l’essentiel de votre région dans votre boîte mail',
    'Wat vind jij? Laat het ons weten in de reacties',
    '島の新聞の公式LINEを友だち追加して最新ニュースを受け取る',
    'Подпишитесь на наш канал, чтобы не пропустить главное',
    'اشترك الآن واحصل على أول شهر مجانًا',
  ])('high: %s', (text) => {
    expect(callOdds(text)).toBeGreaterThan(0.6)
  })

  test.each([
    'The ferry from Oddholm was late on every day of last week, the harbour office says.',
    'Die Polizei bittet Zeugen, die den Kutter am Montag gesehen haben, sich zu melden.',
    'La chaîne compte désormais deux millions d’abonnés, selon un rapport du ministère.',
    '港の組合は9日、年会費を値上げすると発表した。',
    'Heb je iets gezien? Bel de politie.',
    'Haben Sie etwas gesehen? Rufen Sie die Polizei.',
    'Порт закрыт до понедельника, сообщили в администрации острова.',
  ])('low: %s', (text) => {
    expect(callOdds(text)).toBeLessThan(0.5)
  })
})
