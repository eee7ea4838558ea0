// Prints 'N passed, N failed' from vitest's own report; `node .ci/count.mjs REPORT EXIT_CODE_OF_NPM_TEST`.
import { readFileSync } from 'node:fs'

const [report, code] = process.argv.slice(2)
let passed = 0
let failed = 0
try {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  for (const { assertionResults, status } of testResults) {
    for (const test of assertionResults) {
      if (test.status === 'passed') passed++
      else {
        failed++
        if (test.status !== 'failed') console.error(`not run: ${test.fullName}`)
      }
    }
    // A file that could not be loaded has no tests to fail.
    if (status === 'failed' && assertionResults.length === 0) failed++
  }
} catch {
  console.error('no report of the tests: a step before them failed')
}
// The type check, the linters and the build have no tests of their own, and a run without tests proves nothing.
if (failed === 0 && (code !== '0' || passed === 0)) failed = 1
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
