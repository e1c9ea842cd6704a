import { defineConfig } from 'vitest/config'
import LongestFirst from './tests/support/sequencer.js'
import { testsBrowser } from './tests/support/browser.js'
import { patience } from './tests/support/patience.js'

/**
 * Suites that need a process of their own: doubles in place of modules would stay there for the suites after them, and
 * Slidev keeps for the whole process the folder of the first deck that it was given.
 */
const alone = ['tests/pipeline/compile.test.ts', 'tests/site/dev-server.test.ts']

export default defineConfig(async () => {
  const shared = {
    env: await testsBrowser(),
    // For a busy machine, which is many times slower; who waits for a condition goes on as soon as it holds.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: patience } },
  }
  return {
    test: {
      globalSetup: './tests/support/run.ts',
      // Two cores: what waits for a browser or a server leaves room for a third.
      maxWorkers: 4,
      sequence: { sequencer: LongestFirst },
      reporters: process.env.CI ? ['default', './tests/support/count-reporter.ts'] : ['default'],
      projects: [
        {
          // One process loads the modules once for many suites: loading them for each took a seventh of the run.
          test: {
            ...shared,
            name: 'suites',
            include: ['tests/**/*.test.ts'],
            exclude: alone,
            isolate: false,
          },
        },
        { test: { ...shared, name: 'alone', include: alone } },
      ],
    },
  }
})
