// Runs before start, test and the tools, so that each works alone on a fresh clone: installs what package-lock.json
// names when node_modules is missing or older. Built-ins only, because nothing else is there yet.
import { spawnSync } from 'node:child_process'
import { lstatSync, statSync } from 'node:fs'

const modified = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
const isLink = (file) => lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false

if (modified('node_modules/.package-lock.json') < modified('package-lock.json')) {
  // npm would empty the folder that a link points to, which another checkout may be using.
  if (isLink('node_modules')) {
    console.error(
      'unecho: node_modules is a link, and older than package-lock.json: run npm ci where it points to, or remove the link.',
    )
    process.exit(1)
  }
  console.error('unecho: installing dependencies (once) …')
  const npm = process.env.npm_execpath
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []]
  const { status } = spawnSync(command, [...args, 'ci', '--include=dev'], { stdio: ['ignore', 2, 2] })
  if (status !== 0) {
    console.error('unecho: could not install the dependencies. Check the network, then run the command again.')
    process.exit(status ?? 1)
  }
}
