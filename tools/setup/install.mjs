// Runs before start, test and the tools, so that each works alone on a fresh clone: installs what package-lock.json
// names when node_modules is missing or older. Built-ins only, because nothing else is there yet.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

const modified = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

if (modified('node_modules/.package-lock.json') < modified('package-lock.json')) {
  console.error('unecho: installing dependencies (once) …')
  const npm = process.env.npm_execpath
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []]
  const { status } = spawnSync(command, [...args, 'ci', '--include=dev'], { stdio: ['ignore', 2, 2] })
  if (status !== 0) {
    console.error('unecho: could not install the dependencies. Check the network, then run the command again.')
    process.exit(status ?? 1)
  }
}
