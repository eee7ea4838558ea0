import { describe, expect, test } from 'vitest'
import { markOf, marksIn } from '../../src/article/body/noteMarks.ts'

describe('marks of notes', () => {
  test.each([
    ['Anna*, who rang it, asked not to be named.', ['*']],
    ['The bell weighs two tonnes.[1] Nobody weighed it twice [2].', ['[1]', '[2]']],
    ['積載率（注1）は47%から81%に上がった。', ['（注1）']],
    ['Six times** a day, said Berta*.', ['**', '*']],
  ])('stand in %s', (text, marks) => expect(marksIn(text)).toEqual(marks))

  test.each(['He called it a f***ing bell.', 'Four * four is sixteen, * said the sexton', 'The bell [of 1820] rang.'])(
    'stand not in %s',
    (text) => expect(marksIn(text)).toEqual([]),
  )

  test.each([
    ['* The name has been changed.', '*'],
    ['*Name von der Redaktion geändert.', '*'],
    ['[1] The weight is that of 1820.', '[1]'],
    ['（注1）積載率は、コンテナの容積に対する割合。', '（注1）'],
  ])('open the note %s', (text, mark) => expect(markOf(text)).toBe(mark))

  test.each(['* required', 'The bell* rang.', '*** ', '* * *'])('open no note: %s', (text) =>
    expect(markOf(text)).toBe(''),
  )
})
