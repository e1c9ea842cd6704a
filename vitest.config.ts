import { defineConfig } from 'vitest/config'
import LongestFirst from './tests/support/sequencer.js'
import { testsBrowser } from './tests/support/browser.js'

export default defineConfig(async () => ({
  test: {
    include: ['tests/**/*.test.ts'],
    env: await testsBrowser(),
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // Two cores: what waits for a browser or a server leaves room for a third.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    reporters: process.env.CI ? ['default', './tests/support/count-reporter.ts'] : ['default'],
  },
}))
