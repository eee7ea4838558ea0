/** Says on stderr what is wrong, since stdout belongs to what the tools make. */
export function complain(problem: unknown): void {
  process.stderr.write(`unecho: ${problem instanceof Error ? problem.message : problem}\n`)
}
