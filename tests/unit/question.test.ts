import { expect, test } from 'vitest'
import { endsAsQuestion } from '../../src/clutter/promos/question.ts'

test.each(['Is it?', '“Is it?”', '是吗？', 'هل هو كذلك؟', 'Είναι;', 'Είναι\u037e'])(
  '%s ends as a question does',
  (text) => expect(endsAsQuestion(text)).toBe(true),
)

test.each(['It is.', 'Is it? Yes.', 'Είναι.'])('%s does not', (text) => expect(endsAsQuestion(text)).toBe(false))
