import { opensLowerCase } from '../text/characters.ts'
import { isUnmarkedProse } from '../walk/structure.ts'
import type { RawBlock } from '../walk/walk.ts'
import type { TextMeasure } from './measureText.ts'

const KINDS = ['paragraph', 'heading', 'item', 'quote', 'caption', 'row', 'code']

/** What a block's kind and its text say of it, by name, in the order of the values. */
export const TEXT_SIGNS = [
  ...KINDS.map((kind) => `kind ${kind}`),
  'heading level',
  'length',
  'words',
  'sentence',
  'ends as sentence',
  'commas',
  'digits',
  'capitals',
  'ends with colon',
  'question',
  'copyright or at sign',
  'clock time',
  'year',
  'lower case start',
  'line breaks',
  'short and bare',
  'linked',
  'links',
  'emphasis',
  'after media',
]

/**
 * Adds a block's own signs to `x`, each near 0–1.
 * @param linked share of its characters that are linked, 0–1.
 */
export function pushTextSigns(x: number[], block: RawBlock, measured: TextMeasure, linked: number): void {
  const { kind, level, text, links } = block
  const { letters, sentence } = measured
  const { length } = text
  for (const one of KINDS) x.push(kind === one ? 1 : 0)
  x.push(
    level / 6,
    log(letters),
    log(measured.spaces + 1 + measured.dense / 2),
    flag(sentence),
    flag(/[.!?…。！？؟।۔။។།]["”’»)\]']*$/u.test(text.slice(-4)) || isUnmarkedProse(text)),
    Math.min(1, (measured.commas * 20) / length),
    measured.digits / length,
    measured.capitals / length,
    flag(/[:：]$/.test(text.slice(-1))),
    flag(/[?？؟]/.test(text)),
    flag(/[©@®]/.test(text)),
    flag(measured.digits > 2 && /\d{1,2}[:.h]\d{2}(?!\d)/.test(text)),
    flag(measured.digits > 3 && /(^|\D)(19|20)\d\d(?!\d)/.test(text)),
    flag(opensLowerCase(text)),
    Math.min(1, measured.lineBreaks / 5),
    flag(length < 80 && links.length === 0 && !sentence),
    linked,
    Math.min(1, links.length / 10),
    block.emphasised / length,
    flag(block.afterMedia),
  )
}

/** Counts and lengths grow without end; their logarithm stays near 0–1. */
export function log(value: number): number {
  return Math.log1p(value) / 6
}

export function flag(value: boolean): number {
  return value ? 1 : 0
}
