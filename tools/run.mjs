// Runs a TypeScript command-line tool (`node tools/run.mjs clean FILE`): Node 20 does not read TypeScript, Vite does.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [name, ...args] = process.argv.slice(2)
const file = fileURLToPath(new URL(`./${name}/main.ts`, import.meta.url))
const { module } = await runnerImport(file, { configFile: false, logLevel: 'error', root: process.cwd() })
process.exitCode = await module.main(args)
