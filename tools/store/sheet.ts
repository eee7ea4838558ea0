import type { Browser } from 'puppeteer-core'

const SIZE = { width: 1280, height: 800 }

/** How wide each picture is drawn, by how many there are. */
const WIDTHS: Record<number, number> = { 1: 960, 2: 460, 3: 368 }

/** Lays pictures side by side under a caption on a sheet of 1280 by 800 pixels; tall ones are cut at its foot. */
export async function sheet(browser: Browser, caption: string, pictures: string[], file: string): Promise<void> {
  const page = await browser.newPage()
  try {
    await page.setViewport(SIZE)
    await page.setContent(`<!doctype html><style>
      body { margin: 0; padding: 44px 60px 0; height: 100vh; box-sizing: border-box; overflow: hidden;
        font: 600 40px system-ui, sans-serif; color: #10231d; background: #e4f1ed; text-align: center; }
      div { display: flex; justify-content: center; align-items: flex-start; gap: 28px; margin-top: 32px; }
      img { flex: 0 0 auto; width: ${WIDTHS[pictures.length] ?? 360}px; border-radius: 14px;
        box-shadow: 0 8px 40px rgb(16 35 29 / 25%); }
    </style><h1></h1><div></div>`)
    await page.evaluate(
      async (caption, pictures) => {
        const title = document.querySelector('h1') as HTMLElement
        title.textContent = caption
        title.style.cssText = 'margin:0;font:inherit'
        const images = pictures.map((src) => Object.assign(new Image(), { src }))
        document.querySelector('div')?.append(...images)
        await Promise.all(images.map((image) => image.decode()))
      },
      caption,
      pictures,
    )
    await page.screenshot({ path: file as `${string}.png` })
  } finally {
    await page.close()
  }
}
