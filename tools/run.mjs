// Runs a TypeScript command-line tool (`node tools/run.mjs clean FILE`): Node 20 does not read TypeScript, Vite does.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// A reader that closes early, as `head` does, has what it wanted. The tool still ends by itself, so that what it opened
// is closed and what it was to save is saved.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error
  })
}

const [name, ...args] = process.argv.slice(2)
const load = async (path) => {
  const file = fileURLToPath(new URL(path, import.meta.url))
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error', root: process.cwd() })
  return module
}
const { runTool } = await load('./runTool.ts')
process.exitCode = await runTool(await load(`./${name}/main.ts`), args)
