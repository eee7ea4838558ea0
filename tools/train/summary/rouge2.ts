import { ngramF1, tokens } from '../../evaluate/summaries/rouge.ts'

/** ROUGE-2 F1 of choices from the sentences of one text, whose tokens are worked out once. */
export function rouge2(sentences: string[], references: string[], language: string, ofRouge1: number) {
  const own = sentences.map((sentence) => tokens(sentence, language))
  const wanted = references.map((reference) => tokens(reference, language))
  const best = (list: string[], n: number) => Math.max(...wanted.map((reference) => ngramF1(list, reference, n)))
  const of = (chosen: number[]) => chosen.flatMap((i) => own[i]!)
  return {
    /** Of the sentences at these positions, 0–1. */
    score: (chosen: number[]) => best(of(chosen), 2),
    /** The same with a share of ROUGE-1. */
    scoreWith: (chosen: number[]) => best(of(chosen), 2) + ofRouge1 * best(of(chosen), 1),
    /** Of any other text. */
    scoreOf: (texts: string[]) =>
      best(
        texts.flatMap((text) => tokens(text, language)),
        2,
      ),
  }
}
