import type { HiddenBlock } from '../extension/messages.ts'
import { type Remembered, remembering, type Sign, type SiteRules } from '../extension/siteRules.ts'
import type { Finding, SettledFinding } from '../reading.ts'
import { elementsWith, signOfElement } from './hiddenBlocks.ts'
import { holdsModal } from './modals.ts'
import { isSame, isSameKind, kindOf, signOfFinding } from './signs.ts'

/** What the reader decided by hand on this page or an earlier one of its site. */
export interface SiteMemory {
  /** Takes over what is remembered of the site now; gives whether that is any different. */
  follow(rules: SiteRules): boolean
  /** Whether the reader wants a finding left visible. */
  keeps(finding: Finding): boolean
  /** Whether the reader wants a finding folded, however unsure it is. */
  folds(finding: Finding): boolean
  /**
   * Keeps a finding, or all of its kind; or folds it, again for whichever of the two it was kept, or a suggestion for the first
   * time. Kept, such a one is a suggestion again.
   */
  keep(finding: SettledFinding, keep: boolean, kind: boolean): void
  /** Hides an element, on this page or on each page of the site where it is found again; gives the id of that. */
  hide(element: Element, forSite: boolean): string
  /** Shows again what is hidden under this id. */
  unhide(id: string): void
  /** Looks the page through for what is to be hidden. */
  look(): void
  /** The elements to be hidden, as of the last look. */
  readonly hidden: ReadonlySet<Element>
  /** The same in words, for lists. */
  list(): HiddenBlock[]
}

/**
 * @param rules what is remembered so far.
 * @param remember is told of each change, to store it.
 */
export function createSiteMemory(
  document: Document,
  rules: SiteRules,
  remember: (what: Remembered, on: boolean) => void,
): SiteMemory {
  /** What is hidden on this page only. */
  const forNow = new Map<Element, Sign>()
  let bySite = new Map<Element, Sign>()
  let hidden = new Set<Element>()

  const change = (what: Remembered, on: boolean) => {
    rules = remembering(rules, what, on)
    remember(what, on)
  }
  const idOf = ({ text, frame }: Sign) => `${text} ${frame}`
  const look = () => {
    bySite = elementsWith(document, rules.hidden)
    for (const element of forNow.keys()) if (!element.isConnected) forNow.delete(element)
    // A modal may have opened in what was hidden before.
    hidden = new Set([...bySite.keys(), ...[...forNow.keys()].filter((element) => !holdsModal(element))])
  }

  return {
    follow(now) {
      if (JSON.stringify(now) === JSON.stringify(rules)) return false
      rules = now
      return true
    },
    keeps(finding) {
      if (rules.kept.length + rules.never.length === 0) return false
      const [kind, sign] = [kindOf(finding), signOfFinding(finding)]
      return rules.never.some((one) => isSameKind(one, kind)) || rules.kept.some((one) => isSame(one, sign))
    },
    folds(finding) {
      if (rules.folded.length === 0) return false
      const sign = signOfFinding(finding)
      return rules.folded.some((one) => isSame(one, sign))
    },
    keep(finding, keep, asKind) {
      const [kind, sign] = [kindOf(finding), signOfFinding(finding)]
      if (!keep && finding.state === 'suggested') return change({ sort: 'folded', one: sign }, true)
      if (keep) {
        for (const one of rules.folded) if (isSame(one, sign)) change({ sort: 'folded', one }, false)
        if (finding.isAccepted && !asKind) return
        return change(asKind ? { sort: 'never', one: kind } : { sort: 'kept', one: sign }, true)
      }
      for (const one of rules.never) if (isSameKind(one, kind)) change({ sort: 'never', one }, false)
      for (const one of rules.kept) if (isSame(one, sign)) change({ sort: 'kept', one }, false)
    },
    hide(element, forSite) {
      const sign = signOfElement(element)
      if (forSite) change({ sort: 'hidden', one: sign }, true)
      else forNow.set(element, sign)
      return idOf(sign)
    },
    unhide(id) {
      for (const [element, sign] of forNow) if (idOf(sign) === id) forNow.delete(element)
      for (const one of rules.hidden) if (idOf(one) === id) change({ sort: 'hidden', one }, false)
    },
    look,
    get hidden() {
      return hidden
    },
    list() {
      const all = new Map<string, HiddenBlock>()
      for (const sign of forNow.values()) all.set(idOf(sign), { id: idOf(sign), says: sign.says, forSite: false })
      for (const sign of bySite.values()) all.set(idOf(sign), { id: idOf(sign), says: sign.says, forSite: true })
      return [...all.values()]
    },
  }
}
