import browser from 'webextension-polyfill'

/** Pictures are saved at most this wide and high (pixels): sharp on a page, and some hundred kilobytes each. */
const LARGEST = 1600

/**
 * Pictures that a tab's page shows, as `data:` addresses by the addresses that they were loaded from. Nothing is asked
 * of the network. A picture of another site is left out, because the browser lets nobody read it; so are all where the page
 * is gone or may not be entered.
 */
export async function picturesOf(tabId: number, addresses: string[]): Promise<Record<string, string>> {
  const target = { tabId }
  try {
    const [answer] = await browser.scripting.executeScript({ target, func: drawn, args: [addresses, LARGEST] })
    return (answer?.result as Record<string, string> | null) ?? {}
  } catch {
    return {}
  }
}

/** Runs in the page, and so may use nothing around it. Draws one picture at a time, so that the page can answer in between. */
async function drawn(addresses: string[], largest: number): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  // The article may stand in an open shadow tree or a frame; one of another origin keeps its document to itself.
  const roots: (Document | ShadowRoot)[] = [document]
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      const { shadowRoot, contentDocument } = element as HTMLIFrameElement
      for (const inner of [shadowRoot, contentDocument]) if (inner) roots.push(inner)
    }
  }
  for (const image of roots.flatMap((root) => [...root.querySelectorAll('img')])) {
    const address = image.currentSrc || image.src
    if (!addresses.includes(address) || address in found || !image.complete || image.naturalWidth === 0) continue
    const scale = Math.min(1, largest / Math.max(image.naturalWidth, image.naturalHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
    try {
      canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
      found[address] = canvas.toDataURL('image/webp', 0.85)
    } catch {
      // The picture is another site's.
    }
    await new Promise((done) => setTimeout(done))
  }
  return found
}
