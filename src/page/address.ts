import { storyAddress } from '../extension/storyAddress.ts'
import { type Story, stillStands } from './story.ts'

/** The address by which a page is one reading. */
export function addressOf({ href }: Location): string {
  return storyAddress(href)
}

/** Follows the address of a page that changes it without loading. */
export interface AddressBook {
  /** Notes that the page was read here, where these stories had been read before. */
  arrived(before: Story[]): void
  /** Whether the site has put another story in place of these, which it shows at another address than theirs. */
  hasLeft(stories: Story[]): boolean
}

export function createAddressBook(location: Location): AddressBook {
  let address = addressOf(location)
  /** An address that the site went to while the old text stayed; it is looked into once, and again at the next reading. */
  let passing = address
  return {
    arrived(before) {
      const here = addressOf(location)
      // A new address over the old text is a site that names what scrolls by, or one that has yet to render.
      if (here !== address && !before.some(stillStands)) address = here
      passing = address
    },
    hasLeft(stories) {
      const here = addressOf(location)
      if (here === address || here === passing) return false
      if (!stories.some(stillStands)) return true
      passing = here
      return false
    },
  }
}
