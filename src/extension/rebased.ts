import { isBranch } from './settingsShape.ts'

type Branch = Record<string, unknown>

/**
 * What synced storage holds now, with the changes that were made here meanwhile and could not be synced, member by
 * member. Where another device changed the same member, the newer one stays if both sides say when they were changed, in
 * a member `at`, and else the synced one. What was forgotten on one side and changed on the other stays.
 * @param base what synced storage held when the changes were made here.
 * @param mine the same with those changes.
 */
export function rebased(base: Branch, mine: Branch, synced: Branch): Branch {
  const isNewer = Number(mine.at) > Number(synced.at)
  const next: Branch = {}
  for (const key of new Set([...Object.keys(synced), ...Object.keys(mine)])) {
    const [before, here, now] = [base, mine, synced].map((one) => (Object.hasOwn(one, key) ? one[key] : undefined))
    let value: unknown
    if (isSame(now, before)) value = here
    else if (isSame(here, before)) value = now
    else if (isBranch(here) && isBranch(now)) value = rebased(isBranch(before) ? before : {}, here, now)
    else value = isNewer ? (here ?? now) : (now ?? here)
    if (value !== undefined) next[key] = value
  }
  return next
}

/** Whether two values of a storage are the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
