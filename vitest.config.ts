import { defineConfig } from 'vitest/config'
import type { Reporter } from 'vitest/reporters'

/** Names each test that failed once and passed then, so that nobody takes it for one that always passes. */
const secondTries: Reporter = {
  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky) console.warn(`passed only at its second try: ${test.fullName}`)
  },
}

/** unit: engine logic in jsdom or Node. e2e: the built extension in real Chromium and Firefox, one file at a time. */
export default defineConfig({
  test: {
    reporters: ['default', 'json', secondTries],
    outputFile: { json: 'out/test/results.json' },
    projects: [
      // jsdom takes seconds to parse the page that nests three thousand deep, more on a busy machine.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 60_000 } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/e2e/setup.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // A busy machine may swallow a key or a click on its way to a real browser. What fails twice fails.
          retry: 1,
        },
      },
    ],
  },
})
