/** A progress line on the error stream: rewritten in place on a terminal, now and then a line elsewhere. */
export class Progress {
  #start = Date.now()
  #shown = 0

  show(done: number, total: number, what: string): void {
    const { isTTY, columns = 100 } = process.stderr
    if (!isTTY && Date.now() - this.#shown < 15_000) return
    this.#shown = Date.now()
    const seconds = Math.round((Date.now() - this.#start) / 1000)
    const line = `${done}/${total} ${what} · ${seconds} s`
    process.stderr.write(isTTY ? `\r\x1b[K${line.slice(0, columns - 1)}` : `${line}\n`)
  }

  /** Takes the line away, so that something else can be printed. */
  clear(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  }
}
