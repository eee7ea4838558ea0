import { describe, expect, it } from 'vitest'
import { commonSubsequence, rouge, tokens } from '../../tools/evaluate/summaries/rouge.ts'
import { stem } from '../../tools/evaluate/summaries/stem.ts'

describe('Porter stemmer', () => {
  // From the examples in Porter's paper, one or more for each step, taken through all steps.
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['cats', 'cat'],
    ['agreed', 'agre'],
    ['plastered', 'plaster'],
    ['motoring', 'motor'],
    ['sing', 'sing'],
    ['conflated', 'conflat'],
    ['hopping', 'hop'],
    ['falling', 'fall'],
    ['filing', 'file'],
    ['happy', 'happi'],
    ['sky', 'sky'],
    ['relational', 'relat'],
    ['conditional', 'condit'],
    ['vietnamization', 'vietnam'],
    ['operator', 'oper'],
    ['hopefulness', 'hope'],
    ['sensibiliti', 'sensibl'],
    ['triplicate', 'triplic'],
    ['formalize', 'formal'],
    ['goodness', 'good'],
    ['adjustment', 'adjust'],
    ['adoption', 'adopt'],
    ['effective', 'effect'],
    ['probate', 'probat'],
    ['rate', 'rate'],
    ['controll', 'control'],
    ['roll', 'roll'],
    ['generalizations', 'gener'],
    ['oscillators', 'oscil'],
    ['feed', 'feed'],
    ['by', 'by'],
  ])('%s → %s', (word, expected) => expect(stem(word)).toBe(expected))
})

describe('ROUGE', () => {
  it('counts shared words, pairs, and the longest common subsequence', () => {
    // Six words each. Shared: the×2, cat, on, mat = 5. Pairs: the-cat, on-the, the-mat = 3 of 5. In order: 5.
    const score = rouge('the cat sat on the mat', ['the cat was on the mat'], 'en')
    expect(score.rouge1).toBeCloseTo(5 / 6, 10)
    expect(score.rouge2).toBeCloseTo(3 / 5, 10)
    expect(score.rougeL).toBeCloseTo(5 / 6, 10)
  })

  it('does not count a word more often than the reference has it', () => {
    // Shared 1, of 4 and 2 words: precision 1/4, recall 1/2, F1 1/3.
    expect(rouge('no no no no', ['no way'], 'en').rouge1).toBeCloseTo(1 / 3, 10)
  })

  it('takes the reference that fits best, for each measure by itself', () => {
    const score = rouge('b a', ['a b', 'b a x y z w'], 'en')
    expect(score.rouge1).toBe(1)
    expect(score.rouge2).toBeCloseTo((2 * 1) / (1 + 5), 10)
  })

  it('stems English words of more than three letters, and no other language', () => {
    expect(tokens('The Dogs’ barking, ass', 'en')).toEqual(['the', 'dog', 'bark', 'ass'])
    expect(tokens('Chó sủa đêm', 'vi')).toEqual(['chó', 'sủa', 'đêm'])
    expect(rouge('', ['anything'], 'en')).toEqual({ rouge1: 0, rouge2: 0, rougeL: 0 })
  })

  it('finds the longest common subsequence', () => {
    expect(commonSubsequence([...'AGCAT'], [...'GAC'])).toBe(2)
    expect(commonSubsequence([], ['a'])).toBe(0)
  })
})
