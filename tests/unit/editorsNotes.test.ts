import { describe, expect, test } from 'vitest'
import { isEditorsNote } from '../../src/article/body/editorsNotes.ts'

const isNote = (text: string) => isEditorsNote({ text, links: [] })

describe("an editors' note", () => {
  test.each([
    'Correction: The ferry sails at six, not at seven.',
    'Clarification, May 3, 2026: The bell was cast in Tarrow.',
    '[Editor’s note: The keeper is the sister of our editor.]',
    'This article was amended on 4 June 2026. The bell weighs two tonnes.',
    'An earlier version of this story gave the wrong island.',
    'This piece was corrected on 4 June: the bell weighs two tonnes.',
    'Dans une première version, nous écrivions que la cloche était en plomb.',
    'Este artículo ha sido corregido: la campana pesa dos toneladas.',
    'В новость внесена правка: паром отходит в шесть.',
    'Jutussa kerrottiin aiemmin, että kello on lyijyä.',
    '初出時、鐘の重さに誤りがありました。',
    'Richtigstellung (12. Mai): Die Fähre fährt um sechs.',
    'In einer früheren Version stand, die Glocke sei aus Blei.',
    'In een eerdere versie van dit verhaal stond dat de bel van lood was.',
    'Rectificatif : la cloche pèse deux tonnes.',
    'Fe de errores: el barco sale a las seis.',
    'Rättelse: Klockan väger två ton.',
    'Исправлено: паром отходит в шесть.',
    'От редакции. После публикации нам написали, что паром отходит в шесть.',
    'تصويب: تبحر العبارة في السادسة.',
    'संपादकीय टिप्पणी: नाव छह बजे चलती है।',
    'Διόρθωση: το πλοίο φεύγει στις έξι.',
    'תיקון טעות: המעבורת יוצאת בשש.',
    '※ 바로잡습니다: 배는 여섯 시에 떠납니다.',
    '更正：渡船六点开。',
    'Update, 16:40 uur: in een eerdere versie stond dat de boot om zeven uur vaart.',
    'Transparenzhinweis: Der Verlag ist Mitglied der Gilde.',
    'Précision, le 3 mai : la cloche pèse deux tonnes.',
    'แก้คำผิด: เรือออกหกโมง।',
    'Imię i nazwisko dzwonnika zmieniono na jego prośbę.',
    '* Namen von der Redaktion geändert, weil der Glöckner es so wollte.',
    'Les prénoms ont été modifiés à la demande du sonneur.',
    'Los nombres han sido cambiados a petición del campanero.',
    'De namen zijn gefingeerd, op verzoek van de klokkenluider.',
    'Имена изменены по просьбе звонаря.',
    '文中の名前は仮名です。',
  ])('is %s', (text) => expect(isNote(text)).toBe(true))

  test.each([
    'Correction officers were hurt on the ferry. Two of them swam.',
    'Corrections: desk@bell.example',
    'Clarification of the soup takes an hour: skim it twice.',
    'Oprava mostu potrvá do května. Řidiči musí objíždět.',
    'Korrektur',
    'Update: 12.03.2026, 14:05 Uhr',
    'Updates on the ferry come at six. Nobody reads them.',
    'Update: sign up for our daily newsletter and never miss a ferry.',
    'In eigener Sache: Lesen Sie die Glocke vier Wochen lang für einen Euro.',
    'Precisazioni sono arrivate dal porto: la nave parte alle sei.',
    'An earlier version of the bell cracked in 1820.',
    'Names on the bell have been changed in 1820, and changed back.',
    'Der Name wurde bald zum Programm der Gilde.',
    'Imię i nazwisko są wymagane.',
    'The names of those who rang it stand on a board.',
    'Os nomes foram lidos em voz alta no porto.',
  ])('is none: %s', (text) => expect(isNote(text)).toBe(false))
})
