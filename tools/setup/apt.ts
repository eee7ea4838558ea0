import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether packages can be installed without asking anyone: root on Debian, as on most build machines. */
export function aptWorks(): boolean {
  try {
    return process.getuid?.() === 0 && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/** Installs Debian packages; says whether that worked. All output goes to stderr, since stdout belongs to the tools. */
export function aptInstall(...packages: string[]): boolean {
  console.error(`unecho: installing ${packages.join(', ')} with apt-get …`)
  const run = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  run('update')
  return run('install', '-y', '--no-install-recommends', ...packages)
}
