import { readFileSync } from 'node:fs'
import type { View } from './driver.ts'

/** How many pixels of a PNG have exactly this colour, counted in a document of the browser that took it. */
export async function pixelsOf(file: string, colour: [red: number, green: number, blue: number], view: View) {
  return view.run(count, readFileSync(file, 'base64'), colour)
}

/** Runs in a document. */
async function count(png: string, [red, green, blue]: [number, number, number]): Promise<number> {
  const bytes = Uint8Array.from(atob(png), (one) => one.charCodeAt(0))
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!
  context.drawImage(picture, 0, 0)
  const { data } = context.getImageData(0, 0, picture.width, picture.height)
  let found = 0
  for (let i = 0; i < data.length; i += 4) if (data[i] === red && data[i + 1] === green && data[i + 2] === blue) found++
  return found
}
